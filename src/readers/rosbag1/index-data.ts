/** Index data: the records behind a chunk that say where in it the messages of a connection stand. */
import { RecordError } from "../errors.js";
import { MESSAGE_HEAD } from "./columns.js";
import { type BagRecord, type BagTime, LENGTHS, MAX_HEADER_BYTES, Op, recordAt } from "./format.js";
import type { Scan } from "./scan.js";

/** Bytes of an entry: a time and an offset. */
const ENTRY = 12;
/** The only version of index data in format 2.0. */
const VERSION = 1;

/** Where bytes stand in a larger buffer. */
interface Stretch {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly start: number;
  readonly length: number;
}

/** A chunk whose records were walked to their end. */
export interface WalkedChunk {
  /** How many messages it holds. */
  readonly messages: number;
  /** Its records; asked for anew after every read, which may move them. */
  records(): Stretch;
  /** File offset of what must stay at hand for them. */
  readonly keepFrom: number;
}

/** Reads the index data that follow, and holds each to the chunk before it; undefined where that was not read. */
export async function readIndexData(scan: Scan, chunk: WalkedChunk | undefined): Promise<void> {
  const from = scan.position;
  const connections = new Set<number>();
  let entries = 0;
  for (;;) {
    const at = scan.position;
    const keep = chunk?.keepFrom ?? at;
    if (!(await isIndexData(scan, at, keep))) break;
    const record = await scan.record(at);
    if (!record) {
      chunk = undefined;
      if (scan.position === at) return;
      continue;
    }
    scan.messageIndexes++;
    if (chunk && record.dataLength > scan.limits.maxChunkBytes) {
      scan.tooLarge(at, record.dataLength, scan.limits.maxChunkBytes);
      chunk = undefined;
    }
    if (!chunk) continue;
    await scan.need(keep, record.end - keep);
    const { bytes, view, start } = scan.window;
    const head = scan.parse(at, "index data", () => headOf(record));
    if (!head) {
      chunk = undefined;
      continue;
    }
    const { connection, length } = head;
    if (connections.has(connection))
      scan.fault("message-index", {
        offset: at,
        name: scan.connections.nameOf(connection),
        reason: "a second index of the connection behind one chunk",
      });
    else {
      const list = { bytes, view, start: record.dataAt - start, length };
      entries += compareEntries(scan, chunk.records(), list, connection, at);
    }
    connections.add(connection);
  }
  if (chunk && connections.size > 0 && entries < chunk.messages) tellLeftOut(scan, chunk.records(), connections, from);
}

/** Whether index data stand at a file offset; what else stands there, or is broken, is told by who reads it. */
async function isIndexData(scan: Scan, at: number, keep: number): Promise<boolean> {
  const { window, source } = scan;
  if (!(await scan.need(keep, at - keep + LENGTHS))) return false;
  const headerLength = window.view.getUint32(at - window.start, true);
  if (headerLength > Math.min(MAX_HEADER_BYTES, source.size - at - LENGTHS)) return false;
  await scan.need(keep, at - keep + LENGTHS + headerLength);
  // A record whose data are not at hand, or not there, still has its op.
  return opOf(window.slice(at + 4, at + 4 + headerLength)) === Op.indexData;
}

const OP_FIELD = [0x6f, 0x70, 0x3d];

/** The op in a header, as far as its fields can be followed. */
function opOf(header: Uint8Array): number | undefined {
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  for (let at = 0; at + 4 <= header.length; ) {
    const length = view.getUint32(at, true);
    if (length === 4 && at + 8 <= header.length && OP_FIELD.every((byte, i) => header[at + 4 + i] === byte))
      return header[at + 7];
    at += 4 + length;
  }
  return undefined;
}

function headOf({ fields, dataLength }: BagRecord): { connection: number; length: number } {
  const version = fields.u32("ver");
  if (version !== VERSION) throw new RecordError(`its version is ${version}, format 2.0 has ${VERSION}`);
  const connection = fields.u32("conn");
  const count = fields.u32("count");
  if (count * ENTRY !== dataLength)
    throw new RecordError(`${count} entries need ${count * ENTRY} bytes, the record has ${dataLength}`);
  return { connection, length: dataLength };
}

