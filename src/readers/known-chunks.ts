import type { FaultLog } from "./fault-log.js";

/** Chunks that are remembered for comparison with the index, some 50 to 90 bytes each: a terabyte at the usual size. */
const MAX_CHUNKS = 1_000_000;

/** Where two numbers stand in the row of every chunk; what else does is up to the container. */
export const OFFSET = 0;
/** 1 once the index has named it. */
const NAMED = 1;

/** The chunks that were found, in the order of the file, as rows of numbers against which an index is held. */
export class KnownChunks {
  /** The rows, one behind another. */
  rows: Float64Array;
  /** Chunks that were found, and how many of them have a row. */
  count = 0;
  kept = 0;
  /** Entries of the index. */
  indexed = 0;
  #next = 0;

  /** @param fields Numbers of a row. */
  constructor(
    readonly faults: FaultLog,
    readonly fields: number,
  ) {
    this.rows = new Float64Array(64 * fields);
  }

  /** Whether every chunk has a row: only then does the index leave one out, or name one that is not there. */
  get complete(): boolean {
    return this.kept === this.count;
  }

  /** Takes a chunk with the numbers of its own, and gives its row; undefined where there are too many. */
  add(offset: number, numbers: readonly number[]): number | undefined {
    this.count++;
    if (this.kept >= MAX_CHUNKS) return undefined;
    const row = this.kept++;
    if ((row + 1) * this.fields > this.rows.length) {
      const rows = new Float64Array(this.rows.length * 2);
      rows.set(this.rows);
      this.rows = rows;
    }
    this.rows.set([offset, 0, ...numbers], row * this.fields);
    return row;
  }

  /** The row of the chunk that an index entry, which stands at a file offset, names; a fault where there is none. */
  named(chunkOffset: number, offset: number): number | undefined {
    this.indexed++;
    const row = this.#find(chunkOffset);
    if (row < 0) {
      if (this.complete) this.faults.note("chunk-index", { offset, reason: `no chunk stands at ${chunkOffset}` });
      return undefined;
    }
    const named = row * this.fields + NAMED;
    if (this.rows[named] === 1)
      this.faults.note("chunk-index", { offset, reason: `the chunk at ${chunkOffset} is indexed twice` });
    this.rows[named] = 1;
    return row;
  }

  /** The row of the chunk at a file offset: mostly the next one, else by halving. */
  #find(offset: number): number {
    const { rows, fields, kept } = this;
    if (this.#next < kept && rows[this.#next * fields] === offset) return this.#next++;
    let low = 0;
    let high = kept - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const at = rows[middle * fields]!;
      if (at === offset) {
        this.#next = middle + 1;
        return middle;
      }
      if (at < offset) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** Once the index is read: every chunk must have been named, where any was. */
  finish(): void {
    if (this.indexed === 0 || !this.complete) return;
    for (let at = 0; at < this.kept * this.fields; at += this.fields)
      if (this.rows[at + NAMED] === 0)
        this.faults.note("chunk-index", { offset: this.rows[at + OFFSET]!, reason: "the index leaves this chunk out" });
  }
}
