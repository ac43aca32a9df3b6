/**
 * Sorting by log time with bounded memory. Recorders write samples nearly in order, so a window in memory is enough; where
 * it is not, sorted runs go to a temporary file and are merged.
 *
 * @module
 */
import { inOrder, SampleBuffer } from "./buffer.js";
import type { Rows } from "./rows.js";

/** Bytes of payload that are held in memory. */
export const WINDOW_BYTES = 24 * 1024 * 1024;

/** Takes samples in the order in which they are to be written. */
export type TakeRows = (rows: Rows) => Promise<void>;

/** A step between reading and writing. */
export interface Sorter {
  take(rows: Rows): Promise<void>;
  finish(): Promise<void>;
}

/** A sample came later than the window reaches back. */
export class WindowTooSmall extends Error {
  override readonly name = "WindowTooSmall";
}

/** Sorts within a window. Throws {@link WindowTooSmall} on a sample whose place has been passed. */
export class WindowSorter implements Sorter {
  readonly #buffer: SampleBuffer;
  /** The log time up to which samples have been given. */
  #passed = Number.NEGATIVE_INFINITY;

  constructor(
    readonly next: TakeRows,
    windowBytes = WINDOW_BYTES,
  ) {
    this.#buffer = new SampleBuffer(windowBytes);
  }

  async take(rows: Rows): Promise<void> {
    for (let row = 0; row < rows.length; row++) {
      // Of two that a rounded time makes equal, nobody knows here which comes first.
      const [time, isFar] = [rows.logTime[row]!, rows.exact?.has(row) ?? false];
      if (time < this.#passed || (isFar && time === this.#passed)) throw new WindowTooSmall();
      this.#buffer.add(rows, row);
      if (this.#buffer.full) await this.#give(Math.ceil(this.#buffer.rows.length / 2));
    }
  }

  async finish(): Promise<void> {
    await this.#give(this.#buffer.rows.length);
  }

  /** Gives the earliest samples on and keeps the others, in the order in which they came. */
  async #give(count: number): Promise<void> {
    const { rows } = this.#buffer;
    const order = this.#buffer.sorted();
    for (const some of inOrder(rows, order, 0, count)) await this.next(some);
    if (count > 0) this.#passed = rows.logTime[order[count - 1]!]!;
    this.#buffer.keep(order.subarray(count).sort());
  }
}
