/**
 * Histograms of positive values over many orders of magnitude, of a size that depends on their spread, not their
 * number. Bins are taken from the floating-point representation itself: 64 to an octave, 1.1 to 1.6 % wide, no
 * logarithm computed. Each bin keeps the sum of its values too, so that means over bins are exact.
 *
 * @module
 */
const BITS = new Float64Array(1);
const WORDS = new Uint32Array(BITS.buffer);
/** Index of the word that holds exponent and leading mantissa bits. */
const HIGH = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0;
/** Bins of a page; a page is given out when its first value comes. */
const PAGE = 32;
const PAGE_NUMBERS = PAGE * 2;
/** Bin of the value 1: exponent 1023 times 64 bins. */
const FIRST = 1023 * 64;
/** 64 octaves of two pages each: from 1 ns to 584 years. */
const PAGES = 128;
const LAST = PAGES * PAGE - 1;

/** One bin: how many values fell into it, and their sum. */
export interface Bin {
  readonly index: number;
  readonly count: number;
  readonly sum: number;
}

/**
 * Many histograms in two arrays. The hot loop works on these arrays directly, by `binOf`, `pageAt` and `slotAt`; `add` is
 * the same for everybody else, and gives out pages.
 */
export class SketchTable {
  /** Page of each histogram's stretch of bins; 0 where none was given out, so that fresh memory stays untouched. */
  pageOf = new Int32Array(0);
  /** Count and sum of each bin of each page. */
  numbers = new Float64Array(0);
  #pages = 1;

  /** Makes room for so many histograms. */
  reach(sketches: number): void {
    if (sketches * PAGES <= this.pageOf.length) return;
    const grown = new Int32Array(Math.max(sketches, 16, (this.pageOf.length / PAGES) * 2) * PAGES);
    grown.set(this.pageOf);
    this.pageOf = grown;
  }

  /** Takes a positive value in; below 1 counts as 1. */
  add(sketch: number, value: number): void {
    const bin = binOf(value);
    const at = pageAt(sketch, bin);
    let page = this.pageOf[at]!;
    if (page === 0) page = this.pageOf[at] = this.#newPage();
    const slot = slotAt(page, bin);
    this.numbers[slot]!++;
    this.numbers[slot + 1]! += value;
  }

  #newPage(): number {
    const page = this.#pages++;
    if ((page + 1) * PAGE_NUMBERS > this.numbers.length) {
      const grown = new Float64Array(Math.max(16 * PAGE_NUMBERS, this.numbers.length * 2));
      grown.set(this.numbers);
      this.numbers = grown;
    }
    return page;
  }

  /** The bins of one histogram that are in use, ascending. */
  *bins(sketch: number): Generator<Bin> {
    for (let p = 0; p < PAGES; p++) {
      const page = this.pageOf[sketch * PAGES + p] ?? 0;
      if (page === 0) continue;
      for (let i = 0; i < PAGE; i++) {
        const slot = page * PAGE_NUMBERS + i * 2;
        const count = this.numbers[slot]!;
        if (count > 0) yield { index: p * PAGE + i, count, sum: this.numbers[slot + 1]! };
      }
    }
  }
}

/** One histogram of a table. */
export class Sketch {
  constructor(
    readonly table: SketchTable,
    readonly index: number,
  ) {}
  add(value: number): void {
    this.table.add(this.index, value);
  }
  bins(): Iterable<Bin> {
    return this.table.bins(this.index);
  }
  /** How many values it took in. */
  get count(): number {
    let count = 0;
    for (const bin of this.bins()) count += bin.count;
    return count;
  }
  /** The value below which a share of the values lies, to the width of a bin; undefined when there are none. */
  quantile(part: number): number | undefined {
    let left = part * this.count;
    let mean: number | undefined;
    for (const { count, sum } of this.bins()) {
      mean = sum / count;
      left -= count;
      if (left <= 0) break;
    }
    return mean;
  }
}

/** Values of either sign: a histogram of what is not negative, and one of the rest. */
export class SignedSketch {
  constructor(
    readonly positive: Sketch,
    readonly negative: Sketch,
  ) {}
  add(value: number): void {
    if (value >= 0) this.positive.add(value);
    else this.negative.add(-value);
  }
  /** The value below which a share of the values lies; undefined when there are none. */
  quantile(part: number): number | undefined {
    const below = this.negative.count;
    const above = this.positive.count;
    if (below + above === 0) return undefined;
    const rank = part * (below + above);
    if (rank < below || above === 0) return -(this.negative.quantile(Math.max(0, 1 - rank / below)) ?? 0);
    return this.positive.quantile((rank - below) / above);
  }

  /** The value below which a share of the values lies when their signs are left out; undefined when there are none. */
  distance(part: number): number | undefined {
    const bins = [...this.positive.bins(), ...this.negative.bins()].sort((a, b) => a.index - b.index);
    let left = part * bins.reduce((sum, { count }) => sum + count, 0);
    let mean: number | undefined;
    for (const { count, sum } of bins) {
      mean = sum / count;
      left -= count;
      if (left <= 0) break;
    }
    return mean;
  }
}

/** Where in `pageOf` the page of a bin is named. */
export const pageAt = (sketch: number, bin: number): number => sketch * PAGES + (bin >>> 5);
/** Where in `numbers` the count of a bin stands; its sum follows. */
export const slotAt = (page: number, bin: number): number => page * PAGE_NUMBERS + (bin & (PAGE - 1)) * 2;

/** The bin of a value. */
export function binOf(value: number): number {
  BITS[0] = value < 1 ? 1 : value;
  const bin = (WORDS[HIGH]! >>> 14) - FIRST;
  return bin > LAST ? LAST : bin;
}
