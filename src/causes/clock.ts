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
import { once } from "./once.js";

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

const latencyOf = ({ stamp }: StreamFacts): number => stamp!.latency!.p50Ns;
const byLatency = (a: StreamFacts, b: StreamFacts): number => latencyOf(a) - latencyOf(b);

/** The stamped streams of a recording by their median latency, and those whose stamps agree with the log. */
const stampedIn = once(({ streams }: RecordingFacts) => {
  const stamped = streams.filter(({ stamp }) => stamp?.latency !== undefined);
  const witnesses = stamped.filter((each) => latencyOf(each) >= WITNESS_FROM_NS && latencyOf(each) <= WITNESS_UNTIL_NS);
  const usual = witnesses.toSorted(byLatency);
  const places = new Map(usual.map(({ topic }, place) => [topic, place]));
  return { sorted: stamped.toSorted(byLatency), witnesses, usual, places };
});

/** Topics of streams, other than this one, whose stamps agree with the log: the first for which `isOne` holds. */
export function witnessesOf(
  { topic }: StreamFacts,
  recording: RecordingFacts,
  isOne: (other: StreamFacts) => boolean = () => true,
): string[] {
  const topics: string[] = [];
  for (const other of stampedIn(recording).witnesses) {
    if (other.topic !== topic && isOne(other)) topics.push(other.topic);
    if (topics.length === NAMED) break;
  }
  return topics;
}

/** The median latency of the other streams whose stamps agree with the log; undefined where there are none. */
function usualLatencyBeside({ topic }: StreamFacts, recording: RecordingFacts): number | undefined {
  const { usual, places } = stampedIn(recording);
  const own = places.get(topic) ?? usual.length;
  const middle = (usual.length - (own < usual.length ? 1 : 0)) >> 1;
  const median = usual[middle < own ? middle : middle + 1];
  return median && latencyOf(median);
}

/** Streams whose stamps stand as far from the log as each other to this come from one replay. */
const TOGETHER_NS = 10e9;

/** Whether a replay may have been recorded: no other stream agrees with the log, or stands elsewhere. */
function replayOf(stream: StreamFacts, { offsetNs }: Away, recording: RecordingFacts): OffsetEvidence["replay"] {
  const isOther = ({ topic }: StreamFacts) => topic !== stream.topic;
  const { sorted } = stampedIn(recording);
  // The others lie between these two.
  const ends = [sorted.find(isOther), sorted.findLast(isOther)].filter((each) => each !== undefined);
  if (ends.some((each) => Math.abs(latencyOf(each) + offsetNs) > TOGETHER_NS)) return undefined;
  return ends.length > 0 ? "likely" : "possible";
}

/** How far stamps stand from the log, and when: a segment of the clock model, or what few samples show. */
type Away = Pick<ClockSegment, "offsetNs" | "fromNs" | "untilNs" | "driftPpm">;
const away = (stream: StreamFacts): Away | undefined => {
  const { stamp, log } = stream;
  if (stamp?.clock !== undefined || stamp?.latency === undefined || log.minNs === undefined)
    return longestSegment(stream);
  return { offsetNs: -stamp.latency.minNs, fromNs: log.minNs, untilNs: log.maxNs! };
};

/** Why a stream's stamps stand away from the log; undefined where nothing is known, or the log itself tells no date. */
export function causeOfOffset(stream: StreamFacts, recording: RecordingFacts): FoundCause | undefined {
  const segment = away(stream);
  if (segment === undefined) return undefined;
  const logNs = (Number(segment.fromNs) + Number(segment.untilNs)) / 2;
  if (!isDate(logNs)) return isDate(logNs + segment.offsetNs) ? logNotSet(segment) : undefined;
  const usualLatencyNs = usualLatencyBeside(stream, recording);
  const replay = replayOf(stream, segment, recording);
  const causes = offsetCauses({ offsetNs: segment.offsetNs, logNs, usualLatencyNs, replay });
  return found(causes, segment, witnessesOf(stream, recording));
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
  witnesses: string[],
): FoundCause | undefined {
  if (best === undefined) return undefined;
  const { cause, confidence, magnitudeNs } = best;
  return {
    cause,
    diagnosis: {
      ...(magnitudeNs === undefined ? {} : { magnitudeNs, residualNs: offsetNs - magnitudeNs }),
      ...{ fromNs, untilNs, confidence, offsetNs },
      ...(driftPpm === undefined ? {} : { driftPpm }),
      witnesses,
      alternatives: others.slice(0, NAMED).map((other) => ({ cause: other.cause, confidence: other.confidence })),
    },
  };
}
