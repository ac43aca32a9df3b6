import type { ExactTimes } from "../readers/reader.js";

/** Samples on their way from reader to writer, as columns. */
export interface Rows {
  length: number;
  /** The bytes that hold the payloads; lent. */
  bytes: Uint8Array;
  /** Channel of the output. */
  readonly channel: Int32Array;
  readonly sequence: Uint32Array;
  /** Nanoseconds from the origin of the conversion. */
  readonly logTime: Float64Array;
  readonly publishTime: Float64Array;
  readonly offset: Uint32Array;
  readonly size: Uint32Array;
  /** By row, of the few whose times lie farther from the origin than relative ones are exact. */
  exact?: Map<number, ExactTimes> | undefined;
}

/** Columns for so many samples. */
export const makeRows = (capacity: number): Rows => ({
  length: 0,
  bytes: new Uint8Array(0),
  channel: new Int32Array(capacity),
  sequence: new Uint32Array(capacity),
  logTime: new Float64Array(capacity),
  publishTime: new Float64Array(capacity),
  offset: new Uint32Array(capacity),
  size: new Uint32Array(capacity),
});

/** The order of log time, also where it is rounded: below 0 where the first row comes first, 0 where both have one time. */
export function byLogTime(a: Rows, rowA: number, b: Rows, rowB: number): number {
  const apart = a.logTime[rowA]! - b.logTime[rowB]!;
  if (apart !== 0) return apart;
  return byExactTime(a.exact?.get(rowA)?.logTimeNs, b.exact?.get(rowB)?.logTimeNs);
}

/** The order of times whose relative ones are equal: those that are given as they are were rounded. */
export const byExactTime = (a: bigint | undefined, b: bigint | undefined): number =>
  a === undefined || b === undefined ? 0 : Number(a - b);

/** Copies one sample's columns. */
export function copyRow(from: Rows, row: number, to: Rows, at: number): void {
  to.channel[at] = from.channel[row]!;
  to.sequence[at] = from.sequence[row]!;
  to.logTime[at] = from.logTime[row]!;
  to.publishTime[at] = from.publishTime[row]!;
  to.offset[at] = from.offset[row]!;
  to.size[at] = from.size[row]!;
  const exact = from.exact?.get(row);
  if (exact) (to.exact ??= new Map()).set(at, exact);
}
