import type { Source } from "../../io/source.js";
import type { ContainerFacts } from "../../spec/facts/container.js";
import { MAX_RECORD_BYTES } from "../pass.js";
import type { Batch, ChannelDescription, ExactTimes, OpenOptions, OpenRecording } from "../reader.js";
import { readChunk } from "./chunk.js";
import { type BagRecord, MAGIC, OP_NAMES, Op } from "./format.js";
import { holdHeader, readBagHeader, readChunkInfo } from "./index-section.js";
import { readMessages } from "./messages.js";
import { Salvage } from "./salvage.js";
import { Scan } from "./scan.js";

/** A bag that is read from front to back, once. */
export class BagRecording implements OpenRecording {
  readonly channels: readonly ChannelDescription[];
  readonly topics: readonly string[];
  /** A bag has no place for one. */
  readonly declaration = undefined;
  readonly #scan: Scan;

  constructor(source: Source, options: OpenOptions) {
    this.#scan = new Scan(source, options);
    this.channels = this.#scan.connections.channels;
    this.topics = this.#scan.connections.topics;
  }

  get originNs(): bigint {
    return this.#scan.walker.originNs;
  }
  get position(): number {
    return this.#scan.position;
  }

  exactTimes(row: number): ExactTimes {
    const time = this.#scan.timeOf(row);
    return { logTimeNs: time, publishTimeNs: time };
  }

  container(): ContainerFacts {
    const scan = this.#scan;
    const { chunks, header, indexStart } = scan;
    return {
      kind: "rosbag1",
      ...scan.facts(chunks),
      profile: "",
      library: "",
      indexed: indexStart !== undefined && (chunks.count === 0 || chunks.indexed > 0),
      indexes: {
        chunks: chunks.indexed,
        messages: scan.messageIndexes,
        attachments: 0,
        metadata: 0,
        summaryOffsets: 0,
        summaryGroups: 0,
      },
      // The counts of a bag that is cut off, or was not closed, are not held to anything.
      statistics: header !== undefined && indexStart !== undefined && !scan.log.faults.truncated,
      checksums: { verified: 0, absent: 0 },
      attachmentCount: 0,
      attachments: [],
      metadataCount: 0,
      metadata: [],
      privateRecords: 0,
    };
  }

  batches(): AsyncGenerator<Batch, void, void> {
    const scan = this.#scan;
    return scan.run(scan.salvage ? new Salvage(scan, scan.salvage).batches() : readFile(scan));
  }
}

async function* readFile(scan: Scan): AsyncGenerator<Batch, void, void> {
  if (!(await readMagic(scan))) return;
  const { size } = scan.source;
  let first = true;
  while (scan.position < size) {
    const at = scan.position;
    if (at === scan.header?.indexPosition) scan.indexStart = at;
    const record = await scan.record(at);
    if (!record && scan.position === at) break;
    const op = record?.op;
    if (first && op !== Op.bagHeader)
      scan.fault("header-missing", {
        offset: at,
        actual: op === undefined ? "no record" : (OP_NAMES[op] ?? `op ${op}`),
      });
    if (record) yield* readRecord(scan, record, first);
    else scan.afterHole = true;
    first = false;
  }
  if (first) scan.fault("header-missing", { offset: scan.position, actual: "nothing" });
  const { faults } = scan.log;
  // Counts of a file that could not be read whole prove nothing about what its header states.
  const sound = !faults.truncated && !faults["record-malformed"] && !faults["record-too-large"];
  holdHeader(scan, sound);
}

async function* readRecord(scan: Scan, record: BagRecord, first: boolean): AsyncGenerator<Batch, void, void> {
  const { at, op } = record;
  const inIndex = scan.indexStart !== undefined;
  const unexpected = (reason: string) => scan.fault("record-unexpected", { offset: at, reason });
  if (inIndex && op !== Op.connection && op !== Op.chunkInfo && op in OP_NAMES)
    unexpected(`${OP_NAMES[op]} in the index`);
  if (op === Op.message) yield* readMessages(scan, record);
  else if (op === Op.chunk) yield* readChunk(scan, record);
  else if (op === Op.chunkInfo) await readChunkInfo(scan, record);
  else if (op === Op.connection) {
    const data = await scan.data(record, MAX_RECORD_BYTES);
    if (data) scan.takeConnection(record.fields, data, at, scan.section);
  } else if (op === Op.bagHeader) {
    if (first) readBagHeader(scan, record);
    else unexpected("a second bag header");
  } else if (op === Op.indexData) {
    scan.messageIndexes++;
    scan.fault("message-index", { offset: at, reason: "index data that stand behind no chunk" });
  } else {
    scan.unknownRecords++;
    unexpected(`op ${op} is no record of format 2.0`);
  }
}

async function readMagic(scan: Scan): Promise<boolean> {
  const { window } = scan;
  await scan.need(0, MAGIC.length);
  const found = window.slice(0, Math.min(MAGIC.length, window.end));
  if (found.length < MAGIC.length) {
    scan.fault("truncated", {
      offset: 0,
      reason: `the file has ${found.length} bytes, its magic alone has ${MAGIC.length}`,
    });
    return false;
  }
  if (MAGIC.every((byte, i) => found[i] === byte)) {
    scan.position = MAGIC.length;
    return true;
  }
  const last = MAGIC.length - 1;
  if (found[last] === 0x0d && MAGIC.every((byte, i) => i === last || found[i] === byte))
    scan.damage = "line-endings-converted";
  scan.fault("magic-start", { offset: 0, expected: textOf(MAGIC), actual: textOf(found) });
  return false;
}

/** Bytes as people read them: printable text, everything else as in a string of a program. */
const textOf = (bytes: Uint8Array) =>
  [...bytes]
    .map((byte) =>
      byte === 0x0a
        ? "\\n"
        : byte === 0x0d
          ? "\\r"
          : byte >= 0x20 && byte < 0x7f
            ? String.fromCharCode(byte)
            : `\\x${byte.toString(16).padStart(2, "0")}`,
    )
    .join("");
