/**
 * Days of the calendar, as declarations and statements give them, beside times of a recording.
 *
 * @module
 */
import type { RecordingFacts } from "../spec/facts/recording.js";
import { nanoseconds } from "../spec/units.js";

export const DAY_NS = 86_400_000_000_000n;
/** Times before it count from the start of a clock, and are no dates. */
const YEAR_2000_NS = 946_684_800_000_000_000n;

/** The parameter that makes up for dates being those of the place. */
export const beyondPlaceNs = () =>
  nanoseconds("How far a day may reach beyond its hours in UTC: dates are those of the place.")
    .min(0)
    .default(50_400_000_000_000);

/** The beginning of a day. */
export const startOf = (date: string): bigint => BigInt(Date.parse(`${date}T00:00:00Z`)) * 1_000_000n;

/** The day of a time; the time itself where no calendar reaches so far. */
export function dateOf(timeNs: bigint): string {
  const date = new Date(Number(timeNs / 1_000_000n));
  return Number.isNaN(date.getTime()) ? `${timeNs} ns` : date.toISOString().split("T")[0]!;
}

/** Whether the log times of a recording are dates. */
export const hasDates = ({ logStartNs }: RecordingFacts): boolean =>
  logStartNs !== undefined && BigInt(logStartNs) >= YEAR_2000_NS;
