/**
 * What sensors say: a message that stays, and in it numbers that follow the world and its noise. All follows from a seed and
 * from the number of the sample, so that a sample that is published again says the same.
 *
 * @module
 */
import type { Random } from "../random.js";
import type { SharedMotion } from "./shared-motion.js";

/** What the streams of one kind carry. */
export interface Body {
  /** Messages that samples take in turn, without their stamps; what is left out is zero. */
  readonly messages: readonly object[];
  /** Paths of the numbers that follow time, as `twist.linear.x` or `ranges.3`. */
  readonly numbers: readonly string[];
  /** Writes these numbers as they are at a time in seconds. */
  at(seconds: number, noise: Noise, numbers: Float64Array): void;
}

/** Makes the body of a stream; `seconds` is the time between its samples, `motion` what all streams of the scene show. */
export type BodyMaker = (random: Random, seconds: number, motion?: SharedMotion) => Body;

/** Noise of one sample: each call tells another number, normally distributed as far as a sensor is. */
export class Noise {
  #state = 0;
  readonly #seed: number;

  constructor(random: Random) {
    this.#seed = random.below(2 ** 31);
  }

  /** Goes to another sample. */
  of(sample: number): this {
    this.#state = Math.imul(this.#seed ^ (sample + 1), 0x9e3779b1);
    return this;
  }

  /** The sum of three even numbers, which is near enough, within three deviations. */
  next(deviation: number): number {
    return deviation * 2 * (this.even() + this.even() + this.even() - 1.5);
  }

  /** From 0 to 1 (splitmix32). */
  even(): number {
    this.#state = (this.#state + 0x9e3779b9) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296;
  }
}

/** A matrix of so many rows with these values on its diagonal. */
export const diagonal = (...values: readonly number[]): number[] =>
  values.flatMap((value, row) => values.map((_, column) => (row === column ? value : 0)));

/** The bytes in a message where the number of the sample stands, so that no two samples are the same. */
export const NUMBER_MARK = [0x5a, 0xfe, 0xc0, 0xd3] as const;
