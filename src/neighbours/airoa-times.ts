/**
 * Times of AIRoA's segments, and what rebake, AIRoA's own converter to LeRobot, makes of them without a word: it leaves out what no
 * segment covers and closes the gaps, takes a frame between two segments that touch twice, and writes the outcome of the last
 * segment as that of the task (`extract_segment_data`, `concatenate_segment_frames` and `last_segment_success` in
 * airoa-org/rebake at 1ad9453). Whoever hands such a file over should know.
 *
 * @module
 */

import { nanosecondsOf } from "../label-formats/seconds.js";
import type { PremiseLosses } from "../label-losses.js";
import type { Keyed } from "../openlabel/walk.js";
import type { AiroaEpisode } from "./airoa-run.js";

/** A segment with its place. */
export interface PlacedSegment {
  readonly place: string;
  readonly startNs: bigint;
  readonly endNs: bigint;
  readonly success: boolean | undefined;
}

/** Seconds since 1970 before which nobody recorded: the first day of 1980. Smaller times count from something else. */
const EARLIEST_NS = 315_532_800_000_000_000n;

/** A time in seconds; undefined where there is none that can be. */
const timeOf = (value: unknown): bigint | undefined => {
  const ns = typeof value === "number" ? nanosecondsOf(value) : undefined;
  return ns !== undefined && ns >= 0n && ns < 2n ** 63n ? ns : undefined;
};

/** The interval of an episode or a segment, as far as it says one. */
export const timesOf = ({ start_time: start, end_time: end, success }: Keyed) => ({
  startNs: timeOf(start),
  endNs: timeOf(end),
  success: typeof success === "boolean" ? success : undefined,
});

/** Segments that are intervals. */
export function segmentsIn(list: readonly (readonly [Keyed, string])[]): PlacedSegment[] {
  return list.flatMap(([segment, place]) => {
    const { startNs, endNs, success } = timesOf(segment);
    return startNs !== undefined && endNs !== undefined && startNs < endNs ? { place, startNs, endNs, success } : [];
  });
}

/** Tells what rebake makes of segments. They are those of parts; the task itself is the episode. */
export function tellRebake(
  parts: readonly PlacedSegment[],
  episode: AiroaEpisode | undefined,
  losses: PremiseLosses,
): void {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return;
  const start = episode?.startNs ?? first.startNs;
  const end = episode?.endNs ?? last.endNs;
  const sorted = [...parts].sort((a, b) => (a.startNs < b.startNs ? -1 : a.startNs > b.startNs ? 1 : 0));
  let reached = start;
  let open = 0n;
  for (const { startNs, endNs } of sorted) {
    if (startNs > reached) open += startNs - reached;
    if (endNs > reached) reached = endNs;
  }
  if (end > reached) open += end - reached;
  if (open > 0n) losses.lose("time-outside-segments", first.place.replace(/\/\d+$/, ""), Number(open));
  for (const [i, segment] of sorted.entries())
    if (sorted[i - 1]?.endNs === segment.startNs) losses.lose("boundary-shared", segment.place);
  if (episode?.success !== undefined && last.success !== undefined && episode.success !== last.success)
    losses.lose("outcome-overridden", last.place);
  if (first.startNs < EARLIEST_NS) losses.lose("epoch-doubtful", first.place);
}
