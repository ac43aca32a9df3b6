/**
 * What a constant distance of two clocks tells: which scale, epoch or counter was taken for another.
 *
 * Each cause says how far stamps would stand from the log time, and how surely. The distance that was measured lies below that by
 * the latency, which is small and seldom large. Bayes' rule weighs them: a cause with an exact distance is believed where the
 * latency that it implies is a likely one; causes that allow any distance within years are believed where none fits.
 *
 * @module
 */
import { followsLeapSecond, gpsMinusUtc, taiMinusUtc } from "./leap-seconds.js";

/** What was measured. Nanoseconds. */
export interface OffsetEvidence {
  /** Stamp minus log time, where latency is least. */
  readonly offsetNs: number;
  /** Log time in the middle, since 1970. */
  readonly logNs: number;
  /** Median latency of other streams that are on the log's clock, where there are any. */
  readonly usualLatencyNs?: number | undefined;
  /** Whether the recording may be one of a replay: all other streams stand as far away (`likely`), or there is none (`possible`). */
  readonly replay?: "possible" | "likely" | undefined;
}

/** A cause with how probable it is. */
export interface ProbableCause {
  readonly cause: string;
  /** How far stamps stand from the right ones by it; undefined where the cause does not say. */
  readonly magnitudeNs?: number;
  /** Probability among the causes that were weighed, 0 to 1. */
  readonly confidence: number;
}

interface Candidate {
  readonly cause: string;
  /** Stamp minus log time that it gives, before latency. Seconds. */
  readonly seconds?: number;
  /** Of causes that name no distance: how many seconds they spread over. */
  readonly spread?: number;
  /** How common it is, beside the others. */
  readonly prior: number;
}

const DAY = 86_400;
const YEAR = 31_557_600;
/** 1980-01-06, where GPS time begins, in seconds since 1970. */
const GPS_EPOCH = 315_964_800;
const WEEK = 604_800;
/** A week number of ten bits comes round after so many seconds. */
const ROLLOVER = 1024 * WEEK;
/** The longest that a device is taken to have run. */
const LONGEST_UPTIME = 400 * DAY;

/** Dates at which firmware lets a clock begin that was not set. */
const FIRMWARE_DATES = [2000, 2005, 2010, 2012, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023].map(
  (year) => Date.UTC(year, 0, 1) / 1000,
);
const FIRMWARE_RUN = 30 * DAY;
const APART = 5;

/** A recording is played back a minute after it was made at the earliest, and some years at the latest. */
const REPLAY_AFTER = 60;
const REPLAY_UNTIL = 20 * YEAR;
/** How common it is that one is recorded anew, where nothing speaks against it. */
const REPLAY_PRIORS = { possible: 0.1, likely: 1 };

/** Other epochs, in seconds since 1970, with the name of their cause. */
const EPOCHS: readonly (readonly [cause: string, epoch: number])[] = [
  ["epoch-1900", -2_208_988_800],
  ["epoch-1601", -11_644_473_600],
  ["epoch-2000", 946_684_800],
  ["epoch-2001", 978_307_200],
];

