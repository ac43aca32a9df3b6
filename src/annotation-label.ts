/**
 * What a segment says, in one word.
 *
 * @module
 */
import type { Segment } from "./spec/annotation/segment.js";
import type { TrackKind } from "./spec/annotation/track.js";

/** The label of an activity: its term, or else its first text, or else its step. */
export const activityLabel = ({ type, texts, step }: Segment): string | undefined =>
  type ?? texts?.[0]?.text ?? (step === undefined ? undefined : `step ${step}`);

/** The label of a segment on a track of some kind; empty where it says nothing. */
export function labelOn(kind: TrackKind, segment: Segment): string {
  if (kind === "activity") return activityLabel(segment) ?? "";
  if (kind === "quality") return segment.quality?.flag ?? "";
  const { mode = "", intervention = false } = segment.control ?? {};
  return intervention ? `${mode} intervention` : mode;
}
