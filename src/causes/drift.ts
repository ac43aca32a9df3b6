/**
 * What the rate of a clock against another tells: a free oscillator, simulated time, or another unit.
 *
 * @module
 */
import type { ClockSegment } from "../spec/facts/clock.js";
import type { RecordingFacts } from "../spec/facts/recording.js";
import type { StreamFacts } from "../spec/facts/stream.js";
import type { TimingFacts } from "../spec/facts/timing.js";
import { type FoundCause, witnessesOf } from "./clock.js";

/** Crystals stay below this, and cheap oscillators seldom go beyond; simulators hardly ever stay as near to real time. */
export const OSCILLATOR_PPM = 5000;
/** How near the logarithm of a ratio lies to a power of ten when it is one. */
const POWER = 0.005;

/** A drift must stand so many times above what the noise over its span makes of it. */
const ABOVE_NOISE = 3;

interface Unit {
  readonly cause: string;
  /** Another pair of units that gives the same numbers. */
  readonly or?: string;
}

/**
 * What stamps were really counted in, by the power of ten of their rate. A stamp is filled with nanoseconds: one that runs a
 * thousand times too slow was filled with microseconds. One that runs too fast was counted in nanoseconds and taken for
 * something coarser, or, which gives the same numbers, in something coarser that was taken for seconds.
 */
const UNITS: Readonly<Record<number, Unit>> = {
  [-9]: { cause: "unit-seconds" },
  [-6]: { cause: "unit-milliseconds" },
  [-3]: { cause: "unit-microseconds" },
  3: { cause: "unit-nanoseconds", or: "unit-milliseconds" },
  6: { cause: "unit-nanoseconds", or: "unit-microseconds" },
  9: { cause: "unit-nanoseconds" },
};
/** A span of whole nanoseconds is known to this. */
const ROUNDED_NS = 2;
/** And it must be this long to say anything. */
const SHORTEST_NS = 10;

/** The segment over which a drift is known best: the longest that has one. */
export const driftingSegment = ({ stamp }: StreamFacts): ClockSegment | undefined =>
  stamp?.clock?.segments.filter(({ driftPpm }) => driftPpm !== undefined).sort((a, b) => b.samples - a.samples)[0];

/** How long a segment is, in nanoseconds. */
export const segmentNs = ({ fromNs, untilNs }: ClockSegment): number => Number(BigInt(untilNs) - BigInt(fromNs));

/** The rate that the noise of a segment alone may seem to have. */
export const blurPpm = (segment: ClockSegment): number => (ABOVE_NOISE * segment.noiseNs * 1e6) / segmentNs(segment);

/** Whether a drift stands clear of the noise that it was seen through. */
export const isSure = (segment: ClockSegment): boolean => Math.abs(segment.driftPpm ?? 0) > blurPpm(segment);

const spanOf = ({ minNs, maxNs }: TimingFacts): number | undefined =>
  minNs === undefined || maxNs === undefined ? undefined : Number(BigInt(maxNs) - BigInt(minNs));

/** Spans of stamps and of log times; undefined where too little was recorded to compare them. */
function spansOf({ stamp, log }: StreamFacts): { stamps: number; logs: number } | undefined {
  if (stamp === undefined || stamp.timing.samples < 10) return undefined;
  const stamps = spanOf(stamp.timing);
  const logs = spanOf(log);
  return stamps !== undefined && logs !== undefined && logs > 0 ? { stamps, logs } : undefined;
}

/** Stamps' span over that of log times; undefined where too little was recorded to say. */
export function rateOfStamps(stream: StreamFacts): number | undefined {
  const spans = spansOf(stream);
  return spans && spans.stamps / spans.logs;
}

/** The cause of a unit, where stamps run a power of a thousand faster or slower than the log. */
export function causeOfUnit(stream: StreamFacts): (FoundCause & { readonly factor: number }) | undefined {
  const spans = spansOf(stream);
  if (spans === undefined || spans.stamps < SHORTEST_NS) return undefined;
  const power = Math.log10(spans.stamps / spans.logs);
  const nearest = Math.round(power / 3) * 3;
  const unit = UNITS[nearest];
  const factor = 10 ** nearest;
  if (unit === undefined) return undefined;
  if (Math.abs(power - nearest) >= POWER && Math.abs(spans.stamps - factor * spans.logs) > ROUNDED_NS) return undefined;
  const { cause, or } = unit;
  const confidence = or === undefined ? 0.99 : 0.7;
  const alternatives = or === undefined ? [] : [{ cause: or, confidence: 1 - confidence }];
  return { cause, factor, diagnosis: { confidence, witnesses: [], alternatives } };
}

/** Why a stream's clock runs at another rate than that of the log. */
export function causeOfDrift(stream: StreamFacts, segment: ClockSegment, recording: RecordingFacts): FoundCause {
  const { driftPpm = 0, fromNs, untilNs, offsetNs, noiseNs } = segment;
  const simulated = recording.streams.some(({ topic }) => topic === "/clock");
  const fast = Math.abs(driftPpm) > OSCILLATOR_PPM;
  const cause = fast || (simulated && Math.abs(driftPpm) > 500) ? "real-time-factor" : "clock-drift";
  const confidence = fast === simulated ? 0.97 : 0.8;
  return {
    cause,
    diagnosis: {
      magnitudeNs: (driftPpm / 1e6) * segmentNs(segment),
      ...{ fromNs, untilNs, confidence, driftPpm, offsetNs },
      residualNs: noiseNs,
      witnesses: witnessesOf(
        stream,
        recording,
        (other) => Math.abs(driftingSegment(other)?.driftPpm ?? driftPpm) < Math.abs(driftPpm) / 2,
      ),
      alternatives: [
        { cause: cause === "clock-drift" ? "real-time-factor" : "clock-drift", confidence: 1 - confidence },
      ],
    },
  };
}
