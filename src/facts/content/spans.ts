/**
 * Which samples of a long recording are measured in full. Statistics such as how a velocity goes with its position need samples
 * that follow each other, and do not grow better by the hour: the first minute of a stream is taken in full, and then some seconds
 * of every two minutes. Between these spans every sample is still looked at, and taken if anything in it is new.
 *
 * @module
 */

/** So long from its first sample on, all samples of a stream are taken. */
export const WHOLE_NS = 60e9;
/** Then all in the first part of each period, counted alike for all streams, so that streams can be compared. */
export const PERIOD_NS = 120e9;
export const PART_NS = 6e9;

/**
 * Whether a sample is in a span that is measured in full. What has no time is. Periods are counted from the epoch and not from
 * where times count from, which differs from container to container: `phaseNs` is how far that is into its period.
 */
export function isInSpan(timeNs: number, firstNs: number, phaseNs: number): boolean {
  const since = timeNs - firstNs;
  if (!(since >= WHOLE_NS)) return true;
  const fromPeriod = timeNs + phaseNs;
  return fromPeriod - Math.floor(fromPeriod / PERIOD_NS) * PERIOD_NS < PART_NS;
}

/** How far an instant, in absolute nanoseconds, is into its period. */
export const phaseOf = (originNs: bigint): number => Number(originNs % BigInt(PERIOD_NS));
