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

/** One histogram, as it is read. */
export interface Histogram {
  readonly count: number;
  /** The bins in use, ascending. */
  bins(): Iterable<Bin>;
}

/** The value below which a share of the values lies, to the width of a bin; undefined when there are none. */
export function quantileOf(histogram: Histogram, part: number): number | undefined {
  let left = part * histogram.count;
  let mean: number | undefined;
  for (const { count, sum } of histogram.bins()) {
    mean = sum / count;
    left -= count;
    if (left <= 0) break;
  }
  return mean;
}

/**
 * Many histograms in two arrays. Loops over millions of values work on these arrays directly, by `binOf`, `pageAt` and
 * `slotAt`; `add` is the same for everybody else, and gives out pages.
 */
export class SketchTable {
  /** Page of each histogram's stretch of bins; -1 where none was given out. */
  pageOf = new Int32Array(0);
  /** Count and sum of each bin of each page. */
  numbers = new Float64Array(0);
  #pages = 0;

  /** Makes room for so many histograms. */
  reach(sketches: number): void {
    if (sketches * PAGES <= this.pageOf.length) return;
    const grown = new Int32Array(Math.max(sketches, 16, (this.pageOf.length / PAGES) * 2) * PAGES).fill(-1);
    grown.set(this.pageOf);
    this.pageOf = grown;
  }

  /** Takes a positive value in; below 1 counts as 1. */
  add(sketch: number, value: number): void {
    const bin = binOf(value);
    const at = pageAt(sketch, bin);
    let page = this.pageOf[at]!;
    if (page < 0) page = this.pageOf[at] = this.#newPage();
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

  /** One of the histograms, to be read. */
  histogram(sketch: number): Histogram {
    const { pageOf, numbers } = this;
    function* bins(): Generator<Bin> {
      for (let p = 0; p < PAGES; p++) {
        const page = pageOf[sketch * PAGES + p] ?? -1;
        if (page < 0) continue;
        for (let i = 0; i < PAGE; i++) {
          const slot = page * PAGE_NUMBERS + i * 2;
          if (numbers[slot]! > 0) yield { index: p * PAGE + i, count: numbers[slot]!, sum: numbers[slot + 1]! };
        }
      }
    }
    let count = 0;
    for (const bin of bins()) count += bin.count;
    return { count, bins };
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

/** Histograms of values of either sign: of each, one for what is not negative and one for the rest. */
export class SignedSketchTable {
  readonly table = new SketchTable();

  reach(sketches: number): void {
    this.table.reach(sketches * 2);
  }
  add(sketch: number, value: number): void {
    if (value >= 0) this.table.add(sketch * 2, value);
    else this.table.add(sketch * 2 + 1, -value);
  }

  /** The value below which a share of a sketch's values lies; undefined when it has none. */
  quantile(sketch: number, part: number): number | undefined {
    const positive = this.table.histogram(sketch * 2);
    const negative = this.table.histogram(sketch * 2 + 1);
    const total = negative.count + positive.count;
    if (total === 0) return undefined;
    const rank = part * total;
    if (rank < negative.count || positive.count === 0)
      return -(quantileOf(negative, Math.max(0, 1 - rank / negative.count)) ?? 0);
    return quantileOf(positive, (rank - negative.count) / positive.count);
  }
}
