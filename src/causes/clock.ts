/**
 * What a stream's clock model and its neighbours tell of a fault.
 *
 * @module
 */
import type { ClockFacts, ClockSegment } from "../spec/facts/clock.js";
import type { RecordingFacts } from "../spec/facts/recording.js";
import type { StreamFacts } from "../spec/facts/stream.js";
import { NAMED } from "../spec/limits.js";
import type { Diagnosis } from "../spec/verdict/diagnosis.js";
import { type OffsetEvidence, offsetCauses, type ProbableCause } from "./offset.js";

/** A diagnosis before its words. */
export type FoundCause = { readonly cause: string; readonly diagnosis: Omit<Diagnosis, "suggestedFix"> };

/** Log times between these are dates: the years 2000 and 2100. */
const EARLIEST_NS = 946_684_800e9;
const LATEST_NS = 4_102_444_800e9;
const isDate = (ns: number): boolean => ns >= EARLIEST_NS && ns <= LATEST_NS;
/** A witness agrees with the log: its median latency lies between these. */
const WITNESS_FROM_NS = -10e6;
const WITNESS_UNTIL_NS = 1e9;

/** The segment of a clock model with the most samples. */
export const longestOf = ({ segments }: ClockFacts): ClockSegment | undefined =>
  segments.toSorted((a, b) => b.samples - a.samples)[0];
/** The segment of a stream with the most samples. */
export const longestSegment = ({ stamp }: StreamFacts): ClockSegment | undefined =>
  stamp?.clock && longestOf(stamp.clock);

/** Noise this part of a step hides it. */
const HIDES = 1 / 3;
/** Whether a step of this size would be lost in the noise of a clock model. */
export const hides = ({ segments }: ClockFacts, stepNs: number): boolean =>
  segments.some(({ noiseNs }) => noiseNs >= HIDES * Math.abs(stepNs));
/** Whether a step of this size would show in the clock model of a stream. */
export const wouldShow = ({ stamp }: StreamFacts, stepNs: number): boolean => !hides(stamp!.clock!, stepNs);

/** Streams, other than this one, whose stamps agree with the log. */
export const witnessesOf = (stream: StreamFacts, { streams }: RecordingFacts): StreamFacts[] =>
  streams.filter(({ topic, stamp }) => {
    const latency = stamp?.latency?.p50Ns;
    return topic !== stream.topic && latency !== undefined && latency >= WITNESS_FROM_NS && latency <= WITNESS_UNTIL_NS;
  });

/** Streams whose stamps stand as far from the log as each other to this come from one replay. */
const TOGETHER_NS = 10e9;

/** Whether a replay may have been recorded: no other stream agrees with the log, or stands elsewhere. */
function replayOf(stream: StreamFacts, { offsetNs }: Away, { streams }: RecordingFacts): OffsetEvidence["replay"] {
  const others = streams.flatMap(({ topic, stamp }) =>
    topic === stream.topic || stamp?.latency === undefined ? [] : [stamp.latency.p50Ns],
  );
  if (others.some((latency) => Math.abs(latency + offsetNs) > TOGETHER_NS)) return undefined;
  return others.length > 0 ? "likely" : "possible";
}

/** How far stamps stand from the log, and when: a segment of the clock model, or what few samples show. */
type Away = Pick<ClockSegment, "offsetNs" | "fromNs" | "untilNs" | "driftPpm">;
const away = (stream: StreamFacts): Away | undefined => {
  const { stamp, log } = stream;
  if (stamp?.clock !== undefined || stamp?.latency === undefined || log.minNs === undefined)
    return longestSegment(stream);
  return { offsetNs: -stamp.latency.minNs, fromNs: log.minNs, untilNs: log.maxNs! };
};

const median = (values: readonly number[]): number | undefined => values.toSorted((a, b) => a - b)[values.length >> 1];

/** Why a stream's stamps stand away from the log; undefined where nothing is known, or the log itself tells no date. */
export function causeOfOffset(stream: StreamFacts, recording: RecordingFacts): FoundCause | undefined {
  const segment = away(stream);
  if (segment === undefined) return undefined;
  const logNs = (Number(segment.fromNs) + Number(segment.untilNs)) / 2;
  if (!isDate(logNs)) return isDate(logNs + segment.offsetNs) ? logNotSet(segment) : undefined;
  const witnesses = witnessesOf(stream, recording);
  const usualLatencyNs = median(witnesses.map(({ stamp }) => stamp!.latency!.p50Ns));
  const replay = replayOf(stream, segment, recording);
  const causes = offsetCauses({ offsetNs: segment.offsetNs, logNs, usualLatencyNs, replay });
  return found(causes, segment, witnesses);
}

/** Stamps are dates and log times are none: it is the log that counts from elsewhere. */
const logNotSet = ({ offsetNs, fromNs, untilNs }: Away): FoundCause => ({
  cause: "log-clock-not-set",
  diagnosis: {
    ...{ fromNs, untilNs, offsetNs },
    confidence: 0.95,
    witnesses: [],
    alternatives: [{ cause: "sim-time-log", confidence: 0.05 }],
  },
});

function found(
  [best, ...others]: readonly ProbableCause[],
  { offsetNs, fromNs, untilNs, driftPpm }: Away,
  witnesses: readonly StreamFacts[],
): FoundCause | undefined {
  if (best === undefined) return undefined;
  const { cause, confidence, magnitudeNs } = best;
  return {
    cause,
    diagnosis: {
      ...(magnitudeNs === undefined ? {} : { magnitudeNs, residualNs: offsetNs - magnitudeNs }),
      ...{ fromNs, untilNs, confidence, offsetNs },
      ...(driftPpm === undefined ? {} : { driftPpm }),
      witnesses: witnesses.slice(0, NAMED).map(({ topic }) => topic),
      alternatives: others.slice(0, NAMED).map((other) => ({ cause: other.cause, confidence: other.confidence })),
    },
  };
}
