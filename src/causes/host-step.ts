/**
 * Steps of the clock of the host: it makes log times and the stamps of its own streams, so both jump at once, and the latency
 * of these streams shows nothing. Streams that all jump by the same at the same time do.
 *
 * @module
 */
import type { RecordingFacts } from "../spec/facts/recording.js";
import type { StreamFacts } from "../spec/facts/stream.js";
import { NAMED } from "../spec/limits.js";
import { apart, isExact } from "../spec/span.js";
import { type FoundCause, wouldShow } from "./clock.js";
import { hostSteadyInPairs, stepInPairs } from "./observed-step.js";

/** A jump of stamps and log times together. */
export interface HostStep {
  /** Log time of a sample after it. */
  readonly logTimeNs: string;
  /** Positive where the clock jumps ahead. */
  readonly stepNs: number;
  /** Streams that show it. */
  readonly topics: readonly string[];
  readonly confidence: number;
}

/** One jump is seen within this time by every stream: the next sample of each has come. */
const TOGETHER_NS = 500_000_000n;
/** The least jump that is told, and how alike it must be. */
const LEAST_NS = 5e6;
const ALIKE_NS = 1e6;
const ALIKE = 0.01;
/** A latency or the sample before hides so much of a step back. */
const HIDDEN = 0.25;
const HIDDEN_NS = 20e6;
/** The part of the streams that must show it, as a jump along or as a step of their own clock. */
const MOSTLY = 0.7;
/** Streams that are slower show it too late. */
const SLOWEST_NS = 1e9;
/** A gap of whole periods may be lost samples: how near to one, as a part of it. */
const WHOLE = 0.05;
/** More steps back of log times than these are samples out of order. */
const FEW = 8;
/** And more samples than these are not on their way at once. */
const ON_THE_WAY = 40;

interface Jump {
  readonly topic: string;
  readonly logTimeNs: string;
  readonly byNs: number;
  /** Whether so many lost samples would look the same. */
  readonly whole: boolean;
}

const near = (a: string, b: string): boolean => apart(a, b) <= TOGETHER_NS;

/** Jumps ahead of the stamps of a stream, beyond its usual interval. */
const jumpsOf = ({ topic, stamp }: StreamFacts): Jump[] => {
  const { gaps, intervalP50Ns = 0 } = stamp!.timing;
  return gaps
    .map(({ logTimeNs, lengthNs }) => {
      const byNs = lengthNs - intervalP50Ns;
      const periods = byNs / intervalP50Ns;
      return { topic, logTimeNs, byNs, whole: Math.abs(periods - Math.round(periods)) < WHOLE };
    })
    .filter(({ byNs }) => byNs >= LEAST_NS);
};

/** Whether the clock of a stream's stamps itself stepped then, against the log. */
const stepsThen = ({ stamp }: StreamFacts, at: string): boolean =>
  stamp!.clock!.steps.some(({ logTimeNs }) => near(logTimeNs, at));

/** Whether a stream is so even and fast that a jump of its stamps shows. */
export const isEvenlyStamped = ({ stamp }: StreamFacts): boolean =>
  (stamp?.clock?.segments.length ?? 0) > 0 &&
  stamp!.timing.period?.periodic === true &&
  stamp!.timing.period.periodNs <= SLOWEST_NS;

/** Every step of the host's clock that the streams show together. */
export function hostStepsOf(recording: RecordingFacts): HostStep[] {
  const streams = recording.streams.filter(isEvenlyStamped);
  return [...stepsAhead(streams), ...stepsBack(streams, recording)].flatMap((step) => {
    const { logTimeNs, stepNs } = step;
    if (hostSteadyInPairs(recording, logTimeNs, stepNs)) return [];
    const pairs = stepInPairs(recording, logTimeNs, -stepNs);
    return [pairs?.axis === "log" ? { ...step, confidence: 0.99, topics: [pairs.topic, ...step.topics] } : step];
  });
}

