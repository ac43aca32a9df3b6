/**
 * Velocities beside what they are the rates of. A velocity is summed over a window and its length is compared with the change
 * between the ends, so that it does not matter along which axes either is given.
 *
 * @module
 */
import type { RateComparison } from "../../spec/facts/content/motion.js";
import { Thinned } from "./thinned.js";

/** Samples that are farther apart say too little of what was between. */
const FARTHEST_NS = 250_000_000;

/** What a {@link RateWindows} needs to know of a change. */
export interface Change {
  readonly windowNs: number;
  /** Smaller changes are noise, and sums of a twentieth: rates may be far too small. */
  readonly least: number;
  /** Larger changes cannot be told, as those of a turn beyond half a revolution. */
  readonly most: number;
  /** By how much two samples differ; of the second, the numbers stand from `at` on. */
  between(a: Float64Array, b: Float64Array, at: number): number;
}

/** The angle between two orientations, in radians. */
export const turning: Change = {
  windowNs: 200_000_000,
  least: 0.02,
  most: 1.5,
  between: (a, b, at) =>
    2 * Math.acos(Math.min(1, Math.abs(a[0]! * b[at]! + a[1]! * b[at + 1]! + a[2]! * b[at + 2]! + a[3]! * b[at + 3]!))),
};

/** The distance between two positions. */
export const travel: Change = {
  windowNs: 500_000_000,
  least: 0.02,
  most: Number.POSITIVE_INFINITY,
  between: (a, b, at) => Math.hypot(a[0]! - b[at]!, a[1]! - b[at + 1]!, a[2]! - b[at + 2]!),
};

/** Compares a rate with a change, window by window. */
export class RateWindows {
  readonly #sum = new Float64Array(3);
  readonly #rate = new Float64Array(3);
  readonly #from: Float64Array;
  readonly #ratios = new Thinned();
  #startNs = Number.NaN;
  #lastNs = Number.NaN;
  #windows = 0;

  constructor(
    readonly change: Change,
    readonly size: number,
  ) {
    this.#from = new Float64Array(size);
  }

  /** Takes a sample: the state at `state` and the rate at `rate` among the numbers. */
  take(numbers: Float64Array, state: number, rate: number, timeNs: number): void {
    const step = timeNs - this.#lastNs;
    this.#lastNs = timeNs;
    const follows = step > 0 && step <= FARTHEST_NS;
    const halfStep = follows ? step * 0.5e-9 : 0;
    for (let i = 0; i < 3; i++) {
      const now = numbers[rate + i]!;
      this.#sum[i]! += (this.#rate[i]! + now) * halfStep;
      this.#rate[i] = now;
    }
    if (!follows) this.#begin(numbers, state, timeNs);
    else if (timeNs - this.#startNs >= this.change.windowNs) {
      this.#close(numbers, state);
      this.#begin(numbers, state, timeNs);
    }
  }

  #begin(numbers: Float64Array, state: number, timeNs: number): void {
    this.#startNs = timeNs;
    for (let i = 0; i < this.size; i++) this.#from[i] = numbers[state + i]!;
    this.#sum.fill(0);
  }

  #close(numbers: Float64Array, state: number): void {
    const { least, most } = this.change;
    const sum = Math.hypot(this.#sum[0]!, this.#sum[1]!, this.#sum[2]!);
    const change = this.change.between(this.#from, numbers, state);
    if (!(sum > least / 20 && change > least && change < most)) return;
    this.#windows++;
    this.#ratios.add(sum / change);
  }

  finish(): RateComparison | undefined {
    const [p10, p50, p90] = [0.1, 0.5, 0.9].map((q) => this.#ratios.quantile(q));
    return p50 === undefined ? undefined : { windows: this.#windows, p10: p10!, p50, p90: p90! };
  }
}