/** Holds every entry to the message it leads to; returns how many messages the entries name, or fail to name. */
function compareEntries(scan: Scan, records: Stretch, list: Stretch, connection: number, indexAt: number): number {
  const { walker } = scan;
  const { view, start } = records;
  const entries = list.view;
  const last = records.length - MESSAGE_HEAD;
  const end = list.start + list.length;
  let previous = -1;
  let rising = 0;
  let wrong = 0;
  // Entries are sorted by time. Where messages are not, offsets do not rise, and may repeat.
  let others: Set<number> | undefined;
  for (let at = list.start; at < end; at += ENTRY) {
    const offset = entries.getUint32(at + 8, true);
    const seconds = entries.getUint32(at, true);
    const nanoseconds = entries.getUint32(at + 4, true);
    const right =
      (offset <= last && walker.standsAt(view, start + offset, connection, seconds, nanoseconds)) ||
      holdEntry(scan, records, { connection, seconds, nanoseconds, offset }, indexAt);
    if (!right) wrong++;
    else if (offset > previous && !others) {
      previous = offset;
      rising++;
    } else {
      others ??= offsetsBefore(list, at);
      if (others.has(offset))
        scan.fault("message-index", {
          offset: indexAt,
          name: scan.connections.nameOf(connection),
          chunkOffset: offset,
          reason: "one message is indexed twice",
        });
      others.add(offset);
    }
  }
  return (others ? others.size : rising) + wrong;
}

function offsetsBefore({ view, start }: Stretch, end: number): Set<number> {
  const offsets = new Set<number>();
  for (let at = start; at < end; at += ENTRY) offsets.add(view.getUint32(at + 8, true));
  return offsets;
}

interface Entry extends BagTime {
  readonly connection: number;
  readonly offset: number;
}

/** Holds an entry to its message with care: true where it is right, else a fault. */
function holdEntry(scan: Scan, records: Stretch, entry: Entry, indexAt: number): boolean {
  const { connection, offset } = entry;
  const message = messageAt(records, offset);
  if (message?.connection === connection && sameTime(message, entry)) return true;
  const { walker } = scan;
  const timeText = (time: BagTime) => walker.absolute(walker.relative(time));
  scan.fault("message-index", {
    offset: indexAt,
    name: scan.connections.nameOf(connection),
    reason:
      message?.connection === connection
        ? `an entry states time ${timeText(entry)}, its message has ${timeText(message)}`
        : `an entry leads to byte ${offset} of the chunk, where no message of the connection stands`,
  });
  return false;
}

const sameTime = (a: BagTime, b: BagTime) => a.seconds === b.seconds && a.nanoseconds === b.nanoseconds;

/** Connection and time of the message at an offset of a chunk; undefined where none stands there. */
function messageAt(
  { bytes, view, start, length }: Stretch,
  offset: number,
): (BagTime & { connection: number }) | undefined {
  try {
    const { op, fields } = recordAt(bytes, view, start + offset, start + length);
    return op === Op.message ? { connection: fields.u32("conn"), ...fields.time("time") } : undefined;
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    return undefined;
  }
}

/** Which connections' messages the index data behind a chunk leave out: a walk that only broken files need. */
function tellLeftOut(
  scan: Scan,
  { bytes, view, start, length }: Stretch,
  indexed: ReadonlySet<number>,
  offset: number,
) {
  const counts = new Map<number, number>();
  for (let at = start; at < start + length; ) {
    const { op, fields, end } = recordAt(bytes, view, at, start + length);
    at = end;
    if (op !== Op.message) continue;
    const conn = fields.values.get("conn");
    if (conn?.length !== 4) continue;
    const connection = fields.u32("conn");
    counts.set(connection, (counts.get(connection) ?? 0) + 1);
  }
  const missing = [...counts].filter(([connection]) => !indexed.has(connection));
  for (const [connection, count] of missing)
    scan.fault("message-index", {
      offset,
      name: scan.connections.nameOf(connection),
      reason: `${count} messages of the chunk have no index`,
    });
  if (missing.length === 0)
    scan.fault("message-index", { offset, reason: "messages of the chunk are left out of their index" });
}
