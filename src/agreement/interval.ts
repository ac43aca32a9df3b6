/**
 * A segment as agreement looks at it: an interval with a label.
 *
 * @module
 */

/** A labelled interval, half-open. */
export interface LabelledInterval {
  readonly startNs: number;
  readonly endNs: number;
  readonly label: string;
}

/** The segments of one rater on one track. */
export interface RatedTrack {
  /** By start, then end; none is empty. */
  readonly segments: readonly LabelledInterval[];
  /** When the rater began and stopped to look. */
  readonly fromNs: number;
  readonly toNs: number;
  /** Whether every instant has a segment: then a gap is missing, else it says that there is nothing. */
  readonly complete: boolean;
}

/** Segments in order, without those of no length; one that stands there twice counts once. */
export const inOrder = (segments: readonly LabelledInterval[]): LabelledInterval[] =>
  segments
    .filter(({ startNs, endNs }) => endNs > startNs)
    .sort(byTime)
    .filter((segment, i, list) => i === 0 || byTime(list[i - 1]!, segment) !== 0);

const byTime = (a: LabelledInterval, b: LabelledInterval): number =>
  a.startNs - b.startNs || a.endNs - b.endNs || (a.label < b.label ? -1 : Number(a.label > b.label));

/** Intersection over union of two intervals, 0 to 1. */
export function temporalIou(a: LabelledInterval, b: LabelledInterval): number {
  const shared = Math.min(a.endNs, b.endNs) - Math.max(a.startNs, b.startNs);
  if (shared <= 0) return 0;
  return shared / (Math.max(a.endNs, b.endNs) - Math.min(a.startNs, b.startNs));
}
