/**
 * The clock model of one stream: from the fastest samples of its windows to segments and steps.
 *
 * @module
 */
import type { ClockAxis, ClockFacts, ClockSegment, ClockStep } from "../../spec/facts/clock.js";
import { SEGMENTS } from "../../spec/limits.js";
import { latencyOn, lineThrough, type Point } from "./line.js";
import { findSteps, type Jump, median, type Step, withoutTrend } from "./steps.js";

/** A drift is spoken of from here on: its error is then below 1.5 ppm at 30 Hz and 2 ms of mean delay. */
const DRIFT_SPAN_NS = 30e9;
const DRIFT_SAMPLES = 300;
/** A latency that fell back within this time to nearly what it was had been a queue. */
const EXCURSION_NS = 60e9;
const NEARLY = 0.25;

/** Windows so far below the others, in median deviations and at least in ns, were logged too early; few are, if they are. */
const EARLY = 10;
const EARLY_NS = 5e6;
const FEW_EARLY = 0.05;

/** The model. `usual` is the median interval between samples; `at` turns a log time into an absolute one. */
export function clockModel(
  points: readonly Point[],
  jumps: readonly Jump[],
  usual: number,
  at: (log: number) => string,
): ClockFacts {
  const { steps, excursions } = withoutExcursions(findSteps(points, jumps, usual), points, usual);
  const cuts = [0, ...steps.map((step) => step.at), points.length];
  const segments = cuts
    .slice(1)
    .map((end, i) => segment(points, cuts[i]!, end, i > 0, end < points.length, at))
    .filter((each) => each !== undefined);
  return {
    segments: segments.slice(0, SEGMENTS),
    steps: steps.slice(0, SEGMENTS).map((step) => stepFacts(step, points, usual, at)),
    stepCount: steps.length,
    excursions,
  };
}

/**
 * Takes out pairs of steps that undo each other while the stamps went on evenly: a queue filled and emptied, or one
 * network path was slow for a while.
 */
function withoutExcursions(
  steps: readonly Step[],
  points: readonly Point[],
  usual: number,
): { steps: Step[]; excursions: number } {
  const kept: Step[] = [];
  let excursions = 0;
  for (let i = 0; i < steps.length; i++) {
    const [step, next] = [steps[i]!, steps[i + 1]];
    const back =
      next !== undefined &&
      step.change > 0 &&
      Math.abs(step.change + next.change) < NEARLY * step.change &&
      points[next.at]!.log - points[step.at]!.log < EXCURSION_NS &&
      axisOf(step, usual) !== "stamp";
    if (back) {
      excursions++;
      i++;
    } else kept.push(step);
  }
  return { steps: kept, excursions };
}

/** Which clock jumped: the one whose interval is farther from the usual one. */
function axisOf({ jump }: Step, usual: number): ClockAxis {
  if (jump === undefined) return "unknown";
  return Math.abs(jump.stampInterval - usual) > Math.abs(jump.logInterval - usual) ? "stamp" : "log";
}

function segment(
  points: readonly Point[],
  from: number,
  until: number,
  stepBefore: boolean,
  stepAfter: boolean,
  at: (log: number) => string,
): ClockSegment | undefined {
  // A window that a step falls into has its fastest sample on either side of it.
  const inner = points.slice(
    from + (stepBefore && until - from > 2 ? 1 : 0),
    until - (stepAfter && until - from > 2 ? 1 : 0),
  );
  if (inner.length === 0) return undefined;
  const line = lineThrough(withoutEarly(inner));
  const samples = points.slice(from, until).reduce((sum, point) => sum + point.samples, 0);
  const span = inner.at(-1)!.log - inner[0]!.log;
  const above = inner.map(({ log, latency }) => latency - latencyOn(line, log)).sort((a, b) => a - b);
  return {
    fromNs: at(inner[0]!.log),
    untilNs: at(inner.at(-1)!.log),
    samples,
    offsetNs: -line.latency,
    ...(span >= DRIFT_SPAN_NS && samples >= DRIFT_SAMPLES ? { driftPpm: -line.slope * 1e6 } : {}),
    noiseNs: above[above.length >> 1]!,
  };
}

/**
 * Takes out the few windows whose fastest sample arrived before it can have: its log time was read from a clock that stood still
 * for a moment, as one does that is played back. The line runs below all other points, and one of these would bear it down.
 */
function withoutEarly(points: readonly Point[]): readonly Point[] {
  const levels = withoutTrend(points, Math.max(1, points.length >> 1));
  const middle = median(levels);
  const limit = middle - Math.max(EARLY_NS, EARLY * median(levels.map((level) => Math.abs(level - middle))));
  const kept = points.filter((_, i) => levels[i]! >= limit);
  return points.length - kept.length <= FEW_EARLY * points.length ? kept : points;
}

const stepFacts = (step: Step, points: readonly Point[], usual: number, at: (log: number) => string): ClockStep => ({
  logTimeNs: at(step.jump?.log ?? points[step.at]!.log),
  stepNs: -Math.round(step.jump?.change ?? step.change),
  axis: axisOf(step, usual),
  ...(step.jump ? { index: step.jump.index, offset: step.jump.offset } : {}),
});
