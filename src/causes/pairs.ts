/**
 * What two streams that belong together tell of what is wrong with one of them.
 *
 * @module
 */
import type { RecordingFacts } from "../spec/facts/recording.js";
import type { StreamFacts } from "../spec/facts/stream.js";
import type { SyncPair } from "../spec/facts/sync.js";
import { driftingSegment } from "./drift.js";

/** A drift is a line where the line explains so much of all change: a single step explains three quarters. */
const LINE = 0.9;
/** Clocks explain a drift to this part of it, and to so many parts in a million. */
const EXPLAINED = 0.2;
const EXPLAINED_PPM = 5;
/** A latency is whole frames longer to this part of a period, and by at most so many. */
const WHOLE = 0.05;
const MOST_FRAMES = 8;
/** Latencies that spread over more of a period tell nothing. */
const STEADY = 0.25;

/** The stream of a topic. */
export const streamOf = ({ streams }: RecordingFacts, topic: string): StreamFacts | undefined =>
  streams.find((each) => each.topic === topic);

/** Whether both streams of a pair have one period, to 5 %. */
export const shareRate = ({ periodNs, partnerPeriodNs }: SyncPair): boolean =>
  periodNs !== undefined && partnerPeriodNs !== undefined && Math.abs(partnerPeriodNs / periodNs - 1) <= 0.05;

/** By how much two streams drift apart over the recording, where they follow a line. */
export const driftOf = ({ drift }: SyncPair): number | undefined =>
  drift && drift.fit >= LINE ? drift.overNs : undefined;

/** When streams of one trigger have lost their phase: by so much of the period, seen over so long. */
export const PHASE_LOST = { part: 0.05, leastNs: 10_000_000_000 };

/** Whether a pair drifts so far apart that its phase is lost. */
export function losesPhase(pair: SyncPair, part = PHASE_LOST.part, leastNs = PHASE_LOST.leastNs): boolean {
  const overNs = driftOf(pair);
  const { drift, periodNs } = pair;
  if (overNs === undefined || periodNs === undefined || drift!.spanNs < leastNs) return false;
  return Math.abs(overNs) > part * periodNs;
}

/** Time in which a drift runs through a whole period. */
export const beatNs = ({ drift, periodNs }: SyncPair): number => periodNs! / Math.abs(drift!.ppm * 1e-6);

/** Whether the clocks of two streams drift apart as their samples do: then they may be triggered all the same. */
export function areClocksApart(pair: SyncPair, recording: RecordingFacts): boolean {
  const [of, beside] = [pair.member, pair.reference].map((topic) => {
    const stream = streamOf(recording, topic);
    return stream && driftingSegment(stream)?.driftPpm;
  });
  if (of === undefined || beside === undefined) return false;
  const { ppm } = pair.drift!;
  return Math.abs(of - beside - ppm) <= Math.max(EXPLAINED * Math.abs(ppm), EXPLAINED_PPM);
}

/** A latency that is whole frames longer than that of the other stream. */
export interface Slip {
  /** Frames by which the member is behind the reference; negative where it is before it. */
  readonly frames: number;
  readonly byNs: number;
  /** Topics of the stream that is behind, and of the other. */
  readonly behind: string;
  readonly before: string;
  /** Whether the stream that is before is stamped ahead of its arrival: its stamps are wrong then, and not the way. */
  readonly ahead: boolean;
}

/** By how many whole frames the one of two streams comes after the other, at equal stamps; undefined where it does not. */
export function slipOf(pair: SyncPair, recording: RecordingFacts): Slip | undefined {
  const { periodNs, arrival, reference, member } = pair;
  if (!arrival || !shareRate(pair) || arrival.iqrNs > STEADY * periodNs!) return undefined;
  const [of, beside] = [member, reference].map((topic) => streamOf(recording, topic)?.stamp?.latency);
  if (!of || !beside) return undefined;
  // The least latencies: those of the ways, without queues.
  const byNs = of.minNs - beside.minNs;
  const frames = Math.round(byNs / periodNs!);
  if (frames === 0 || Math.abs(frames) > MOST_FRAMES) return undefined;
  const isWhole = (ns: number) => Math.abs(ns - frames * periodNs!) <= WHOLE * periodNs!;
  if (!isWhole(byNs) || Math.abs(arrival.medianNs - frames * periodNs!) > STEADY * periodNs!) return undefined;
  const [behind, before] = frames > 0 ? [member, reference] : [reference, member];
  return { frames, byNs, behind, before, ahead: Math.min(of.p50Ns, beside.p50Ns) < 0 };
}

/** How many frames stamps and counters slipped against each other while the recording went on; 0 where they did not. */
export function counterSlipOf({ counters, clocks }: SyncPair): number {
  if (!counters || clocks === "unknown") return 0;
  const frames = counters.last - counters.first;
  const skips = frames > 0 ? counters.memberSkips : counters.referenceSkips;
  return skips >= Math.abs(frames) ? frames : 0;
}

/** The fastest that the robot moves as a rule: the 95th percentile of a speed that is measured, in m/s. */
export function speedOf({ streams }: RecordingFacts): { topic: string; metresPerSecond: number } | undefined {
  const known = streams.flatMap(({ topic, content }) =>
    content?.motion?.speedP95 === undefined ? [] : [{ topic, metresPerSecond: content.motion.speedP95 }],
  );
  return known.sort((a, b) => b.metresPerSecond - a.metresPerSecond)[0];
}
