/**
 * Which samples of a long recording are measured in full. Statistics such as how a velocity goes with its position need samples
 * that follow each other, and do not grow better by the hour: the first minutes of a stream are taken in full, and then some
 * seconds of every minute and a half. Between these spans every sample is still looked at, and taken if anything in it is new.
 *
 * @module
 */

/** So long from its first sample on, all samples of a stream are taken. */
export const WHOLE_NS = 120e9;
/** Then all in the first part of each period, counted alike for all streams, so that streams can be compared. */
export const PERIOD_NS = 100e9;
export const PART_NS = 10e9;

/** Whether a sample is in a span that is measured in full. What has no time is. */
export function isInSpan(timeNs: number, firstNs: number): boolean {
  const since = timeNs - firstNs;
  if (!(since >= WHOLE_NS)) return true;
  return timeNs - Math.floor(timeNs / PERIOD_NS) * PERIOD_NS < PART_NS;
}
