/**
 * What a step of a clock tells: which clock it was, and what made it jump.
 *
 * @module
 */
import type { ClockStep } from "../spec/facts/clock.js";
import type { RecordingFacts } from "../spec/facts/recording.js";
import type { StreamFacts } from "../spec/facts/stream.js";
import { NAMED } from "../spec/limits.js";
import { type FoundCause, longestSegment, wouldShow } from "./clock.js";
import { causeOfHostStep, hostStepAt } from "./host-step.js";
import { stepInPairs } from "./observed-step.js";

/** Counters that come round, in nanoseconds. */
const WRAPS: readonly (readonly [cause: string, ns: number])[] = [
  ["counter-wrap-2-32-ns", 2 ** 32],
  ["counter-wrap-2-32-us", 2 ** 32 * 1000],
  ["top-of-hour", 3600e9],
  ["top-of-day", 86_400e9],
  ["top-of-week", 604_800e9],
];
/** Two steps are one event when they lie this near in time and in size. */
const TOGETHER_NS = 2e9;
const ALIKE = 0.1;
const ALIKE_NS = 3e6;

export const alike = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(ALIKE_NS, ALIKE * Math.abs(b));
export const near = (a: string, b: string): boolean => Math.abs(Number(BigInt(a) - BigInt(b))) <= TOGETHER_NS;

/** A wrap whose length a step back has, to half a period of the stream. */
export function wrapOf(stepNs: number, periodNs: number): string | undefined {
  if (stepNs >= 0) return undefined;
  const tolerance = Math.max(periodNs / 2, ALIKE_NS);
  return WRAPS.find(([, ns]) => Math.abs(stepNs + ns) <= tolerance)?.[0];
}

/** Whether a stream's log times or stamps jump by so much at that time: a gap, or a step back, on the given axis. */
function jumpsToo({ log, stamp }: StreamFacts, at: string, byNs: number): boolean {
  const { gaps, stepsBack, intervalP50Ns = 0 } = stamp?.timing ?? log;
  if (byNs > 0) return gaps.some((gap) => near(gap.logTimeNs, at) && alike(gap.lengthNs - intervalP50Ns, byNs));
  return stepsBack.first.some(
    ({ logTimeNs, byNs: back = 0 }) =>
      logTimeNs !== undefined && near(logTimeNs, at) && alike(back + intervalP50Ns, -byNs),
  );
}

/**
 * Why a stream's clock stepped against the log's; undefined where it may well be that no clock stepped: the latency of one stream
 * rose for good while its stamps went on evenly, and no other stream shows anything.
 */
export function causeOfStep(stream: StreamFacts, step: ClockStep, recording: RecordingFacts): FoundCause | undefined {
  const others = recording.streams.filter(({ topic, stamp }) => topic !== stream.topic && stamp?.clock !== undefined);
  const same = others.filter(({ stamp }) =>
    stamp!.clock!.steps.some((each) => near(each.logTimeNs, step.logTimeNs) && alike(each.stepNs, step.stepNs)),
  );
  const steady = others.filter((other) => !same.includes(other) && wouldShow(other, step.stepNs));
  const host = hostStepAt(recording, step.logTimeNs);
  if (host && alike(step.stepNs, -host.stepNs)) {
    const { cause, diagnosis } = causeOfHostStep(host);
    return { cause, diagnosis: { ...diagnosis, magnitudeNs: host.stepNs } };
  }
  const pairs = stepInPairs(recording, step.logTimeNs, step.stepNs);
  if (pairs?.axis === "log") return settled(causeOfHostStep(hostStepIn(step)), pairs.topic);
  // Streams of one device step together: where pairs show that it was the device, they speak for no host.
  const weighed =
    pairs?.axis === "stamp"
      ? weigh(stream, { ...step, axis: "stamp" }, [], steady)
      : weigh(stream, { ...step, axis: axisOfAll(step, same) }, same, steady);
  if (!weighed) return undefined;
  const { cause, confidence, alternatives } = weighed;
  const segment = longestSegment(stream);
  const found = {
    cause,
    diagnosis: {
      magnitudeNs: step.stepNs,
      fromNs: step.logTimeNs,
      ...(segment ? { untilNs: stream.stamp!.clock!.segments.at(-1)!.untilNs, residualNs: segment.noiseNs } : {}),
      confidence,
      witnesses: same.slice(0, NAMED).map(({ topic }) => topic),
      alternatives: alternatives.map((each) => ({ cause: each, confidence: (1 - confidence) / alternatives.length })),
    },
  };
  return pairs?.axis === "stamp" ? settled(found, pairs.topic) : found;
}

/** A step of the clock of the host that shows in one stream alone: its stamps stay, the log jumps. */
const hostStepIn = ({ logTimeNs, stepNs }: ClockStep) => ({ logTimeNs, stepNs: -stepNs, topics: [], confidence: 1 });

