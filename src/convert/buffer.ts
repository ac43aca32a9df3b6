import { byLogTime, copyRow, makeRows, type Rows } from "./rows.js";

/** Samples at which a buffer counts as full, whatever their size. */
const MOST_ROWS = 1 << 18;

/** Samples that are kept for a while, payloads and all, in one buffer that is used again. */
export class SampleBuffer {
  #rows = makeRows(1024);
  #used = 0;

  /** @param capacity Bytes of payload at which it is full. */
  constructor(readonly capacity: number) {
    this.#rows.bytes = new Uint8Array(Math.min(capacity, 1 << 16));
  }

  get rows(): Rows {
    return this.#rows;
  }
  get full(): boolean {
    return this.#used >= this.capacity || this.#rows.length >= MOST_ROWS;
  }

  /** Copies a sample in. */
  add(from: Rows, row: number): void {
    const size = from.size[row]!;
    this.#grow(size);
    const rows = this.#rows;
    const at = rows.length++;
    copyRow(from, row, rows, at);
    rows.offset[at] = this.#used;
    const start = from.offset[row]!;
    rows.bytes.set(from.bytes.subarray(start, start + size), this.#used);
    this.#used += size;
  }

  #grow(size: number): void {
    const rows = this.#rows;
    if (this.#used + size > rows.bytes.length) {
      const bytes = new Uint8Array(Math.max(this.#used + size, Math.min(2 * rows.bytes.length, this.capacity + size)));
      bytes.set(rows.bytes.subarray(0, this.#used));
      rows.bytes = bytes;
    }
    if (rows.length < rows.channel.length) return;
    const grown = makeRows(rows.channel.length * 2);
    for (let row = 0; row < rows.length; row++) copyRow(rows, row, grown, row);
    grown.length = rows.length;
    grown.bytes = rows.bytes;
    this.#rows = grown;
  }

  /** Forgets everything but these samples, which are named in the order in which they came; they move up in the buffer. */
  keep(kept: Uint32Array): void {
    const rows = this.#rows;
    const before = { ...rows };
    rows.length = kept.length;
    rows.exact = undefined;
    this.#used = 0;
    for (let at = 0; at < kept.length; at++) {
      const start = before.offset[kept[at]!]!;
      copyRow(before, kept[at]!, rows, at);
      rows.bytes.copyWithin(this.#used, start, start + rows.size[at]!);
      rows.offset[at] = this.#used;
      this.#used += rows.size[at]!;
    }
  }

  /** Forgets everything, and keeps the buffer. */
  clear(): void {
    this.keep(new Uint32Array(0));
  }

  /** The samples in the order of log time; those of one time in the order in which they came. */
  sorted(): Uint32Array {
    const rows = this.#rows;
    const { length } = rows;
    const order = Uint32Array.from({ length }, (_, row) => row);
    let inOrder = true;
    for (let row = 1; row < length && inOrder; row++) inOrder = byLogTime(rows, row - 1, rows, row) <= 0;
    return inOrder ? order : order.sort((a, b) => byLogTime(rows, a, rows, b) || a - b);
  }
}

/** Gives the samples that `order[from, to)` names, some at a time. */
export function* inOrder(rows: Rows, order: Uint32Array, from: number, to: number): Generator<Rows, void, void> {
  const some = makeRows(1024);
  some.bytes = rows.bytes;
  for (let at = from; at < to; at += some.length) {
    some.length = Math.min(1024, to - at);
    some.exact = undefined;
    for (let row = 0; row < some.length; row++) copyRow(rows, order[at + row]!, some, row);
    yield some;
  }
}