function stepsAhead(streams: readonly StreamFacts[]): HostStep[] {
  const jumps = streams.flatMap(jumpsOf).sort((a, b) => b.byNs - a.byNs);
  const found: HostStep[] = [];
  for (const jump of jumps) {
    if (found.some(({ logTimeNs }) => near(logTimeNs, jump.logTimeNs))) continue;
    const tolerance = Math.max(ALIKE_NS, ALIKE * jump.byNs);
    const along = streams.flatMap((stream) => {
      if (stepsThen(stream, jump.logTimeNs)) return [];
      const same = jumpsOf(stream).find(
        (each) => near(each.logTimeNs, jump.logTimeNs) && Math.abs(each.byNs - jump.byNs) <= tolerance,
      );
      return same ? [same] : [];
    });
    const free = streams.filter((stream) => stepsThen(stream, jump.logTimeNs));
    if (along.length < 2 || along.length + free.length < MOSTLY * streams.length) continue;
    // Lost samples make gaps of whole periods; only many streams of different rates cannot all lose the same time.
    const odd = along.some(({ whole }) => !whole);
    if (!odd && along.length < 3) continue;
    found.push({
      ...{ logTimeNs: jump.logTimeNs, stepNs: jump.byNs, confidence: odd ? 0.97 : 0.8 },
      topics: along.map(({ topic }) => topic),
    });
  }
  return found;
}

function stepsBack(streams: readonly StreamFacts[], { logTimesDecrease }: RecordingFacts): HostStep[] {
  if (logTimesDecrease.count > FEW) return [];
  const found: HostStep[] = [];
  for (const { logTimeNs, byNs = 0 } of logTimesDecrease.first) {
    if (logTimeNs === undefined || byNs < LEAST_NS || !isExact(byNs)) continue;
    const hidden = Math.max(HIDDEN_NS, HIDDEN * byNs);
    const along = streams.flatMap(({ topic, stamp }) => {
      const { intervalP50Ns = 0 } = stamp!.timing;
      const same = stamp!.timing.stepsBack.first.find(
        (each) =>
          each.logTimeNs !== undefined &&
          near(each.logTimeNs, logTimeNs) &&
          Math.abs((each.byNs ?? 0) + intervalP50Ns - byNs) <= hidden,
      );
      return same ? [{ topic, byNs: same.byNs! + intervalP50Ns }] : [];
    });
    // What was on its way when the clock went back bears a stamp that is ahead of its log time.
    const ahead = streams.filter(
      ({ stamp }) =>
        stamp!.aheadOfLog.count <= ON_THE_WAY &&
        stamp!.aheadOfLog.first.some(
          (each) =>
            each.logTimeNs !== undefined && near(each.logTimeNs, logTimeNs) && (each.byNs ?? 0) <= byNs + HIDDEN_NS,
        ),
    );
    const steady = streams.filter((stream) => !stepsThen(stream, logTimeNs) && wouldShow(stream, byNs));
    const free = streams
      .filter((stream) => stepsThen(stream, logTimeNs))
      .flatMap(({ stamp }) => stamp!.clock!.steps.filter((step) => near(step.logTimeNs, logTimeNs)))
      .filter(({ stepNs }) => Math.abs(stepNs - byNs) <= hidden);
    const again = steady.filter((stream) => beginsAgain(stream, logTimeNs, byNs, hidden));
    const isAgain = again.length > 1 && again.length + free.length >= MOSTLY * streams.length;
    if (along.length === 0 && ahead.length === 0 && !isAgain && (free.length === 0 || steady.length === 0)) continue;
    const stepNs = -Math.max(byNs, ...along.map((each) => each.byNs), ...free.map((each) => each.stepNs));
    const topics = [...new Set([...along, ...ahead, ...(isAgain ? again : [])].map(({ topic }) => topic))];
    found.push({ logTimeNs, stepNs, topics, confidence: 0.97 });
  }
  return found;
}

/**
 * Whether the log times of a stream went back then, its stamps along with them, and went on from there: samples that were only
 * stored out of order leave a gap where they are missing.
 */
function beginsAgain({ log }: StreamFacts, at: string, byNs: number, hidden: number): boolean {
  const { intervalP50Ns = 0, stepsBack: back, gaps } = log;
  const wentBack = back.first.some(
    (each) =>
      each.logTimeNs !== undefined &&
      near(each.logTimeNs, at) &&
      Math.abs((each.byNs ?? 0) + intervalP50Ns - byNs) <= hidden,
  );
  return wentBack && !gaps.some(({ lengthNs }) => lengthNs >= Math.max(byNs / 2, 3 * intervalP50Ns));
}

/** The step of the host's clock that lies at a time, where there is one. */
export const hostStepAt = (recording: RecordingFacts, logTimeNs: string): HostStep | undefined =>
  hostStepsOf(recording).find((step) => near(step.logTimeNs, logTimeNs));

/** A step of the host's clock as a cause. */
export const causeOfHostStep = ({ logTimeNs, stepNs, topics, confidence }: HostStep): FoundCause => ({
  cause: "host-clock-step",
  diagnosis: {
    ...{ magnitudeNs: stepNs, fromNs: logTimeNs, confidence },
    witnesses: topics.slice(0, NAMED),
    alternatives: [],
  },
});
