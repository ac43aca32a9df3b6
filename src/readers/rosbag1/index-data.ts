/** Index data: the records behind a chunk that say where in it the messages of a connection stand. */
import type { EntryForm } from "../chunk-rows.js";
import { parsed, RecordError } from "../errors.js";
import { compareEntries, type Stretch, tellLeftOut, type WalkedChunk } from "../message-index.js";
import { MESSAGE_HEAD, type MessageWalker } from "./columns.js";
import { type BagRecord, type BagTime, LENGTHS, MAX_HEADER_BYTES, Op, recordAt } from "./format.js";
import type { Scan } from "./scan.js";

/** Bytes of an entry: a time and an offset. */
const ENTRY = 12;
/** The only version of index data in format 2.0. */
const VERSION = 1;

/** The entries that messages should have: seconds, nanoseconds, offset. */
export const entryForm = (walker: MessageWalker): EntryForm => ({
  words: ENTRY / 4,
  recordHead: MESSAGE_HEAD,
  write(into, at, time, recordAt) {
    walker.writeTime(into, at, time);
    into[at + 2] = recordAt;
  },
});

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
    const name = scan.connections.nameOf(connection);
    if (connections.has(connection))
      scan.fault("message-index", { offset: at, name, reason: "a second index of the connection behind one chunk" });
    else {
      const list = { bytes, view, start: record.dataAt - start, length };
      const records = chunk.records();
      entries += compareEntries(scan, scan.rows, {
        ...{ list, name, offset: at, form: scan.entryForm, channel: scan.walker.indexOf(connection) },
        holds: (entryAt) => holdEntry(scan, records, { connection, ...entryOf(view, entryAt) }, at),
      });
    }
    connections.add(connection);
  }
  if (chunk && connections.size > 0 && entries < chunk.messages)
    tellLeftOut(scan, connectionsOf(chunk.records()), {
      indexed: connections,
      offset: from,
      nameOf: (id) => scan.connections.nameOf(id),
    });
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

interface Entry extends BagTime {
  readonly connection: number;
  readonly offset: number;
}

const entryOf = (view: DataView, at: number) => ({
  seconds: view.getUint32(at, true),
  nanoseconds: view.getUint32(at + 4, true),
  offset: view.getUint32(at + 8, true),
});

/** Whether an entry leads to a message of the connection and of its time; a fault where it does not. */
function holdEntry(scan: Scan, records: Stretch, entry: Entry, indexAt: number): boolean {
  const { connection, seconds, nanoseconds, offset } = entry;
  const { walker } = scan;
  const stands = offset <= records.length - MESSAGE_HEAD;
  if (stands && walker.standsAt(records.view, records.start + offset, connection, seconds, nanoseconds)) return true;
  // Its header may be another one than the usual.
  const message = messageAt(records, offset);
  if (message?.connection === connection && sameTime(message, entry)) return true;
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
  return parsed(() => {
    const { op, fields } = recordAt(bytes, view, start + offset, start + length);
    return op === Op.message ? { connection: fields.u32("conn"), ...fields.time("time") } : undefined;
  });
}

/** The connections of the messages of a chunk: a walk that only broken files need. */
function* connectionsOf({ bytes, view, start, length }: Stretch): Generator<number, void, void> {
  for (let at = start; at < start + length; ) {
    const { op, fields, end } = recordAt(bytes, view, at, start + length);
    at = end;
    if (op === Op.message && fields.values.get("conn")?.length === 4) yield fields.u32("conn");
  }
}
