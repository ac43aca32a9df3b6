/**
 * Which streams seem to be stamped on one clock: they step together, run at one rate, or stand at one distance from the log.
 *
 * @module
 */
import type { ClockSegment, ClockStep } from "../spec/facts/clock.js";
import type { StreamFacts } from "../spec/facts/stream.js";
import type { ClockBasis } from "../spec/verdict/clock-table.js";
import { longestSegment } from "./clock.js";
import { driftingSegment, isSure } from "./drift.js";
import { alike, near } from "./step.js";

/** Streams that seem to share a clock, and by what. */
export interface SharedClock {
  readonly basis: ClockBasis;
  readonly streams: readonly StreamFacts[];
}

/** Clocks whose rates are nearer than this may be one. */
const SAME_RATE_PPM = 10;
/** And those whose offsets are. */
const SAME_OFFSET_NS = 1e9;
/** Stamps from so far ahead of the log to so far behind it agree with it. */
const AHEAD_NS = 10e6;
const BEHIND_NS = 1e9;

/** How a stream's stamps run against the log. */
interface Relation {
  readonly stream: StreamFacts;
  readonly segment: ClockSegment;
  /** Undefined where it is not known. */
  readonly driftPpm: number | undefined;
  /** Whether the drift stands clear of the noise. */
  readonly drifts: boolean;
  readonly steps: readonly ClockStep[];
}

function relationOf(stream: StreamFacts): Relation | undefined {
  const segment = longestSegment(stream);
  if (segment === undefined) return undefined;
  const drifting = driftingSegment(stream);
  const driftPpm = drifting?.driftPpm;
  const drifts = drifting !== undefined && isSure(drifting) && Math.abs(driftPpm!) > SAME_RATE_PPM;
  return { stream, segment, driftPpm, drifts, steps: stream.stamp!.clock!.steps };
}

const agreesWithLog = ({ segment: { offsetNs }, drifts, steps }: Relation): boolean =>
  steps.length === 0 && !drifts && offsetNs <= AHEAD_NS && offsetNs >= -BEHIND_NS;

/** Offset at a log time. */
const offsetAt = ({ segment: { fromNs, untilNs, offsetNs }, driftPpm = 0 }: Relation, logNs: number): number =>
  offsetNs + (driftPpm / 1e6) * (logNs - (Number(fromNs) + Number(untilNs)) / 2);

function sameClock(a: Relation, b: Relation): boolean {
  if (a.steps.length !== b.steps.length) return false;
  if (!a.steps.every((step, i) => sameStep(step, b.steps[i]!))) return false;
  const known = a.driftPpm !== undefined && b.driftPpm !== undefined;
  if ((a.drifts || b.drifts) && known && Math.abs(a.driftPpm! - b.driftPpm!) > SAME_RATE_PPM) return false;
  // Where one drift is not known, it is told by the offset alone.
  const middle = (Number(a.segment.fromNs) + Number(a.segment.untilNs)) / 2;
  return Math.abs(offsetAt(a, middle) - offsetAt(b, middle)) <= SAME_OFFSET_NS;
}

const sameStep = (a: ClockStep, b: ClockStep): boolean => near(a.logTimeNs, b.logTimeNs) && alike(a.stepNs, b.stepNs);

const basisOf = ({ steps, drifts }: Relation): ClockBasis => (steps.length > 0 ? "steps" : drifts ? "drift" : "offset");

/** Streams by the clock that they seem to share: that of the log first, those without a clock model last. */
export function sharedClocks(streams: readonly StreamFacts[]): SharedClock[] {
  const log: StreamFacts[] = [];
  const none: StreamFacts[] = [];
  const others: { first: Relation; streams: StreamFacts[] }[] = [];
  for (const stream of streams) {
    const relation = relationOf(stream);
    if (relation === undefined) none.push(stream);
    else if (agreesWithLog(relation)) log.push(stream);
    else {
      const known = others.find(({ first }) => sameClock(first, relation));
      if (known) known.streams.push(stream);
      else others.push({ first: relation, streams: [stream] });
    }
  }
  return [
    ...(log.length > 0 ? [{ basis: "log" as const, streams: log }] : []),
    ...others.map(({ first, streams: members }) => ({ basis: basisOf(first), streams: members })),
    ...(none.length > 0 ? [{ basis: "none" as const, streams: none }] : []),
  ];
}
