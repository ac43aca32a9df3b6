/**
 * A signal on a grid of time. Between two samples it is taken as a straight line, and each cell holds the mean of that line: so
 * signals of any rate come onto one grid, and none of them is moved in time.
 *
 * @module
 */

/** Width of a cell. */
export const CELL_NS = 10_000_000;
/** How many cells back are kept: streams stand this far apart in a file at most. */
const KEPT = 2048;
/** Over a longer silence nothing is known of the signal. */
const SILENCE_NS = 250_000_000;

export class Cells {
  readonly #values = new Float64Array(KEPT);
  /** Which cell stands in each place, and the first of the run of cells without a gap that it belongs to. */
  readonly #cell = new Float64Array(KEPT).fill(Number.NaN);
  readonly #runs = new Float64Array(KEPT);
  #timeNs = Number.NaN;
  #value = 0;
  /** The cell being filled, what has come together of it, and the first of its run; NaN where it cannot become whole. */
  #filling = Number.NaN;
  #sum = 0;
  #runStart = Number.NaN;
  /** The last cell that was completed. */
  last = Number.NEGATIVE_INFINITY;
  /** Samples that were taken. */
  samples = 0;

  /** Takes a sample of the signal. Samples that go back in time are left out. */
  take(timeNs: number, value: number): void {
    const before = this.#timeNs;
    const step = timeNs - before;
    if (!Number.isFinite(value) || !Number.isFinite(timeNs) || step <= 0) {
      // A clock that was set back begins anew; its cells would overwrite others.
      if (step < -1e9) this.#begin(timeNs, value);
      return;
    }
    this.samples++;
    if (step <= SILENCE_NS) this.#fill(before, this.#value, timeNs, value);
    else this.#begin(timeNs, value);
    this.#timeNs = timeNs;
    this.#value = value;
  }

  #begin(timeNs: number, value: number): void {
    this.#timeNs = timeNs;
    this.#value = value;
    this.#filling = Math.floor(timeNs / CELL_NS);
    this.#sum = Number.NaN;
    this.#runStart = Number.NaN;
  }

  /** Goes on along a straight line; every cell that it leaves is complete. */
  #fill(fromNs: number, from: number, toNs: number, to: number): void {
    const slope = (to - from) / (toNs - fromNs);
    let startNs = fromNs;
    for (;;) {
      const endNs = (this.#filling + 1) * CELL_NS;
      const untilNs = endNs < toNs ? endNs : toNs;
      this.#sum += (from + slope * ((startNs + untilNs) / 2 - fromNs)) * (untilNs - startNs);
      if (endNs > toNs) return;
      this.#complete();
      startNs = endNs;
    }
  }

  #complete(): void {
    const cell = this.#filling++;
    // The first cell of a run was not seen from its beginning.
    if (!Number.isNaN(this.#sum) && cell > this.last) {
      if (Number.isNaN(this.#runStart)) this.#runStart = cell;
      const place = cell & (KEPT - 1);
      this.#values[place] = this.#sum / CELL_NS;
      this.#cell[place] = cell;
      this.#runs[place] = this.#runStart;
      this.last = cell;
    }
    this.#sum = 0;
  }

  /** The oldest cell that may still be there. */
  get first(): number {
    return this.last - KEPT + 1;
  }

  /** Whether all cells between two are there. */
  covers(from: number, to: number): boolean {
    const place = to & (KEPT - 1);
    return this.#cell[place] === to && this.#runs[place]! <= from && from >= this.first;
  }

  /** The signal in a cell; `covers` says whether it is there. */
  at(cell: number): number {
    return this.#values[cell & (KEPT - 1)]!;
  }
}
