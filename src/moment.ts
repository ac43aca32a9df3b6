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
