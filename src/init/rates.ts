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
import { type DraftNode, measured, needed } from "./draft.js";

/** Steps of round rates, the roundest first. */
const STEPS = [1000, 100, 50, 25, 10, 5, 1, 0.5, 0.1];
/** So near a round rate a stream is meant to have it: timers and oscillators are off by less. */
const NEAR = 0.003;
/** Rates of television, which no timer hits by chance. */
const TELEVISION = [24000 / 1001, 30000 / 1001, 60000 / 1001, 120000 / 1001];
/** As near as a crystal keeps them. */
const CRYSTAL = 100e-6;

const isNear = (rate: number, to: number, share: number): boolean => Math.abs(rate / to - 1) <= share;
const roundTo = (step: number, rate: number): number => Number((Math.round(rate / step) * step).toPrecision(12));

/**
 * The nearest sensible round rate, else the measured one in three digits. A clock that runs fast or slow shows every rate off by
 * as much: by `driftPpm` the rate is seen on the clock of the log, too, and either may be the one that is meant.
 */
export function nominalRate(rateHz: number, driftPpm = 0): { rateHz: number; round: boolean } {
  const seen = [rateHz, rateHz * (1 + driftPpm / 1e6)];
  const round = seen.flatMap((rate) => {
    const found = STEPS.map((step) => roundTo(step, rate)).find((each) => each > 0 && isNear(rate, each, NEAR));
    return found === undefined ? [] : [{ found, off: Math.abs(rate / found - 1) }];
  });
  const best = round.sort((a, b) => a.off - b.off)[0];
  const television = TELEVISION.find((each) => isNear(rateHz, each, CRYSTAL));
  if (television !== undefined && !(best && best.off <= CRYSTAL))
    return { rateHz: Number(television.toPrecision(5)), round: true };
  if (best) return { rateHz: best.found, round: true };
  return { rateHz: Number(rateHz.toPrecision(3)), round: false };
}

/** The nominal rate of a stream; undefined where its samples do not come periodically. */
export function rateOf(stream: StreamFacts): DraftNode | undefined {
  const { period, samples } = timingOf(stream);
  if (!period?.periodic || !hasOnePublisher(stream)) return undefined;
  const segment = driftingSegment(stream);
  const driftPpm = segment && isSure(segment) ? segment.driftPpm : undefined;
  const { rateHz, round } = nominalRate(period.rateHz, driftPpm);
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
  return round
    ? measured(rateHz, `${hz}, ${count} samples`, `${hz}、${count} サンプル`)
    : measured(
        rateHz,
        `${hz}, ${count} samples; no round rate is near`,
        `${hz}、${count} サンプル。近くにきりのよいレートはない`,
      );
}
