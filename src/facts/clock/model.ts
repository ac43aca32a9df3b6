/**
 * The clock model of one stream: from the fastest samples of its windows to segments and steps.
 *
 * @module
 */
import {
  type ClockAxis,
  type ClockFacts,
  type ClockSegment,
  type ClockStep,
  SEGMENTS,
} from "../../spec/facts/clock.js";
import { latencyOn, lineThrough, type Point } from "./line.js";
import { findSteps, type Jump, type Step } from "./steps.js";

/** A drift is spoken of from here on: its error is then below 1.5 ppm at 30 Hz and 2 ms of mean delay. */
const DRIFT_SPAN_NS = 30e9;
const DRIFT_SAMPLES = 300;
/** A latency that fell back within this time to nearly what it was had been a queue. */
const EXCURSION_NS = 60e9;
const NEARLY = 0.25;

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
  const line = lineThrough(inner);
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

const stepFacts = (step: Step, points: readonly Point[], usual: number, at: (log: number) => string): ClockStep => ({
  logTimeNs: at(step.jump?.log ?? points[step.at]!.log),
  stepNs: -Math.round(step.jump?.change ?? step.change),
  axis: axisOf(step, usual),
  ...(step.jump ? { index: step.jump.index, offset: step.jump.offset } : {}),
});
