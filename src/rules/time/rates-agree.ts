import { z } from "zod";
import type { TimingFacts } from "../../spec/facts/timing.js";
import { count, share } from "../../spec/units.js";
import { defineRule, hasOnePublisher } from "../rule.js";

/** So many repeats in a row are samples that were published again. */
const FEW = 2;

export const ratesAgree = defineRule({
  id: "time/rates-agree",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A stream SHOULD have the same rate by its stamps as by its log times.",
    ja: "ストリームのレートは、タイムスタンプから求めても記録時刻から求めても同じであることが望ましい。",
  },
  scope: {
    en: "Streams of one publisher with at least `enough` stamps and as many log times (`stamp.timing.samples`, `log.samples`), where no stamp is zero or malformed, and `stamp.timing.longestRepeat` is at most 2 more than `tolerance` times `stamp.timing.samples`. On both axes `maxNs` is above `minNs`.",
    ja: "配信元が一つで、タイムスタンプと記録時刻がそれぞれ `enough` 個以上（`stamp.timing.samples`、`log.samples`）あり、値が 0 のタイムスタンプも形式の正しくないタイムスタンプもなく、`stamp.timing.longestRepeat` が `stamp.timing.samples` の `tolerance` 倍に 2 を加えた数以下のストリーム。どちらの時間軸でも `maxNs` が `minNs` より大きい。",
  },
  why: {
    en: "Where they differ, stamps run on a clock of another speed or samples are sent more often than they are taken.",
    ja: "異なる場合、タイムスタンプのクロックの進み方が違うか、取得回数より多くサンプルを送っている。",
  },
  fix: {
    en: "Publish each sample once; check the unit and the clock of the stamps.",
    ja: "サンプルを一度ずつ配信する。タイムスタンプの単位とクロックを確認する。",
  },
  sources: ["evo#771", "zed-ros-wrapper#670"],
  params: z.strictObject({
    tolerance: share("Largest difference, as a part of the rate by log time.").default(0.01),
    enough: count("Below so many samples the ends of the recording weigh more than the rate.").min(2).default(100),
  }),
  messages: {
    differ: {
      en: "the rate is {measuredHz} by stamps and {expectedHz} by log times",
      ja: "レートはタイムスタンプでは {measuredHz}、記録時刻では {expectedHz} である",
    },
  },
  applies: (stream, _context, { enough, tolerance }) =>
    stream.stamp?.zero.count === 0 &&
    // Stamps that come in groups stand still at either end: their span is short by a part of one.
    stream.stamp.timing.longestRepeat <= FEW + tolerance * stream.stamp.timing.samples &&
    stream.stamp.malformed.count === 0 &&
    hasOnePublisher(stream) &&
    rateOver(stream.stamp?.timing, enough) !== undefined &&
    rateOver(stream.log, enough) !== undefined,
  *check({ stamp, log }, { tolerance, enough }) {
    const measuredHz = rateOver(stamp!.timing, enough)!;
    const expectedHz = rateOver(log, enough)!;
    if (Math.abs(measuredHz - expectedHz) > tolerance * expectedHz)
      yield { message: "differ", evidence: { measuredHz, expectedHz } };
  },
});

/** Samples over span: unlike the period it sees re-published samples. */
function rateOver(timing: TimingFacts | undefined, enough: number): number | undefined {
  if (!timing || timing.samples < enough || timing.minNs === undefined || timing.maxNs === undefined) return undefined;
  const span = Number(BigInt(timing.maxNs) - BigInt(timing.minNs));
  return span > 0 ? ((timing.samples - 1) * 1e9) / span : undefined;
}