/** Every cause that could put stamps near where they are. */
function candidatesFor(log: number, stamp: number, replay: OffsetEvidence["replay"]): Candidate[] {
  const tai = taiMinusUtc(log);
  const gps = gpsMinusUtc(log);
  const candidates: Candidate[] = [
    { cause: "none", seconds: 0, prior: 1 },
    { cause: "tai-as-utc", seconds: tai, prior: 1 },
    { cause: "tai-corrected-twice", seconds: -tai, prior: 0.5 },
    { cause: "gps-as-utc", seconds: gps, prior: 1 },
    { cause: "gps-corrected-twice", seconds: -gps, prior: 0.5 },
    { cause: "gps-wrong-sign", seconds: 2 * gps, prior: 0.1 },
    { cause: "gps-wrong-sign", seconds: -2 * gps, prior: 0.1 },
    { cause: "tai-gps-mixed", seconds: tai - gps, prior: 0.2 },
    { cause: "tai-gps-mixed", seconds: gps - tai, prior: 0.2 },
    { cause: "pulse-miscounted", seconds: 1, prior: 0.1 },
    { cause: "pulse-miscounted", seconds: -1, prior: 0.1 },
    { cause: "epoch-1980", seconds: -GPS_EPOCH, prior: 0.5 },
    { cause: "epoch-1980", seconds: gps - GPS_EPOCH, prior: 0.5 },
    ...EPOCHS.map(([cause, epoch]) => ({ cause, seconds: -epoch, prior: 0.3 })),
    { cause: "time-of-hour", seconds: -log + modulo(log, 3600), prior: 0.3 },
    { cause: "time-of-day", seconds: -log + modulo(log, DAY), prior: 0.3 },
    { cause: "time-of-week", seconds: -log + modulo(log - GPS_EPOCH, WEEK), prior: 0.1 },
    { cause: "time-of-week", seconds: -log + modulo(log - GPS_EPOCH + gps, WEEK), prior: 0.3 },
    { cause: "clock-not-set", spread: 100 * YEAR, prior: 0.3 },
  ];
  for (let quarter = -56; quarter <= 56; quarter++) {
    // Zones stand at whole hours, some at half ones, three at quarters.
    const prior = quarter % 4 === 0 ? 0.05 : quarter % 2 === 0 ? 0.01 : 0.003;
    if (quarter !== 0) candidates.push({ cause: "local-time", seconds: quarter * 900, prior });
  }
  if (followsLeapSecond(log)) candidates.push({ cause: "leap-second-missed", seconds: 1, prior: 2 });
  for (const turns of [-2, -1, 1, 2])
    candidates.push({ cause: "gps-week-rollover", seconds: turns * ROLLOVER, prior: 0.1 });
  // Clocks that were set by hand, or by a network once, are some seconds apart for no nameable reason.
  if (Math.abs(stamp - log) < APART) candidates.push({ cause: "clocks-apart", spread: 2 * APART, prior: 0.3 });
  if (stamp > 0 && stamp < LONGEST_UPTIME) candidates.push({ cause: "uptime", spread: LONGEST_UPTIME, prior: 1 });
  if (FIRMWARE_DATES.some((date) => stamp >= date && stamp < date + FIRMWARE_RUN))
    candidates.push({ cause: "firmware-date", spread: FIRMWARE_DATES.length * FIRMWARE_RUN, prior: 0.3 });
  if (replay !== undefined && log - stamp > REPLAY_AFTER && log - stamp < REPLAY_UNTIL)
    candidates.push({ cause: "replayed", spread: REPLAY_UNTIL, prior: REPLAY_PRIORS[replay] });
  return candidates;
}

const modulo = (value: number, by: number): number => value - Math.floor(value / by) * by;

/** Latencies up to here are all alike; longer ones are the rarer the longer. Seconds. */
const USUAL = 0.05;
/** Stamps ahead of the log by so much are the error of the clocks. */
const AHEAD = 0.005;
/** And a latency of several times this is none. */
const FADES = 1;
/** Makes the densities below add up to one, nearly. */
const TOTAL = 3 * USUAL + AHEAD;

/** Density of a latency, per second. */
function latencyDensity(latency: number, usual: number): number {
  if (latency < 0) return Math.exp(latency / AHEAD) / TOTAL;
  const most = Math.max(USUAL, 2 * usual);
  const share = latency <= most ? 1 : (most / latency) ** 1.5 * Math.exp((most - latency) / (FADES * (most / USUAL)));
  return share / (TOTAL * (most / USUAL));
}

/** The causes that could be, the most probable first; those below a thousandth are left out. */
export function offsetCauses({ offsetNs, logNs, usualLatencyNs = 0, replay }: OffsetEvidence): ProbableCause[] {
  const offset = offsetNs / 1e9;
  const log = logNs / 1e9;
  const weighed = candidatesFor(log, log + offset, replay).map(({ cause, seconds, spread, prior }) => {
    if (seconds === undefined) return { cause, weight: prior / spread!, magnitudeNs: undefined };
    const weight = prior * latencyDensity(seconds - offset, usualLatencyNs / 1e9);
    return { cause, weight, magnitudeNs: seconds * 1e9 };
  });
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const byCause = new Map<string, { weight: number; best: number; magnitudeNs: number | undefined }>();
  for (const { cause, weight, magnitudeNs } of weighed) {
    const known = byCause.get(cause);
    if (known === undefined) byCause.set(cause, { weight, best: weight, magnitudeNs });
    else {
      known.weight += weight;
      if (weight > known.best) Object.assign(known, { best: weight, magnitudeNs });
    }
  }
  return [...byCause]
    .map(([cause, { weight, magnitudeNs }]) => ({
      cause,
      ...(magnitudeNs === undefined ? {} : { magnitudeNs }),
      confidence: weight / total,
    }))
    .filter(({ confidence }) => confidence >= 0.001)
    .sort((a, b) => b.confidence - a.confidence);
}
