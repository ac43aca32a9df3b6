/**
 * How often each number of a stream stood at the ends of its range: a sensor beyond its range reads its end again and again.
 *
 * @module
 */

/** A component that came to its extreme less often just met something once. */
const FEWEST_VISITS = 3;
/** Samples at an extreme that make a pile, and as a part of those kept. */
const FEWEST_AT_EXTREME = 10;
const PILE = 0.01;
/** What counts as near the extreme, as a part of the range; a pile has twice as many samples as stand there. */
const NEAR = 0.1;
/** A component with fewer different values is a switch or a coarse counter. */
const FEWEST_VALUES = 20;
/** The most samples that are kept. */
const MOST = 512;

/** An end at which samples pile up. */
export interface Pile {
  readonly extreme: number;
  readonly samples: number;
  readonly share: number;
  readonly visits: number;
}

/** The ends of several numbers, which come together in each sample. */
export class Ends {
  /** The sample before; NaN for what is not there. */
  readonly #last: Float64Array;
  readonly #least: Float64Array;
  readonly #most: Float64Array;
  /** Finite values of each number. */
  readonly #seen: Float64Array;
  /** Samples and visits at the least, then at the most, of each number. */
  readonly #samples: Float64Array;
  readonly #visits: Float64Array;
  /** Samples that are kept, one behind the other: thinned as they grow. */
  #kept = new Float64Array(0);
  #rows = 0;
  #stride = 1;
  #skip = 0;

  constructor(readonly size: number) {
    this.#last = new Float64Array(size).fill(Number.NaN);
    this.#least = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
    this.#most = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
    this.#seen = new Float64Array(size);
    this.#samples = new Float64Array(2 * size);
    this.#visits = new Float64Array(2 * size);
  }

  /** Takes the numbers `n` to `end` of a sample, which stand there in `numbers`. Whether all are those of the one before. */
  take(numbers: Float64Array, at: number, n: number, end: number): boolean {
    const last = this.#last;
    const least = this.#least;
    const most = this.#most;
    let same = true;
    for (let i = n, from = at; i < end; i++, from++) {
      const value = numbers[from]!;
      const repeats = value === last[i]!;
      if (!repeats && !(Number.isNaN(value) && Number.isNaN(last[i]!))) same = false;
      last[i] = value;
      if (!Number.isFinite(value)) continue;
      this.#seen[i]!++;
      // Numbers are not handed on one by one: each would be an allocation.
      if (value <= least[i]!) this.#reach(2 * i, least, i, repeats);
      if (value >= most[i]!) this.#reach(2 * i + 1, most, i, repeats);
    }
    return same;
  }

  /** Counts samples that lie between the ends; the next one repeats none of them. */
  passOver(samples: number): void {
    for (let i = 0; i < this.size; i++) if (!Number.isNaN(this.#last[i]!)) this.#seen[i]! += samples;
    this.#last.fill(Number.NaN);
  }

  /** Forgets the numbers `n` to `end` of the sample before: they are not measured. */
  skip(n: number, end: number): void {
    for (let i = n; i < end; i++) this.#last[i] = Number.NaN;
  }

  #reach(end: number, extremes: Float64Array, n: number, repeats: boolean): void {
    const value = this.#last[n]!;
    if (value !== extremes[n]) {
      extremes[n] = value;
      this.#samples[end] = this.#visits[end] = 0;
    }
    this.#samples[end]!++;
    if (!repeats) this.#visits[end]!++;
  }

  /** Ends a sample: it is kept, if it is its turn. */
  keep(): void {
    if (this.#skip > 0) {
      this.#skip--;
      return;
    }
    const { size } = this;
    const at = this.#rows * size;
    if (at + size > this.#kept.length) {
      const grown = new Float64Array(Math.min(MOST, Math.max(16, 2 * this.#rows)) * size);
      grown.set(this.#kept);
      this.#kept = grown;
    }
    this.#kept.set(this.#last, at);
    this.#rows++;
    this.#skip = this.#stride - 1;
    if (this.#rows < MOST) return;
    for (let row = 0; row < MOST; row += 2) this.#kept.copyWithin((row / 2) * size, row * size, (row + 1) * size);
    this.#rows = MOST / 2;
    this.#stride *= 2;
  }

  /** The end at which the values of a number pile up; undefined where there is none. */
  piled(n: number): Pile | undefined {
    const kept = Array.from({ length: this.#rows }, (_, row) => this.#kept[row * this.size + n]!)
      .filter(Number.isFinite)
      .sort((a, b) => a - b);
    if (kept.length === 0 || new Set(kept).size < FEWEST_VALUES) return undefined;
    const middle = kept[kept.length >> 1]!;
    const range = this.#most[n]! - this.#least[n]!;
    for (const [end, extremes] of [this.#least, this.#most].entries()) {
      const extreme = extremes[n]!;
      const [samples, visits] = [this.#samples[2 * n + end]!, this.#visits[2 * n + end]!];
      if (extreme === 0 || Math.abs(extreme - middle) < range / 4) continue;
      if (samples < FEWEST_AT_EXTREME || visits < FEWEST_VISITS) continue;
      // Those at the extreme are counted one by one; only their neighbours are told by what was kept.
      const at = (samples / this.#seen[n]!) * kept.length;
      const near = kept.filter((value) => value !== extreme && Math.abs(value - extreme) < NEAR * range).length;
      if (at >= PILE * kept.length && at > 2 * near)
        return { extreme, samples, share: samples / this.#seen[n]!, visits };
    }
    return undefined;
  }
}
