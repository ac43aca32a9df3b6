/**
 * Damage to the finished file.
 *
 * @module
 */

import type { Fault } from "./fault.js";
import { Records } from "./records.js";

const MAGIC_BYTES = 8;

export const byteFaults = {
  truncated: ofBytes("The file ends at 60 % of its length, as when the recorder lost power.", (file) =>
    file.slice(0, Math.floor(file.length * 0.6)),
  ),
  "bit-flip-in-chunk": ofBytes("One bit behind the middle of the middle chunk's stored records is flipped.", (file) => {
    const records = new Records(file);
    const { from, to } = records.middleChunk();
    const at = from + Math.floor((to - from) * 0.6);
    records.bytes[at] = records.bytes[at]! ^ 0x10;
    return records.bytes;
  }),
  "bad-magic-tail": ofBytes("The magic at the end of the file is not that of MCAP.", (file) =>
    file.slice().fill(0x2a, file.length - MAGIC_BYTES),
  ),
  "crlf-mangled": ofBytes("Every CR LF pair became LF, as when git converts line ends.", (file) =>
    file.filter((byte, index) => !(byte === 0x0d && file[index + 1] === 0x0a)),
  ),
  "chunk-length-lies": ofBytes("The middle chunk claims 3 GB uncompressed; all checksums agree.", (file) => {
    const records = new Records(file);
    records.claimChunkSize(3_000_000_000n);
    return records.bytes;
  }),
  "statistics-wrong": ofBytes("The statistics count one message too many; all checksums agree.", (file) => {
    const records = new Records(file);
    records.claimMessages(1n);
    return records.bytes;
  }),
  "zero-filled-tail": ofBytes(
    "The last quarter of the file is zeros, as when space was reserved but not written.",
    (file) => file.slice().fill(0, Math.floor(file.length * 0.75)),
  ),
} satisfies Record<string, Fault>;

function ofBytes(description: string, change: (file: Uint8Array) => Uint8Array): Fault {
  return { description, apply: { kind: "bytes", change } };
}
