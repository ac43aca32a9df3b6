/**
 * Chance that can be repeated: everything follows from a seed, and each purpose has its own sequence, so that a fault in one
 * stream leaves every number of the others alone.
 *
 * @module
 */

/** A repeatable sequence of random numbers. */
export class Random {
  #state: number;

  constructor(readonly seed: string) {
    this.#state = hash(seed);
  }

  /** The sequence of another purpose. */
  of(purpose: string): Random {
    return new Random(`${this.seed}/${purpose}`);
  }

  /** From 0 to 1, 1 left out (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** Evenly from `low` to `high`. */
  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  /** Evenly over the orders of magnitude from `low` to `high`. */
  magnitude(low: number, high: number): number {
    return low * (high / low) ** this.next();
  }

  /** A whole number from 0 on, below `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)]!;
  }

  /** Plus or minus one. */
  sign(): 1 | -1 {
    return this.chance(0.5) ? 1 : -1;
  }

  /** Exponentially distributed with this mean. */
  exponential(mean: number): number {
    return -mean * Math.log(1 - this.next());
  }

  /** Normally distributed about 0 (Box and Muller). */
  normal(deviation: number): number {
    return deviation * Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }
}

/** FNV-1a over the UTF-16 code units, mixed so that seeds that differ in one digit are far apart. */
function hash(seed: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < seed.length; i++) value = Math.imul(value ^ seed.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) | 0;
}
