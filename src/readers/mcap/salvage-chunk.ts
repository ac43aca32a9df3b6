/**
 * Chunks of a damaged file: what can be had of one, and whether another begins inside it.
 *
 * @module
 */
import { crc32 } from "../../io/checksum.js";
import { compressions, Decompressors, largestOutput } from "../../io/decompress.js";
import { decompressPrefix } from "../../io/decompress-prefix.js";
import type { Source } from "../../io/source.js";
import { parsed } from "../errors.js";
import { Opcode, RECORD_HEAD } from "./opcode.js";
import { JUDGED, judgeRecord } from "./plausible.js";
import { type ChunkHead, parseChunkHead } from "./records.js";

/** The records of a chunk, decompressed as far as they can be had, and what is wrong with it. */
export interface OpenedChunk {
  /** Lent until the decompressors are used again. */
  readonly records: Uint8Array;
  /** Undefined where its checksum holds, or where there is none. */
  readonly damage: string | undefined;
}

const CUT = "it is cut off";

/** Opens a chunk whose records are stored in `stored`, which is shorter than its head says where the file is cut. */
export async function openChunk(
  decompressors: Decompressors,
  { compression, uncompressedSize, uncompressedCrc, recordsSize }: ChunkHead,
  stored: Uint8Array,
  maxChunkBytes: number,
): Promise<OpenedChunk> {
  const cut = stored.length < recordsSize;
  const limit = Math.min(maxChunkBytes, largestOutput(compression, recordsSize));
  if (compression === "") {
    const holds = uncompressedCrc === 0 || crc32(stored) === uncompressedCrc;
    const sized = stored.length === uncompressedSize;
    return { records: stored, damage: cut ? CUT : holds && sized ? undefined : "its checksum fails" };
  }
  if (!compressions.includes(compression))
    return { records: new Uint8Array(0), damage: "its compression is not known" };
  if (!cut && uncompressedSize <= limit)
    try {
      const records = await decompressors.run(compression, stored, uncompressedSize);
      const holds = uncompressedCrc === 0 || crc32(records) === uncompressedCrc;
      const sound = holds && records.length === uncompressedSize;
      return { records, damage: sound ? undefined : "its checksum fails" };
    } catch {
      // Its beginning may still be had.
    }
  const records = await decompressPrefix(compression, stored, Math.min(uncompressedSize, limit));
  return { records, damage: cut ? CUT : "its compressed data is damaged" };
}

/** Whether a chunk whose checksum holds begins among bytes that stand at a file offset. */
export async function holdsChunk(
  source: Source,
  offset: number,
  bytes: Uint8Array,
  maxChunkBytes: number,
): Promise<boolean> {
  // Its own, since what the damaged chunk came to is still lent.
  const decompressors = new Decompressors();
  try {
    for (let i = bytes.indexOf(Opcode.chunk); i >= 0; i = bytes.indexOf(Opcode.chunk, i + 1)) {
      // Lengths below 2^37 exclude nearly every place without a closer look.
      if (bytes[i + 6] || bytes[i + 7] || bytes[i + 8]) continue;
      if (await isSoundChunk(source, offset + i, decompressors, maxChunkBytes)) return true;
    }
    return false;
  } finally {
    await decompressors.release();
  }
}

async function isSoundChunk(source: Source, at: number, decompressors: Decompressors, maxChunkBytes: number) {
  const start = new Uint8Array(Math.min(JUDGED, source.size - at));
  await source.read(at, start);
  const { belief, length } = judgeRecord(new DataView(start.buffer), 0, source.size - at, () => false);
  if (belief !== "proven" || length > maxChunkBytes) return false;
  const content = new Uint8Array(length);
  await source.read(at + RECORD_HEAD, content);
  const head = parsed(() => parseChunkHead(content, () => {}));
  if (!head || head.uncompressedCrc === 0) return false;
  const stored = content.subarray(head.recordsStart, head.recordsStart + head.recordsSize);
  return (await openChunk(decompressors, head, stored, maxChunkBytes)).damage === undefined;
}
