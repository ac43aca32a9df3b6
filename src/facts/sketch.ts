/**
 * A histogram of positive values over many orders of magnitude, of a size that depends on their spread, not their
 * number. Bins are taken from the floating-point representation itself: 64 to an octave, 1.1 to 1.6 % wide, no
 * logarithm computed. Each bin keeps the sum of its values too, so that means over bins are exact.
 *
 * @module
 */
const BITS = new Float64Array(1);
const WORDS = new Uint32Array(BITS.buffer);
/** Index of the word that holds exponent and leading mantissa bits. */
const HIGH = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0;
const PAGE = 32;
/** Bin of the value 1: exponent 1023 times 64 bins. */
const FIRST = 1023 * 64;
/** 64 octaves of two pages each: from 1 ns to 584 years. */
const PAGES = 128;

/** One bin: how many values fell into it, and their sum. */
export interface Bin {
  readonly index: number;
  readonly count: number;
  readonly sum: number;
}

export class Sketch {
  readonly #pages: (Float64Array | undefined)[] = new Array(PAGES).fill(undefined);
  count = 0;

  /** Takes a positive value in; below 1 counts as 1. */
  add(value: number): void {
    BITS[0] = value < 1 ? 1 : value;
    let bin = (WORDS[HIGH]! >>> 14) - FIRST;
    if (bin >= PAGES * PAGE) bin = PAGES * PAGE - 1;
    const page = (this.#pages[bin >>> 5] ??= new Float64Array(PAGE * 2));
    const slot = (bin & (PAGE - 1)) * 2;
    page[slot]!++;
    page[slot + 1]! += value;
    this.count++;
  }

  /** The bins in use, ascending. */
  *bins(): Generator<Bin> {
    for (const [p, page] of this.#pages.entries()) {
      if (!page) continue;
      for (let i = 0; i < PAGE; i++)
        if (page[i * 2]! > 0) yield { index: p * PAGE + i, count: page[i * 2]!, sum: page[i * 2 + 1]! };
    }
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

/** The same for values of either sign. */
export class SignedSketch {
  readonly #positive = new Sketch();
  readonly #negative = new Sketch();

  add(value: number): void {
    if (value >= 0) this.#positive.add(value);
    else this.#negative.add(-value);
  }

  quantile(part: number): number | undefined {
    const below = this.#negative.count;
    const total = below + this.#positive.count;
    if (total === 0) return undefined;
    const rank = part * total;
    if (rank < below) return -(this.#negative.quantile(1 - rank / below) ?? 0);
    return this.#positive.quantile((rank - below) / this.#positive.count) ?? -(this.#negative.quantile(0) ?? 0);
  }
}
