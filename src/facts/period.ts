import type { Pauses, Period } from "../spec/facts/timing.js";
import { FARTHEST_PERIODS, PAUSE_LENGTHS } from "../spec/limits.js";
import type { Bin, Sketch } from "./sketch.js";

/** Intervals needed before a period is spoken of. */
const ENOUGH = 8;
/** Half the width of the window in which the mode is sought, in bins: together about 10 %. */
const REACH = 3;
/** How near to a multiple of the period an interval must be to count as so many periods. */
const TEETH = 0.35;
/** A stream is periodic when most intervals span one period, 90 % lie this near to a multiple, and it is no burst. */
const MOSTLY = 0.6;
const NEAR = 0.3;
const SHORTEST_NS = 10_000;
/** Pauses of chance length lie anywhere: how near to a multiple of the period one must be, and how many there must be to tell. */
const ON_MULTIPLE = 0.2;
const PAUSES = 10;
const LONGEST_PAUSE = 5;

/** The mean of the fullest stretch of bins. */
function mode(bins: readonly Bin[]): number {
  let best = 0;
  let value = 0;
  for (let i = 0; i < bins.length; i++) {
    let count = 0;
    let sum = 0;
    for (let j = i; j < bins.length && bins[j]!.index - bins[i]!.index <= 2 * REACH; j++) {
      count += bins[j]!.count;
      sum += bins[j]!.sum;
    }
    if (count > best) {
      best = count;
      value = sum / count;
    }
  }
  return value;
}

/** The value at a share of a weighted list. */
function weightedQuantile(items: readonly { value: number; count: number }[], part: number): number {
  const total = items.reduce((sum, item) => sum + item.count, 0);
  let left = part * total;
  for (const { value, count } of items) {
    left -= count;
    if (left <= 0) return value;
  }
  return items.at(-1)?.value ?? 0;
}

/**
 * The period of a stream from its intervals, by mode and comb: an interval near m times the mode counts as m periods,
 * so lost samples neither bias the period nor go uncounted. `misplaced` samples repeat a time or stand elsewhere in the
 * file, and each leaves one interval too long: it is not missing.
 */
export function measurePeriod(intervals: Sketch, misplaced = 0): Period | undefined {
  const { count: howMany } = intervals;
  if (howMany < ENOUGH) return undefined;
  const bins = [...intervals.bins()];
  let period = mode(bins);
  // Two rounds: the second with the refined period, which tells far multiples apart.
  for (let round = 0; round < 2; round++) {
    let time = 0;
    let periods = 0;
    for (const { count, sum } of bins) {
      const ratio = sum / count / period;
      const multiple = Math.round(ratio);
      if (multiple < 1 || multiple > FARTHEST_PERIODS || Math.abs(ratio - multiple) >= TEETH) continue;
      time += sum;
      periods += multiple * count;
    }
    if (periods > 0) period = time / periods;
  }
  const lengths: { -readonly [Key in keyof Pauses]: Pauses[Key] }[] = [];
  let single = 0;
  let pauses = 0;
  let onMultiple = 0;
  const residuals: { value: number; count: number }[] = [];
  for (const { count, sum } of bins) {
    const mean = sum / count;
    const multiple = Math.max(1, Math.round(mean / period));
    if (multiple > 1 && multiple <= FARTHEST_PERIODS) {
      // Bins ascend, so that the lengths do.
      if (lengths.at(-1)?.periods !== multiple && lengths.length < PAUSE_LENGTHS)
        lengths.push({ periods: multiple, intervals: 0, missing: 0 });
      lengths.at(-1)!.intervals += count;
      lengths.at(-1)!.missing += (multiple - 1) * count;
    }
    if (multiple === 1) single += count;
    else if (multiple <= LONGEST_PAUSE) {
      pauses += count;
      if (Math.abs(mean / period - multiple) < ON_MULTIPLE) onMultiple += count;
    }
    residuals.push({ value: Math.abs(mean - multiple * period), count });
  }
  const missing = Math.max(0, lengths.reduce((sum, each) => sum + each.missing, 0) - misplaced);
  residuals.sort((a, b) => a.value - b.value);
  const periodic =
    period >= SHORTEST_NS && single >= MOSTLY * howMany && weightedQuantile(residuals, 0.9) <= NEAR * period;
  return {
    periodNs: period,
    rateHz: 1e9 / period,
    periodic,
    missing: periodic ? missing : 0,
    missingShare: periodic ? missing / (missing + howMany + 1) : 0,
    ...(pauses < PAUSES ? {} : { multiplesShare: onMultiple / pauses }),
    ...(lengths.length === 0 ? {} : { pauses: lengths }),
    jitterP50Ns: weightedQuantile(residuals, 0.5),
    jitterP95Ns: weightedQuantile(residuals, 0.95),
  };
}
