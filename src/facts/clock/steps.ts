/**
 * Steps of a clock: lasting changes of the least latency, told from queues that fill and empty.
 *
 * @module
 */
import type { Point } from "./line.js";

/** One pair of samples between which the latency changed much. */
export interface Jump {
  /** Log time of the second sample. */
  readonly log: number;
  /** Change of the latency. */
  readonly change: number;
  /** Intervals between the two, on either axis. */
  readonly logInterval: number;
  readonly stampInterval: number;
  /** Where the second sample stands. */
  readonly index: number;
  readonly offset: number;
}

/** A lasting change of the latency's floor. */
export interface Step {
  /** Which point is the first after it. */
  readonly at: number;
  /** Change of the latency; a stamp clock that jumps ahead makes it negative. */
  readonly change: number;
  /** The pair of samples that shows it, where one does. */
  readonly jump: Jump | undefined;
}

/** How much time on either side is compared. */
const REACH_NS = 5e9;
/** Windows on either side that are compared at least, and at most. */
const FEWEST = 3;
const MOST = 40;
/** The least step that is told, in ns, and how far above the noise it must stand. */
const LEAST_NS = 1e6;
const ABOVE_NOISE = 8;
/** Makes the median deviation of normal noise its standard deviation. */
const NORMAL = 1.4826;

/** How exactly an interval of stamps must show a step to be preferred. */
const STAMPS_EXACT = 0.2;

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted.length === 0 ? 0 : (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
};

/** The steps between points, in order. `jumps` are the largest changes from sample to sample, in any order. */
export function findSteps(points: readonly Point[], jumps: readonly Jump[], usual = 0): Step[] {
  if (points.length < 2 * FEWEST) return [];
  const span = points.at(-1)!.log - points[0]!.log;
  const reach = Math.min(MOST, Math.max(FEWEST, Math.round((REACH_NS / span) * points.length)));
  const floors = withoutTrend(points, reach);
  const changes = points.map((_, at) =>
    at < FEWEST - 1 || at > points.length - FEWEST + 1
      ? 0
      : least(floors, at, Math.min(points.length, at + reach)) - least(floors, Math.max(0, at - reach), at),
  );
  const noise = NORMAL * median(changes.map(Math.abs));
  const threshold = Math.max(LEAST_NS, ABOVE_NOISE * noise);
  const steps: Step[] = [];
  const taken = new Uint8Array(points.length);
  // The largest first; what stands within its reach is its own flank.
  const candidates = changes
    .map((change, at) => ({ at, change }))
    // The least of few windows is noisier than that of many, in proportion.
    .filter(({ at, change }) => Math.abs(change) > threshold * (reach / Math.min(reach, at, points.length - at)))
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  for (const { at: found, change } of candidates) {
    if (taken[found] === 1) continue;
    const at = edge(changes, found);
    if (!lasts(floors, at, change, reach)) continue;
    taken.fill(1, Math.max(0, at - reach), at + reach);
    steps.push(placed(points, at, change, jumps, usual));
  }
  return steps.sort((a, b) => a.at - b.at);
}

const least = (values: readonly number[], from: number, to: number): number => {
  let smallest = Number.POSITIVE_INFINITY;
  for (let i = from; i < to; i++) if (values[i]! < smallest) smallest = values[i]!;
  return smallest;
};

/** Whether most windows on either side show the change: a single sample that came early makes none. */
function lasts(floors: readonly number[], at: number, change: number, reach: number): boolean {
  const before = median(floors.slice(Math.max(0, at - reach), at));
  const after = median(floors.slice(at, at + reach));
  return (after - before) / change > 0.5;
}

/**
 * Where the step itself stands. The least of several windows rises only when all of them are past the step, and falls with
 * the first: seen so, a rise lasts from the step on, a fall until it.
 */
function edge(changes: readonly number[], found: number): number {
  const peak = changes[found]!;
  const direction = peak > 0 ? -1 : 1;
  let at = found;
  while ((changes[at + direction] ?? 0) / peak > 0.5) at += direction;
  return at;
}

/** Latencies without the drift, whose slope is the median over pairs that stand apart: a few steps do not bias it. */
export function withoutTrend(points: readonly Point[], reach: number): number[] {
  const slopes: number[] = [];
  for (let i = 0; i + reach < points.length; i++) {
    const [a, b] = [points[i]!, points[i + reach]!];
    if (b.log > a.log) slopes.push((b.latency - a.latency) / (b.log - a.log));
  }
  const slope = median(slopes);
  return points.map(({ log, latency }) => latency - slope * (log - points[0]!.log));
}

/** A step with the pair of samples that shows it, which places it exactly. */
function placed(points: readonly Point[], at: number, change: number, jumps: readonly Jump[], usual: number): Step {
  // The floor may show a step a window early or late.
  const from = points[Math.max(0, at - 2)]!.log;
  const until = points[Math.min(points.length - 1, at + 1)]!.log;
  const near = jumps.filter(
    (jump) => jump.log >= from && jump.log <= until && Math.abs(jump.change - change) < Math.abs(change) / 2,
  );
  // Samples come late every now and then, but stamps are even: an interval of theirs that is off by just as much tells more.
  const byStamps = near.filter(
    ({ stampInterval }) => Math.abs(stampInterval - usual + change) < Math.abs(change) * STAMPS_EXACT,
  );
  const [jump] = (byStamps.length > 0 ? byStamps : near).sort(
    (a, b) => Math.abs(a.change - change) - Math.abs(b.change - change),
  );
  const first = jump === undefined ? at : points.findIndex(({ log }) => log >= jump.log);
  return { at: first < 0 ? at : first, change, jump };
}
