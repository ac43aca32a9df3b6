import type { FaultLog } from "../fault-log.js";
import { KnownChunks } from "../known-chunks.js";
import { largestOverlap } from "../overlap.js";
import type { ChunkHead, ChunkIndex } from "./records.js";

/** Where each number stands in a chunk's row, behind those that all containers have. */
const Field = {
  length: 2,
  storedSize: 3,
  size: 4,
  compression: 5,
  /** Bytes and number of the message indexes behind it; NaN where they were not read. */
  indexBytes: 6,
  indexRecords: 7,
  /** Sum over `placeHash` of them. */
  places: 8,
} as const;
const FIELDS = 9;

/** A hash of where the message index of a channel stands; their sum does not depend on their order. */
export function placeHash(channelId: number, offset: number): number {
  const low = offset >>> 0;
  const high = Math.floor(offset / 4_294_967_296);
  const mixed = Math.imul(low ^ Math.imul(high + 1, 0x9e3779b1) ^ Math.imul(channelId + 1, 0x85ebca6b), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** The chunks that were found, against which the chunk index is held. */
export class ChunkTable extends KnownChunks {
  #times = new BigUint64Array(64 * 2);
  readonly #compressions: string[] = [];

  constructor(faults: FaultLog) {
    super(faults, FIELDS);
  }

  /** The names of compressions seen. */
  get compressions(): string[] {
    return [...this.#compressions].sort();
  }

  take(offset: number, length: number, head: ChunkHead): void {
    let compression = this.#compressions.indexOf(head.compression);
    if (compression < 0 && this.#compressions.length < 16) compression = this.#compressions.push(head.compression) - 1;
    const { recordsSize, uncompressedSize } = head;
    const row = this.add(offset, [length, recordsSize, uncompressedSize, compression, Number.NaN, Number.NaN, 0]);
    if (row === undefined) return;
    if (row * 2 >= this.#times.length) {
      const times = new BigUint64Array(this.#times.length * 2);
      times.set(this.#times);
      this.#times = times;
    }
    this.#times[row * 2] = head.messageStartTime;
    this.#times[row * 2 + 1] = head.messageEndTime;
  }

  /** Counts a chunk of which nothing can be told; from here on the index is not held to the chunks. */
  unknown(): void {
    this.count++;
  }

  /** Says what stands behind the chunk that was added last: so many message indexes, and the sum of their places. */
  behindLast(indexBytes: number, indexRecords: number, places: number): void {
    if (!this.complete) return;
    this.rows.set([indexBytes, indexRecords, places], (this.kept - 1) * FIELDS + Field.indexBytes);
  }

  /** Holds one index entry to the chunk it names. */
  compare(entry: ChunkIndex, at: number): void {
    const row = this.named(entry.chunkStartOffset, at);
    if (row === undefined) return;
    const base = row * FIELDS;
    const pairs: [string, number | bigint | string, number | bigint | string | undefined][] = [
      ["chunk_length", entry.chunkLength, this.rows[base + Field.length]],
      ["compressed_size", entry.compressedSize, this.rows[base + Field.storedSize]],
      ["uncompressed_size", entry.uncompressedSize, this.rows[base + Field.size]],
      ["compression", entry.compression, this.#compressions[this.rows[base + Field.compression]!] ?? entry.compression],
      ["message_start_time", entry.messageStartTime, this.#times[row * 2]],
      ["message_end_time", entry.messageEndTime, this.#times[row * 2 + 1]],
    ];
    for (const [name, indexed, found] of pairs)
      if (indexed !== found)
        this.faults.note("chunk-index", { offset: at, reason: `${name} is ${indexed}, the chunk has ${found}` });
    this.#comparePlaces(entry, at, base);
  }

  /** Holds what an entry says of message indexes to those behind the chunk. An empty map says nothing of them. */
  #comparePlaces({ messageIndexOffsets, messageIndexLength }: ChunkIndex, at: number, base: number): void {
    const found = this.rows[base + Field.indexBytes]!;
    if (Number.isNaN(found)) return;
    if (messageIndexLength !== found && (messageIndexOffsets.size > 0 || messageIndexLength !== 0))
      this.faults.note("chunk-index", {
        offset: at,
        reason: `message_index_length is ${messageIndexLength}, behind the chunk stand ${found} bytes of message indexes`,
      });
    if (messageIndexOffsets.size === 0) return;
    let places = 0;
    for (const [channelId, offset] of messageIndexOffsets) places = (places + placeHash(channelId, offset)) >>> 0;
    const records = this.rows[base + Field.indexRecords]!;
    if (messageIndexOffsets.size !== records)
      this.faults.note("chunk-index", {
        offset: at,
        reason: `message_index_offsets names ${messageIndexOffsets.size} message indexes, behind the chunk stand ${records}`,
      });
    else if (places !== this.rows[base + Field.places])
      this.faults.note("chunk-index", {
        offset: at,
        reason: `message_index_offsets does not lead to the ${records} message indexes behind the chunk`,
      });
  }

  /**
   * The largest number of chunks whose stated time ranges hold one instant between them, which a reader in log-time order
   * must keep open at once. Ranges that only touch do not overlap; a chunk without samples states 0 to 0.
   */
  get overlap(): number {
    const starts: bigint[] = [];
    const ends: bigint[] = [];
    for (let row = 0; row < this.kept; row++) {
      const start = this.#times[row * 2]!;
      const end = this.#times[row * 2 + 1]!;
      if (end < start || (start === 0n && end === 0n)) continue;
      starts.push(start);
      ends.push(end);
    }
    return largestOverlap(BigUint64Array.from(starts), BigUint64Array.from(ends));
  }
}
