/**
 * The rate that a stream is probably meant to have, from the rate that it was measured at.
 *
 * @module
 */
import { driftingSegment, isSure } from "../causes/drift.js";
import { grouped } from "../locales/grouped.js";
import { significant } from "../report/units.js";
import { hasOnePublisher, timingOf } from "../rules/rule.js";
import type { StreamFacts } from "../spec/facts/stream.js";
import type { TimingFacts } from "../spec/facts/timing.js";
import { type DraftNode, measured, needed } from "./draft.js";

/** Steps of round rates, the roundest first. */
const STEPS = [1000, 100, 50, 25, 10, 5, 1, 0.5, 0.1];
/** So near a usual rate a stream is meant to have it: timers and oscillators are off by less. */
const NEAR = 0.003;
/** So near a multiple of a step, as a share of the step: of rates that nobody rounded, one in 25 is. */
const NEAR_STEP = 0.02;
/** Nobody sets a rate in smaller parts of it than this. */
const FINEST = 1e-3;
/** Rates of cameras, displays and sensors that stand close by rounder ones. */
const USUAL = [12.5, 15, 20, 24, 30, 48, 60, 72, 120, 144, 240];
/** Timers that count milliseconds give these, such as 1000/3 Hz; they keep them as near as this. */
const PERIODS_MS = Array.from({ length: 40 }, (_, i) => 1000 / (i + 1));
const NEAR_TIMER = 500e-6;
/** Rates of television, which no timer hits by chance. */
const TELEVISION = [24000 / 1001, 30000 / 1001, 60000 / 1001, 120000 / 1001];
/** As near as a crystal keeps them. */
const CRYSTAL = 100e-6;
/** How far a rate may be off where nothing is known of how it was measured, and how many digits are written at least and at most. */
const UNCERTAIN = 1e-3;
const DIGITS = { least: 2, most: 5 } as const;

const isNear = (rate: number, to: number, share: number): boolean => Math.abs(rate / to - 1) <= share;
const roundTo = (step: number, rate: number): number => Number((Math.round(rate / step) * step).toPrecision(12));

/** The usual rate that one is near: a known one, the roundest number, or that of a period of whole milliseconds. */
function usualNear(rate: number): number | undefined {
  const round = STEPS.find((step) => {
    const found = roundTo(step, rate);
    return step >= FINEST * rate && Math.abs(rate - found) <= Math.min(NEAR * rate, NEAR_STEP * step);
  });
  return (
    USUAL.find((each) => isNear(rate, each, NEAR)) ??
    (round === undefined ? undefined : roundTo(round, rate)) ??
    PERIODS_MS.find((each) => isNear(rate, each, NEAR_TIMER))
  );
}

/**
 * The usual rate that a measured one is near, else the measured one, in the digits that its `uncertainty` (a share of it) leaves.
 * A clock that runs fast or slow shows every rate off by as much: by `driftPpm` the rate is seen on the clock of the log, too, and
 * either may be the one that is meant.
 */
export function nominalRate(
  rateHz: number,
  driftPpm = 0,
  uncertainty = UNCERTAIN,
): { rateHz: number; isUsual: boolean } {
  const seen = [rateHz, rateHz * (1 + driftPpm / 1e6)];
  const usual = seen.flatMap((rate) => {
    const found = usualNear(rate);
    return found === undefined ? [] : [{ found, off: Math.abs(rate / found - 1) }];
  });
  const best = usual.sort((a, b) => a.off - b.off)[0];
  const television = TELEVISION.find((each) => isNear(rateHz, each, CRYSTAL));
  if (television !== undefined && !(best && best.off <= CRYSTAL))
    return { rateHz: Number(television.toPrecision(DIGITS.most)), isUsual: true };
  if (best) return { rateHz: Number(best.found.toPrecision(DIGITS.most)), isUsual: true };
  const digits = Math.min(DIGITS.most, Math.max(DIGITS.least, Math.floor(-Math.log10(uncertainty))));
  return { rateHz: Number(rateHz.toPrecision(digits)), isUsual: false };
}

/** Intervals are known to so much of a period, however regular they are. */
const BIN = 0.016;

/** How far the rate of a stream may be off, as a share of it: what its first and last sample jitter by, over the time between. */
function uncertaintyOf({ period, minNs, maxNs }: TimingFacts): number | undefined {
  if (!period || minNs === undefined || maxNs === undefined) return undefined;
  const span = Number(BigInt(maxNs) - BigInt(minNs));
  return span > 0 ? Math.max(period.jitterP95Ns, BIN * period.periodNs) / span : undefined;
}

/** The nominal rate of a stream; undefined where its samples do not come periodically. */
export function rateOf(stream: StreamFacts): DraftNode | undefined {
  const timing = timingOf(stream);
  const { period, samples } = timing;
  if (!period?.periodic || !hasOnePublisher(stream)) return undefined;
  const segment = driftingSegment(stream);
  const driftPpm = segment && isSure(segment) ? segment.driftPpm : undefined;
  const { rateHz, isUsual } = nominalRate(period.rateHz, driftPpm, uncertaintyOf(timing));
  const hz = `${significant(period.rateHz, 4)} Hz`;
  const count = grouped(samples);
  // Arrivals promise nothing.
  if (stream.stamp === undefined)
    return needed(
      "recorder",
      `samples arrive at ${hz}; leave it out for events`,
      `${hz} で届いている。イベントなら書かない`,
      { guess: rateHz },
    );
  return isUsual
    ? measured(rateHz, `${hz}, ${count} samples`, `${hz}、${count} サンプル`)
    : measured(
        rateHz,
        `${hz}, ${count} samples; no round rate is near`,
        `${hz}、${count} サンプル。近くにきりのよいレートはない`,
      );
}
