import type { CovarianceFacts } from "../../spec/facts/content/covariances.js";
import { tally } from "../../spec/facts/tally.js";
import type { CanonicalValues, SampleAt } from "./measure.js";

/** Differences across the diagonal that come from rounding: a part of the value, and in the matrix's own unit. */
const ROUNDING = 1e-3;
const SMALLEST = 1e-9;

/** Looks at one covariance of the samples of a stream. */
export class Covariance {
  readonly #facts: CovarianceFacts;

  /** `marks` says that −1 first means that the value was not measured. */
  constructor(
    readonly name: string,
    readonly field: number,
    readonly size: number,
    readonly marks = false,
  ) {
    this.#facts = {
      field: name,
      read: 0,
      notMeasured: 0,
      unknown: 0,
      nonFinite: tally(),
      negative: tally(),
      asymmetric: tally(),
    };
  }

  /** Takes a sample; false where it marks the value as not measured. */
  take({ numbers, slots, absent }: CanonicalValues, { batch, row }: SampleAt): boolean {
    if (absent[this.field]) return true;
    const facts = this.#facts;
    const { size } = this;
    const slot = slots[this.field]!;
    facts.read++;
    if (this.marks && numbers[slot] === -1) {
      facts.notMeasured++;
      return false;
    }
    let sum = 0;
    let negative = false;
    let asymmetric = false;
    for (let i = 0; i < size; i++) {
      const own = slot + i * size;
      if (numbers[own + i]! < 0) negative = true;
      sum += Math.abs(numbers[own + i]!);
      for (let k = i + 1; k < size; k++) {
        const [above, below] = [numbers[own + k]!, numbers[slot + k * size + i]!];
        sum += Math.abs(above) + Math.abs(below);
        const difference = Math.abs(above - below);
        if (difference > SMALLEST && difference > ROUNDING * Math.max(Math.abs(above), Math.abs(below)))
          asymmetric = true;
      }
    }
    if (sum === 0) facts.unknown++;
    else if (!Number.isFinite(sum)) batch.note(facts.nonFinite, row);
    else {
      if (negative) batch.note(facts.negative, row);
      if (asymmetric) batch.note(facts.asymmetric, row);
    }
    return true;
  }

  /** What was found. */
  finish(): CovarianceFacts {
    return this.#facts;
  }
}

/** Facts of the covariances that the stream has. */
export const covarianceFacts = (covariances: readonly Covariance[]): CovarianceFacts[] =>
  covariances.map((each) => each.finish()).filter(({ read }) => read > 0);
