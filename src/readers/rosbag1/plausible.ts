/**
 * Whether bytes can be a record: where lengths cannot be trusted any more, a record is believed only if what it says of
 * itself agrees.
 *
 * @module
 */
import { parsed } from "../errors.js";
import { MAX_RECORD_BYTES } from "../pass.js";
import { Fields, LENGTHS, Op } from "./format.js";

/** The longest header that is believed: its longest field is a topic. */
export const LONGEST_HEADER = 16 * 1024;
/** The shortest header: a field `op`. */
const SHORTEST_HEADER = 8;

/** Bytes of an entry of index data, and of a chunk info. */
const INDEX_ENTRY = 12;
const INFO_ENTRY = 8;
const SECOND = 1e9;

/** A record that can be believed. Its data may go beyond the bytes at hand. */
export interface Plausible {
  readonly op: number;
  readonly fields: Fields;
  readonly dataAt: number;
  readonly dataLength: number;
}

/** The record at a position of a buffer; undefined where none can be believed to stand there. */
export function plausibleAt(bytes: Uint8Array, view: DataView, at: number): Plausible | undefined {
  const left = bytes.length - at - LENGTHS;
  if (left < SHORTEST_HEADER) return undefined;
  const headerLength = view.getUint32(at, true);
  if (headerLength < SHORTEST_HEADER || headerLength > LONGEST_HEADER || headerLength > left) return undefined;
  if (view.getUint32(at + 4, true) > headerLength - 4) return undefined;
  const dataAt = at + LENGTHS + headerLength;
  const dataLength = view.getUint32(dataAt - 4, true);
  return parsed(() => {
    const fields = new Fields(bytes.subarray(at + 4, dataAt - 4));
    const op = fields.u8("op");
    return agrees(op, fields, dataLength) ? { op, fields, dataAt, dataLength } : undefined;
  });
}

/** Whether the fields of a record are those of its kind, and its length the one that they give. */
export function agrees(op: number, fields: Fields, dataLength: number): boolean {
  if (op === Op.chunk) {
    fields.u32("size");
    return ["none", "bz2", "lz4"].includes(fields.text("compression"));
  }
  if (op === Op.indexData) {
    fields.u32("conn");
    return fields.u32("ver") === 1 && fields.u32("count") * INDEX_ENTRY === dataLength;
  }
  if (op === Op.chunkInfo) {
    fields.size("chunk_pos");
    return fields.u32("ver") === 1 && fields.u32("count") * INFO_ENTRY === dataLength;
  }
  if (op === Op.connection) {
    fields.u32("conn");
    return fields.values.has("topic") && dataLength <= MAX_RECORD_BYTES;
  }
  if (op === Op.message) {
    fields.u32("conn");
    return fields.time("time").nanoseconds < SECOND;
  }
  return op === Op.bagHeader && fields.size("index_pos") >= 0;
}

/** Records that stand outside of chunks only. */
export const OUTSIDE: ReadonlySet<number> = new Set([Op.indexData, Op.chunk, Op.chunkInfo]);
/** Records that stand in chunks. */
export const INSIDE: ReadonlySet<number> = new Set([Op.message, Op.connection]);
/** Both. */
export const ANYWHERE: ReadonlySet<number> = new Set([...OUTSIDE, ...INSIDE]);

/**
 * The first position from `from` to `to` at which a record of such a kind can be believed; undefined where there is none.
 * A message, which says little of itself, must be followed by another record or by the end of the bytes.
 */
export function findPlausible(
  bytes: Uint8Array,
  view: DataView,
  from: number,
  to: number,
  ops: ReadonlySet<number>,
  isConnection: (id: number) => boolean,
): number | undefined {
  for (let at = from; at < to && at + LENGTHS + SHORTEST_HEADER <= bytes.length; at++) {
    // Both lengths, of the header and of its first field, have small upper halves: nearly all bytes fail here.
    if (bytes[at + 3] !== 0 || bytes[at + 2] !== 0 || bytes[at + 6] !== 0 || bytes[at + 7] !== 0) continue;
    const record = plausibleAt(bytes, view, at);
    if (!record || !ops.has(record.op)) continue;
    if (record.op !== Op.message) return at;
    const end = record.dataAt + record.dataLength;
    const follows = end === bytes.length || (end < bytes.length && plausibleAt(bytes, view, end));
    if (follows && isConnection(record.fields.u32("conn"))) return at;
  }
  return undefined;
}
