import type { ExactTimes } from "./reader.js";

/** A range of log times: from, and until (exclusive); open where an end is undefined. */
export class TimeRange {
  /** The same relative to the origin, as far as that is exact. */
  readonly #from: number;
  readonly #until: number;

  constructor(
    originNs: bigint,
    readonly fromNs: bigint | undefined,
    readonly untilNs: bigint | undefined,
  ) {
    this.#from = fromNs === undefined ? Number.NEGATIVE_INFINITY : Number(fromNs - originNs);
    this.#until = untilNs === undefined ? Number.POSITIVE_INFINITY : Number(untilNs - originNs);
  }

  /** Whether a log time relative to the origin is inside; `exact` is given where that is rounded. */
  holds(relative: number, exact: ExactTimes | undefined): boolean {
    if (!exact) return relative >= this.#from && relative < this.#until;
    const { logTimeNs } = exact;
    return (
      (this.fromNs === undefined || logTimeNs >= this.fromNs) &&
      (this.untilNs === undefined || logTimeNs < this.untilNs)
    );
  }
}

/** The absolute times of a row, where the relative ones are rounded; else undefined. */
export const exactWhereRounded = (
  recording: { exactTimes(row: number): ExactTimes },
  row: number,
  logTime: number,
  publishTime: number,
): ExactTimes | undefined =>
  Number.isSafeInteger(logTime) && Number.isSafeInteger(publishTime) ? undefined : recording.exactTimes(row);
