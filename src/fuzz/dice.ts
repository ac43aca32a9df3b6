import { randomFor } from "../generate/recording/random.js";

/** Choices that can be made again: the same seed gives the same ones. */
export class Dice {
  readonly #random;

  constructor(seed: string) {
    this.#random = randomFor(seed);
  }

  /** An integer from 0 to below `n`. */
  below(n: number): number {
    return Math.floor(this.#random.between(0, n));
  }

  chance(probability: number): boolean {
    return this.#random.between(0, 1) < probability;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** Picks by weight. */
  weighted<T>(list: readonly (readonly [weight: number, value: T])[]): T {
    let left = this.#random.between(
      0,
      list.reduce((sum, [weight]) => sum + weight, 0),
    );
    for (const [weight, value] of list) if ((left -= weight) < 0) return value;
    return list.at(-1)![1];
  }

  /** A few: mostly one, seldom many. */
  few(most: number): number {
    let n = 1;
    while (n < most && this.chance(0.4)) n++;
    return n;
  }
}
