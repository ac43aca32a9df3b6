/**
 * The silences of a stream, all of them, of which the longest are kept one by one.
 *
 * @module
 */
import type { StreamFacts } from "../spec/facts/stream.js";
import type { Gap } from "../spec/facts/timing.js";
import { FARTHEST_PERIODS, LONGEST } from "../spec/limits.js";
import { timingOf } from "./rule.js";

/** Silences that are longer than some time. */
export interface Gaps {
  /** The longest of them, longest first. */
  readonly longest: readonly Gap[];
  /** All of them. */
  readonly count: number;
  /** Samples that `period.missing` counts in them. */
  readonly missing: number;
}

/** The silences of a stream with a period that are longer than so many nanoseconds. */
export function gapsBeyond(stream: StreamFacts, lengthNs: number): Gaps {
  const { gaps, period } = timingOf(stream);
  const { periodNs, pauses = [] } = period!;
  const longest = gaps.filter((gap) => gap.lengthNs > lengthNs);
  const spans = longest.map((gap) => Math.round(gap.lengthNs / periodNs)).filter((span) => span <= FARTHEST_PERIODS);
  const missing = spans.reduce((sum, span) => sum + Math.max(span, 1) - 1, 0);
  if (longest.length < LONGEST) return { longest, count: longest.length, missing };
  // There may be more than are kept one by one.
  const others = pauses.filter(({ periods }) => periods * periodNs > lengthNs);
  const total = (of: "intervals" | "missing") => others.reduce((sum, each) => sum + each[of], 0);
  return {
    longest,
    count: Math.max(longest.length, total("intervals") + longest.length - spans.length),
    missing: Math.max(missing, total("missing")),
  };
}
