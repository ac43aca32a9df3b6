/**
 * Counting into a tally.
 *
 * @module
 */

import { FIRST_FEW } from "../limits.js";
import { wholeNanoseconds } from "../span.js";
import type { Occurrence, Tally } from "./tally.js";

/** An empty tally. */
export const tally = (): Tally => ({ count: 0, first: [] });

/** Counts an occurrence. `place` is called only when the occurrence is kept. */
export function note(into: Tally, place: () => Occurrence, byNs?: number): void {
  into.count++;
  const worse = byNs !== undefined && byNs > (into.worst?.byNs ?? Number.NEGATIVE_INFINITY);
  if (!worse && into.first.length >= FIRST_FEW) return;
  const occurrence = byNs === undefined ? place() : { ...place(), byNs: wholeNanoseconds(byNs) };
  if (into.first.length < FIRST_FEW) into.first.push(occurrence);
  if (worse) into.worst = occurrence;
}
