/**
 * The frames that a recording has, and when it gives a transform of each.
 *
 * @module
 */

import type { RecordingFacts } from "../spec/facts/recording.js";
import { FRAMES } from "../spec/limits.js";

/** When a frame has a transform; without times, always. */
export interface FrameSpan {
  readonly firstNs?: bigint | undefined;
  readonly lastNs?: bigint | undefined;
}

/** Every frame of a recording with its spans, and whether there can be no other. */
export function framesOf({ frames, streams }: RecordingFacts): {
  known: ReadonlyMap<string, readonly FrameSpan[]>;
  complete: boolean;
} {
  const known = new Map<string, FrameSpan[]>();
  const add = (frame: string, span: FrameSpan) => {
    const spans = known.get(frame);
    if (spans) spans.push(span);
    else known.set(frame, [span]);
  };
  for (const { parent, child, latched, firstNs, lastNs } of frames?.edges ?? []) {
    const timed = !latched && firstNs !== undefined && lastNs !== undefined;
    const span = timed ? { firstNs: BigInt(firstNs), lastNs: BigInt(lastNs) } : {};
    add(child, span);
    add(parent, span);
  }
  // A frame that samples stand in is one, though nothing says where it is.
  for (const { frameIds } of streams) for (const frame of frameIds) if (!known.has(frame)) add(frame, {});
  const listed = streams.every(({ frameIdCount }) => frameIdCount <= FRAMES);
  return { known, complete: frames?.complete === true && listed };
}

/** Whether one of the spans holds at a time. */
export const heldAt = (spans: readonly FrameSpan[], timeNs: bigint, slackNs: bigint): boolean =>
  spans.some(
    ({ firstNs, lastNs }) =>
      firstNs === undefined || lastNs === undefined || (timeNs >= firstNs - slackNs && timeNs <= lastNs + slackNs),
  );
