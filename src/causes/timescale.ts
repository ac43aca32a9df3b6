/**
 * How far the timescales that count dates stand from each other.
 *
 * @module
 */
import type { Timescale } from "../spec/declaration/clock.js";
import { gpsMinusUtc, LEAP_SECONDS_EXPIRE, taiMinusUtc } from "./leap-seconds.js";

/** Timescales that count dates. */
export type DateScale = "utc" | "tai" | "gps";
export const DATE_SCALES: readonly DateScale[] = ["utc", "tai", "gps"];
export const isDateScale = (scale: Timescale | undefined): scale is DateScale =>
  DATE_SCALES.includes(scale as DateScale);

/** 1980-01-06, in seconds since 1970. */
const GPS_EPOCH = 315_964_800;

/** Until when the table of leap seconds is known to be whole, in nanoseconds. */
export const LEAP_SECONDS_EXPIRE_NS = BigInt(LEAP_SECONDS_EXPIRE) * 1_000_000_000n;

/** Whether a time lies behind the table of leap seconds, so that TAI and GPS time may be a second off what it says. */
export const isBehindTable = (ns: bigint): boolean => ns >= LEAP_SECONDS_EXPIRE_NS;

/**
 * How many nanoseconds clocks of this scale are ahead of UTC at a time. GPS time is counted from 1980, or from 1970 as many
 * drivers do: either is right.
 */
export function aheadOfUtcNs(scale: DateScale, utcNs: number): readonly number[] {
  const seconds = utcNs / 1e9;
  if (scale === "utc") return [0];
  if (scale === "tai") return [taiMinusUtc(seconds) * 1e9];
  return [gpsMinusUtc(seconds) * 1e9, (gpsMinusUtc(seconds) - GPS_EPOCH) * 1e9];
}

/** Of some numbers the one that is nearest to a value. */
export const nearestTo = (value: number, numbers: readonly number[]): number =>
  numbers.reduce((best, each) => (Math.abs(each - value) < Math.abs(best - value) ? each : best));
