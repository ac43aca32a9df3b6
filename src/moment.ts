import { TasukiError } from "./trouble.js";

/** An end of a time range: an absolute time, or seconds from the first sample of the first recording on. */
export type Moment =
  | {
      /** Absolute log time in nanoseconds. */
      readonly ns: bigint;
    }
  | {
      /** Seconds from the first sample. */
      readonly seconds: number;
    };

/** The absolute time of a moment, of a recording whose first sample has this log time. */
export const absoluteNs = (moment: Moment, startNs: bigint): bigint =>
  "ns" in moment ? moment.ns : startNs + BigInt(Math.round(moment.seconds * 1e9));

/** A range of log times: from, and until (exclusive); undefined where nothing is said. */
export interface MomentRange {
  readonly from?: Moment | undefined;
  readonly until?: Moment | undefined;
}

/** The absolute times of a range. Throws a `TasukiError` where it ends before it begins. */
export function absoluteRange({ from, until }: MomentRange, startNs: bigint) {
  const fromNs = from && absoluteNs(from, startNs);
  const untilNs = until && absoluteNs(until, startNs);
  if (fromNs !== undefined && untilNs !== undefined && untilNs <= fromNs)
    throw new TasukiError("usage", `The time range holds nothing: it ends ${fromNs - untilNs} ns before it begins.`);
  return { fromNs, untilNs };
}

/** What is said where a range holds no sample; `lastNs` is how long after the first sample the last one is. */
export const nothingIn = (lastNs: number): TasukiError =>
  new TasukiError(
    "usage",
    `No sample that is asked for lies in the time range: the last one is ${Math.round(lastNs / 1e6) / 1e3} s after the first.`,
  );
