import type { Source } from "../../io/source.js";
import type { ContainerFacts } from "../../spec/facts/container.js";
import type { Batch, ChannelDescription, ExactTimes, OpenOptions, OpenRecording } from "../reader.js";
import { peekDataChecksum } from "./ahead.js";
import { readChunk } from "./chunk.js";
import { readEnd } from "./data-end.js";
import { isMagic, MAGIC, Opcode, RECORD_HEAD } from "./opcode.js";
import { RunningChecksum } from "./running-checksum.js";
import { salvagedBatches } from "./salvaged.js";
import { hex, Scan } from "./scan.js";
import { readAttachment, readSmallRecord } from "./small-records.js";

/** A recording that is read from front to back, once. */
export class McapRecording implements OpenRecording {
  readonly channels: readonly ChannelDescription[];
  readonly topics: readonly string[];
  readonly #scan: Scan;

  constructor(source: Source, options: OpenOptions) {
    this.#scan = new Scan(source, options);
    this.channels = this.#scan.definitions.channels;
    this.topics = this.#scan.definitions.topics;
  }

  get originNs(): bigint {
    return this.#scan.walker.originNs;
  }
  get position(): number {
    return this.#scan.position;
  }
  get declaration(): string | undefined {
    return this.#scan.declaration;
  }

  exactTimes(row: number): ExactTimes {
    const { view, offset } = this.#scan.columns;
    // The two times are the last fields before the payload.
    const payload = offset[row]!;
    return {
      logTimeNs: view.getBigUint64(payload - 16, true),
      publishTimeNs: view.getBigUint64(payload - 8, true),
    };
  }

  container(): ContainerFacts {
    const scan = this.#scan;
    return {
      kind: "mcap",
      ...scan.facts(scan.chunks),
      profile: scan.profile,
      library: scan.library,
      indexed: scan.summaryRead && (scan.chunks.count === 0 || scan.chunks.indexed > 0),
      indexes: {
        chunks: scan.chunks.indexed,
        messages: scan.messageIndexes,
        attachments: scan.attachmentIndex.indexed,
        metadata: scan.metadataIndex.indexed,
        summaryOffsets: scan.summaryOffsets,
        summaryGroups: scan.summaryGroups,
      },
      statistics: scan.statistics !== undefined,
      checksums: scan.checksums,
      attachmentCount: scan.attachmentCount,
      attachments: scan.attachments,
      metadataCount: scan.metadataCount,
      metadata: scan.metadata,
      privateRecords: scan.privateRecords,
    };
  }

  batches(): AsyncGenerator<Batch, void, void> {
    const scan = this.#scan;
    return scan.run(scan.salvage ? salvagedBatches(scan, scan.salvage) : readFile(scan));
  }
}

async function* readFile(scan: Scan): AsyncGenerator<Batch, void, void> {
  if (!(await readMagic(scan))) return;
  const window = scan.window;
  scan.checksum = new RunningChecksum(window, 0, (await peekDataChecksum(scan)) !== 0);
  const size = scan.source.size;
  let first = true;
  while (scan.position < size) {
    const at = scan.position;
    await scan.need(at, RECORD_HEAD);
    if (window.end - at < RECORD_HEAD) {
      if (isTail(scan, at)) break;
      scan.fault("truncated", { offset: at, reason: `${size - at} bytes are left where a record should begin` });
      return;
    }
    const opcode = window.bytes[at - window.start]!;
    const length = scan.recordLength(at);
    if (opcode === 0) {
      await readZeros(scan, at);
      return;
    }
    if (length > size - at - RECORD_HEAD) {
      scan.cutOff(at, opcode, length);
      return;
    }
    if (first && opcode !== Opcode.header) scan.fault("header-missing", { offset: at, actual: hex(opcode) });
    if (!first && opcode === Opcode.header) scan.fault("record-unexpected", { offset: at, reason: "a second header" });
    first = false;
    if (opcode === Opcode.message || opcode === Opcode.chunk) await scan.fixOrigin(at);
    if (opcode === Opcode.message) yield* readMessages(scan, at);
    else if (opcode === Opcode.chunk) yield* readChunk(scan, at, length);
    else if (opcode === Opcode.attachment) await readAttachment(scan, at, length);
    else if (opcode === Opcode.dataEnd || opcode === Opcode.footer) {
      await readEnd(scan, at, opcode, length);
      return;
    } else await readSmallRecord(scan, at, opcode, length);
  }
  if (first) scan.fault("header-missing", { offset: scan.position });
  scan.fault("data-end-missing", { offset: scan.position });
  scan.fault("footer-missing", { offset: scan.position });
}

/** Whether nothing but the closing magic is left: a file that lacks its end records. */
function isTail(scan: Scan, at: number): boolean {
  const rest = scan.window.slice(at, scan.window.end);
  return isMagic(rest);
}

async function readMagic(scan: Scan): Promise<boolean> {
  const window = scan.window;
  await window.need(0, MAGIC.length);
  const found = window.slice(0, Math.min(MAGIC.length, window.end));
  const text = [...found].map((byte) => byte.toString(16).padStart(2, "0")).join(" ");
  const expected = [...MAGIC].map((byte) => byte.toString(16).padStart(2, "0")).join(" ");
  if (found.length < MAGIC.length) {
    scan.fault("truncated", { offset: 0, reason: `the file has ${found.length} bytes, its magic alone has 8` });
    return false;
  }
  if (isMagic(found)) {
    scan.position = MAGIC.length;
    return true;
  }
  if (found[6] === 0x0a || (found[6] === 0x0d && found[7] !== 0x0a)) scan.damage = "line-endings-converted";
  scan.fault("magic-start", { offset: 0, expected, actual: text });
  return false;
}

/** Opcode 0 is no record. Mostly it is space that was reserved and never written. */
async function readZeros(scan: Scan, at: number): Promise<void> {
  if (!(await scan.isZeroFilled(at)))
    scan.fault("record-malformed", { offset: at, reason: "opcode 0x00 is no record" });
}

/** Messages that stand in no chunk: as many as are at hand, batch by batch. */
async function* readMessages(scan: Scan, at: number): AsyncGenerator<Batch, void, void> {
  const length = scan.recordLength(at);
  if (!(await scan.content(at, length, scan.limits.maxChunkBytes))) {
    scan.position = at + RECORD_HEAD + length;
    scan.afterHole = true;
    return;
  }
  const { bytes, view, start, end } = scan.window;
  scan.walker.resetTimes();
  yield* scan.walk(bytes, view, at - start, end - start, start, false);
  scan.position = start + scan.stoppedAt;
  if (scan.position === at) {
    // The walker cannot take this one: say why and step over it.
    scan.badMessage(view, at - start, at, length);
    scan.position = at + RECORD_HEAD + length;
  }
  scan.takeTimes();
}
