/**
 * Spans of time, as integer nanoseconds.
 *
 * @module
 */

/** A span as integer nanoseconds. Times of two epochs may lie farther apart than integers are exact. */
export const wholeNanoseconds = (ns: number): number => Math.min(Math.round(ns), Number.MAX_SAFE_INTEGER);

/** Whether such a span is as long as it says; the longest stands for every longer one. */
export const isExact = (ns: number): boolean => ns < Number.MAX_SAFE_INTEGER;

/** How far two absolute times are apart. */
export const apart = (a: string, b: string): bigint => {
  const distance = BigInt(a) - BigInt(b);
  return distance < 0n ? -distance : distance;
};
