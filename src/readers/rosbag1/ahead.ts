/** What the end of a bag tells before the reader comes there. Everything is checked again when it does. */
import { parsed, RecordError } from "../errors.js";
import { PIECE } from "../pass.js";
import { type BagRecord, type Fields, MAGIC, Op, recordAt } from "./format.js";
import { findPlausible } from "./plausible.js";
import type { Scan } from "./scan.js";

/** The most of an index that is read ahead, in bytes. */
const LARGEST_INDEX = 16 * PIECE;

/** The record of a connection as the index repeats it. */
export interface ConnectionCopy {
  readonly fields: Fields;
  readonly data: Uint8Array;
  readonly offset: number;
}

/**
 * Takes connections from the index, once a chunk that may have defined them could not be read: the samples of all later
 * chunks are not lost with it.
 */
export async function defineFromIndex(scan: Scan): Promise<void> {
  if ((scan.header?.indexPosition ?? 0) < scan.position) return;
  for await (const copy of indexConnections(scan)) takeCopy(scan, copy);
}

/** Defines a connection by the index's copy; what is wrong with it is told when the index is read in its place. */
export function takeCopy({ connections }: Scan, { fields, data, offset }: ConnectionCopy): void {
  try {
    connections.take(fields, data, offset, "ahead");
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
  }
}

/** The connections of the index; behind one that makes no sense, the next that does. */
export async function* indexConnections(scan: Scan): AsyncGenerator<ConnectionCopy, void, void> {
  const { size } = scan.source;
  const stated = scan.header?.indexPosition;
  const isStated = stated !== undefined && stated > 0 && stated < size;
  // Of a bag that was not closed there is none.
  if (stated === 0) return;
  const start = isStated ? stated : Math.max(MAGIC.length, size - LARGEST_INDEX);
  const bytes = new Uint8Array(Math.min(size - start, LARGEST_INDEX));
  if ((await scan.source.read(start, bytes)) < bytes.length) return;
  const view = new DataView(bytes.buffer);
  const only = new Set<number>([Op.connection]);
  let at = isStated ? 0 : indexIn(bytes, view);
  while (at !== undefined && at < bytes.length) {
    const record = wholeRecord(bytes, view, at);
    if (record?.op === Op.chunkInfo) return;
    if (record?.op === Op.connection && record.fields.values.get("conn")?.length === 4) {
      const { fields, dataAt, dataLength, end } = record;
      yield { fields, data: bytes.subarray(dataAt, dataAt + dataLength), offset: start + at };
      at = end;
    } else at = findPlausible(bytes, view, at + 1, bytes.length, only, () => false);
  }
}

/** The record at a position; undefined where none stands there. */
const wholeRecord = (bytes: Uint8Array, view: DataView, at: number): BagRecord | undefined =>
  parsed(() => recordAt(bytes, view, at, bytes.length));

/** Where the index begins, of a bag whose header does not say it: from there, its records alone lead to the end. */
function indexIn(bytes: Uint8Array, view: DataView): number | undefined {
  const only = new Set<number>([Op.connection]);
  let at = findPlausible(bytes, view, 0, bytes.length, only, () => false);
  while (at !== undefined) {
    const end = chainEnd(bytes, view, at);
    if (end === bytes.length) return at;
    // Every record of this chain leads to the same place.
    at = findPlausible(bytes, view, end + 1, bytes.length, only, () => false);
  }
  return undefined;
}

/** How far records of the index follow each other from a place on. */
function chainEnd(bytes: Uint8Array, view: DataView, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const record = wholeRecord(bytes, view, at);
    if (record?.op !== Op.connection && record?.op !== Op.chunkInfo) break;
    at = record.end;
  }
  return at;
}
