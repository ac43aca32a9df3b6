import type { CovarianceFacts } from "../../spec/facts/content/covariances.js";
import { tally } from "../../spec/facts/note.js";
import type { CanonicalValues, SampleAt } from "./measure.js";
import type { UsualFields } from "./usual.js";

/** Differences across the diagonal that come from rounding: a part of the value, and in the matrix's own unit. */
const ROUNDING = 1e-3;
const SMALLEST = 1e-9;

/** What is said of a matrix. */
interface Verdict {
  readonly unknown: boolean;
  readonly nonFinite: boolean;
  readonly negative: boolean;
  readonly asymmetric: boolean;
}
const NONE: Verdict = { unknown: false, nonFinite: false, negative: false, asymmetric: false };

/** Looks at one covariance of the samples of a stream. */
export class Covariance {
  readonly #facts: CovarianceFacts;
  /** The matrix before, which most streams repeat, and what was said of it. */
  readonly #last: Float64Array;
  #verdict: Verdict = NONE;
  /** Whether the sample that was taken last marks the value as not measured. */
  marked = false;

  /** `marks` says that −1 first means that the value was not measured. */
  constructor(
    readonly name: string,
    readonly field: number,
    readonly size: number,
    readonly marks = false,
  ) {
    this.#last = new Float64Array(size * size).fill(Number.NaN);
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
    const slot = slots[this.field]!;
    facts.read++;
    this.marked = this.marks && numbers[slot] === -1;
    if (this.marked) {
      facts.notMeasured++;
      return false;
    }
    if (!this.#repeats(numbers, slot)) this.#verdict = this.#judge();
    const { unknown, nonFinite, negative, asymmetric } = this.#verdict;
    if (unknown) facts.unknown++;
    if (nonFinite) batch.note(facts.nonFinite, row);
    if (negative) batch.note(facts.negative, row);
    if (asymmetric) batch.note(facts.asymmetric, row);
    return true;
  }

  /** Whether the matrix that was taken last is none. */
  get isOdd(): boolean {
    const { nonFinite, negative, asymmetric } = this.#verdict;
    return !this.marked && (nonFinite || negative || asymmetric);
  }

  /** Whether the matrix that was taken last is all zeros. */
  get isUnknown(): boolean {
    return this.#verdict.unknown;
  }

  /** Counts samples that are as the one that was taken last. */
  passOver(samples: number): void {
    const facts = this.#facts;
    if (facts.read === 0) return;
    facts.read += samples;
    if (this.marked) facts.notMeasured += samples;
    else if (this.#verdict.unknown) facts.unknown += samples;
  }

  /** Whether the matrix is that of the sample before; it is kept. */
  #repeats(numbers: Float64Array, slot: number): boolean {
    const last = this.#last;
    const { length } = last;
    let i = 0;
    while (i < length && numbers[slot + i] === last[i]) i++;
    if (i === length) return true;
    for (; i < length; i++) last[i] = numbers[slot + i]!;
    return false;
  }

  #judge(): Verdict {
    const { size } = this;
    const matrix = this.#last;
    let sum = 0;
    let negative = false;
    let asymmetric = false;
    for (let i = 0; i < size; i++) {
      if (matrix[i * size + i]! < 0) negative = true;
      sum += Math.abs(matrix[i * size + i]!);
      for (let k = i + 1; k < size; k++) {
        const above = matrix[i * size + k]!;
        const below = matrix[k * size + i]!;
        sum += Math.abs(above) + Math.abs(below);
        const difference = Math.abs(above - below);
        if (difference > SMALLEST && difference > ROUNDING * Math.max(Math.abs(above), Math.abs(below)))
          asymmetric = true;
      }
    }
    if (sum === 0) return { ...NONE, unknown: true };
    return Number.isFinite(sum) ? { ...NONE, negative, asymmetric } : { ...NONE, nonFinite: true };
  }

  /** What was found. */
  finish(): CovarianceFacts {
    return this.#facts;
  }
}

/** What a usual payload shows of its covariances. */
type CovarianceFields = Required<Pick<UsualFields, "unmeasured" | "measured" | "known" | "bounded" | "finite">>;

/** A number that is the same while covariances are marked, unknown or odd alike. */
export const covarianceState = (covariances: readonly Covariance[]): number =>
  covariances.reduce(
    (state, { marked, isOdd, isUnknown }) => 4 * state + (marked ? 1 : isOdd ? 2 : isUnknown ? 3 : 0),
    0,
  );

/** What of the covariances of a stream a usual payload shows, as that which was taken last; undefined where one was not sound. */
export function usualCovariances(covariances: readonly Covariance[]): CovarianceFields | undefined {
  if (covariances.some(({ isOdd }) => isOdd)) return undefined;
  const isKnown = ({ marked, isUnknown }: Covariance) => !marked && !isUnknown;
  const fieldsOf = (which: (covariance: Covariance) => boolean) => covariances.filter(which).map(({ field }) => field);
  return {
    unmeasured: fieldsOf(({ marked }) => marked),
    measured: fieldsOf(({ marks, marked }) => marks && !marked),
    // What is unknown is 0 and stays so.
    bounded: fieldsOf(({ marked, isUnknown }) => !marked && isUnknown),
    known: fieldsOf(isKnown),
    finite: fieldsOf(isKnown),
  };
}

/** Facts of the covariances that the stream has. */
export const covarianceFacts = (covariances: readonly Covariance[]): CovarianceFacts[] =>
  covariances.map((each) => each.finish()).filter(({ read }) => read > 0);
