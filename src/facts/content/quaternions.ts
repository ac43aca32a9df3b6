import type { QuaternionFacts } from "../../spec/facts/content/quaternions.js";
import { tally } from "../../spec/facts/note.js";
import type { Occurrence } from "../../spec/facts/tally.js";
import type { SampleAt } from "./measure.js";

/** How far from 1 the length of a unit quaternion may be. */
const ALLOWED = 1e-3;

/** Looks at the lengths of quaternions. */
export class Quaternions {
  readonly #zero = tally();
  readonly #notUnit = tally();
  #read = 0;
  #worst = Number.NaN;

  /** Takes the quaternion that stands there in `numbers`, of `name`; false where it is no rotation. */
  take(numbers: Float64Array, at: number, { batch, row }: SampleAt, more?: Occurrence): boolean {
    let squares = 0;
    for (let i = at; i < at + 4; i++) squares += numbers[i]! * numbers[i]!;
    // What is not finite is said elsewhere.
    if (!Number.isFinite(squares)) return false;
    this.#read++;
    if (squares === 0) {
      batch.note(this.#zero, row, undefined, more);
      return false;
    }
    const length = Math.sqrt(squares);
    if (!(Math.abs(length - 1) <= Math.abs(this.#worst - 1))) this.#worst = length;
    if (Math.abs(length - 1) <= ALLOWED) return true;
    batch.note(this.#notUnit, row, undefined, more);
    return false;
  }

  /** Counts samples whose quaternion has the length of one. */
  passOver(samples: number): void {
    this.#read += samples;
  }

  finish(): QuaternionFacts {
    return {
      read: this.#read,
      zero: this.#zero,
      notUnit: this.#notUnit,
      ...(Number.isNaN(this.#worst) ? {} : { worstLength: this.#worst }),
    };
  }
}
