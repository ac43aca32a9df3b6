/** What the end of a bag tells before the reader comes there. Everything is checked again when it does. */
import { RecordError } from "../errors.js";
import { PIECE } from "../pass.js";
import { Op, recordAt } from "./format.js";
import type { Scan } from "./scan.js";

/** The most of an index that is read ahead, in bytes. */
const LARGEST_INDEX = 16 * PIECE;

/**
 * Takes connections from the index, once a chunk that may have defined them could not be read: the samples of all later
 * chunks are not lost with it.
 */
export async function defineFromIndex(scan: Scan): Promise<void> {
  const start = scan.header?.indexPosition ?? 0;
  const { size } = scan.source;
  if (start < scan.position || start >= size) return;
  const bytes = new Uint8Array(Math.min(size - start, LARGEST_INDEX));
  if ((await scan.source.read(start, bytes)) < bytes.length) return;
  const view = new DataView(bytes.buffer);
  try {
    for (let at = 0; at < bytes.length; ) {
      const { op, fields, dataAt, dataLength, end } = recordAt(bytes, view, at, bytes.length);
      if (op !== Op.connection) break;
      scan.connections.take(fields, bytes.subarray(dataAt, dataAt + dataLength), start + at, "ahead");
      at = end;
    }
  } catch (error) {
    // What is wrong with a record is told when the index is read in its place.
    if (!(error instanceof RecordError)) throw error;
  }
}
