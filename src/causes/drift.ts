/**
 * What the rate of a clock against another tells: a free oscillator, simulated time, or another unit.
 *
 * @module
 */
import type { ClockSegment } from "../spec/facts/clock.js";
import type { RecordingFacts } from "../spec/facts/recording.js";
import type { StreamFacts } from "../spec/facts/stream.js";
import { NAMED } from "../spec/verdict/diagnosis.js";
import { type FoundCause, witnessesOf } from "./clock.js";

/** Crystals stay below this, and cheap oscillators seldom go beyond; simulators hardly ever stay as near to real time. */
const OSCILLATOR_PPM = 5000;
/** How near the logarithm of a ratio lies to a power of ten when it is one. */
const POWER = 0.005;

/** What stamps were really counted in, by how many of their units make one of those that they were taken for. */
const UNITS: Readonly<Record<number, string>> = {
  [-9]: "unit-nanoseconds",
  [-6]: "unit-microseconds",
  [-3]: "unit-milliseconds",
  3: "unit-seconds",
  6: "unit-seconds",
  9: "unit-seconds",
};

/** The segment over which a drift is known best: the longest that has one. */
export const driftingSegment = ({ stamp }: StreamFacts): ClockSegment | undefined =>
  stamp?.clock?.segments.filter(({ driftPpm }) => driftPpm !== undefined).sort((a, b) => b.samples - a.samples)[0];

/** Stamps' span over that of log times; undefined where too little was recorded to say. */
export function rateOfStamps({ stamp, log }: StreamFacts): number | undefined {
  if (stamp === undefined || stamp.timing.samples < 10 || log.minNs === undefined || stamp.timing.minNs === undefined)
    return undefined;
  const span = Number(BigInt(log.maxNs!) - BigInt(log.minNs));
  return span > 0 ? Number(BigInt(stamp.timing.maxNs!) - BigInt(stamp.timing.minNs)) / span : undefined;
}

/** The cause of a unit, where stamps run a power of a thousand faster or slower than the log. */
export function causeOfUnit(stream: StreamFacts): { cause: string; factor: number } | undefined {
  const rate = rateOfStamps(stream);
  if (rate === undefined || rate <= 0) return undefined;
  const power = Math.log10(rate);
  const nearest = Math.round(power / 3) * 3;
  const cause = UNITS[nearest];
  return cause !== undefined && Math.abs(power - nearest) < POWER ? { cause, factor: 10 ** nearest } : undefined;
}

/** Why a stream's clock runs at another rate than that of the log. */
export function causeOfDrift(stream: StreamFacts, segment: ClockSegment, recording: RecordingFacts): FoundCause {
  const { driftPpm = 0, fromNs, untilNs, offsetNs, noiseNs } = segment;
  const simulated = recording.streams.some(({ topic }) => topic === "/clock");
  const fast = Math.abs(driftPpm) > OSCILLATOR_PPM;
  const cause = fast || (simulated && Math.abs(driftPpm) > 500) ? "real-time-factor" : "clock-drift";
  const confidence = fast === simulated ? 0.97 : 0.8;
  const spanNs = Number(BigInt(untilNs) - BigInt(fromNs));
  return {
    cause,
    diagnosis: {
      magnitudeNs: (driftPpm / 1e6) * spanNs,
      ...{ fromNs, untilNs, confidence, driftPpm, offsetNs },
      residualNs: noiseNs,
      witnesses: witnessesOf(stream, recording)
        .filter((other) => Math.abs(driftingSegment(other)?.driftPpm ?? driftPpm) < Math.abs(driftPpm) / 2)
        .slice(0, NAMED)
        .map(({ topic }) => topic),
      alternatives: [
        { cause: cause === "clock-drift" ? "real-time-factor" : "clock-drift", confidence: 1 - confidence },
      ],
    },
  };
}
