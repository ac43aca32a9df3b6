/**
 * Each fault is told once: whether what a stream shows comes from a fault that another rule names.
 *
 * @module
 */
import type { StreamFacts } from "../spec/facts/stream.js";
import { causeOfUnit, driftingSegment, isSure, OSCILLATOR_PPM } from "./drift.js";
import { causeOfGrid } from "./grid.js";
import { returningWrap } from "./steps-back.js";

/** Whether stamps count otherwise than in nanoseconds that follow each other: steps and offsets then mean nothing. */
export const countsOtherwise = (stream: StreamFacts): boolean =>
  causeOfUnit(stream) !== undefined || causeOfGrid(stream) !== undefined || returningWrap(stream) !== undefined;

/** Whether stamps that lie far from the log do so by a fault that is told elsewhere: a unit, a rate, or a step on the way. */
export function offsetToldElsewhere(stream: StreamFacts, allowedNs: number): boolean {
  if (countsOtherwise(stream)) return true;
  const drifting = driftingSegment(stream);
  if (drifting && isSure(drifting) && Math.abs(drifting.driftPpm!) > OSCILLATOR_PPM) return true;
  const segments = stream.stamp?.clock?.segments ?? [];
  const isNear = ({ offsetNs }: { offsetNs: number }) => Math.abs(offsetNs) <= allowedNs;
  return segments.some(isNear) && !segments.every(isNear);
}