/** Pairs of readings of both clocks settle which of them jumped; what that leaves open stays so. */
const SETTLED = 0.99;
const settled = ({ cause, diagnosis }: FoundCause, topic: string): FoundCause => ({
  cause,
  diagnosis: {
    ...diagnosis,
    confidence: SETTLED,
    witnesses: [topic, ...diagnosis.witnesses].slice(0, NAMED),
    alternatives: diagnosis.alternatives.slice(0, 1).map((each) => ({ ...each, confidence: 1 - SETTLED })),
  },
});

/** The axis that most streams name which show the same step: a late sample may mislead one of them. */
function axisOfAll(step: ClockStep, same: readonly StreamFacts[]): ClockStep["axis"] {
  const axes = same.flatMap(({ stamp }) =>
    stamp!.clock!.steps.filter((each) => near(each.logTimeNs, step.logTimeNs)).map(({ axis }) => axis),
  );
  const votes = (axis: ClockStep["axis"]) => [...axes, step.axis].filter((each) => each === axis).length;
  const [log, stamp] = [votes("log"), votes("stamp")];
  return log > stamp ? "log" : stamp > log ? "stamp" : step.axis;
}

interface Weighed {
  readonly cause: string;
  readonly confidence: number;
  readonly alternatives: readonly string[];
}

function weigh(
  stream: StreamFacts,
  step: ClockStep,
  same: readonly StreamFacts[],
  steady: readonly StreamFacts[],
): Weighed | undefined {
  const wrap = wrapOf(step.stepNs, stream.stamp?.timing.intervalP50Ns ?? 0);
  if (step.axis === "stamp" && wrap !== undefined)
    return { cause: wrap, confidence: 0.97, alternatives: ["device-clock-step"] };
  if (startsAnew(stream, step)) return { cause: "device-reset", confidence: 0.95, alternatives: ["device-clock-step"] };
  if (step.axis === "log") {
    // A host that steps takes the stamps of its own streams along: these show the jump on both axes, and no step.
    const along = steady.filter((other) => jumpsToo(other, step.logTimeNs, -step.stepNs));
    if (along.length > 0) return { cause: "host-clock-step", confidence: 0.98, alternatives: ["recorder-clock-step"] };
    if (same.length > 0 && steady.length === 0)
      return { cause: "recorder-clock-step", confidence: 0.97, alternatives: ["host-clock-step"] };
    if (same.length === 0 && steady.length > 0) return undefined;
    return { cause: "recorder-clock-step", confidence: 0.6, alternatives: ["host-clock-step", "device-clock-step"] };
  }
  if (step.axis === "unknown" && same.length === 0 && !impossible(stream, step)) return undefined;
  if (same.length > 0 && steady.length === 0)
    return { cause: "host-clock-step", confidence: 0.7, alternatives: ["device-clock-step", "recorder-clock-step"] };
  const confidence = step.axis === "stamp" ? 0.95 : 0.6;
  return { cause: "device-clock-step", confidence, alternatives: ["host-clock-step", "recorder-clock-step"] };
}

/** Whether stamps lie ahead of the log since the step, as no latency could make them. */
const impossible = ({ stamp }: StreamFacts, { stepNs, logTimeNs }: ClockStep): boolean =>
  stepNs > 0 && (stamp!.clock!.segments.find(({ fromNs }) => BigInt(fromNs) >= BigInt(logTimeNs))?.offsetNs ?? 0) > 1e6;

/** A device that started anew has sent a sample within this time. */
const STARTED_NS = 60e9;
/** A driver that adds its own start goes back to where the stream began, give or take the time that starting takes. */
const BEGINS_NS = 5e9;

/**
 * Whether stamps go back to where a device begins to count: near nothing, near a date that firmware begins with, or where the
 * stream itself began.
 */
function startsAnew({ stamp }: StreamFacts, { stepNs, logTimeNs }: ClockStep): boolean {
  if (stepNs >= -BEGINS_NS || stamp?.timing.firstNs === undefined) return false;
  const next = stamp.clock?.segments.find(({ untilNs }) => BigInt(untilNs) > BigInt(logTimeNs));
  if (!next) return false;
  const after = Number(logTimeNs) + next.offsetNs;
  const sinceFirst = Number(BigInt(logTimeNs) - BigInt(stamp.timing.firstNs)) + next.offsetNs;
  const firmware = Date.UTC(new Date(after / 1e6).getUTCFullYear(), 0, 1) * 1e6;
  return (
    (after >= -1e9 && after < STARTED_NS) ||
    (after > STARTED_NS && after - firmware < STARTED_NS) ||
    Math.abs(sinceFirst) < BEGINS_NS
  );
}
