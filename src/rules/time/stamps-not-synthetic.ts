import { z } from "zod";
import { causeOfUnit } from "../../causes/drift.js";
import type { TimingFacts } from "../../spec/facts/timing.js";
import { count, nanoseconds } from "../../spec/units.js";
import { defineRule, hasOnePublisher, notChecked } from "../rule.js";

/** Who made the stamps, where computing them is no fault. */
const DECLARED = new Set(["derived", "simulated"]);

export const stampsNotSynthetic = defineRule({
  id: "time/stamps-not-synthetic",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Stamps SHOULD be read from a clock, not computed from a sample number and a nominal rate.",
    ja: "タイムスタンプは、サンプル番号と公称レートから計算せず、クロックから読むことが望ましい。",
  },
  scope: {
    en: "Streams of one publisher with at least `enough` stamps (`stamp.timing.samples`) and measured intervals, where no stamp steps back or repeats, unless `stampOrigin` is declared as `derived` or `simulated`, or stamps are in another unit. It cannot be checked where the log times have no measured intervals. Intervals are measured where `samples` of the axis is above 1 and its `minNs` and `intervalMaxNs` are there.",
    ja: "配信元が一つで、`enough` 個以上のタイムスタンプ（`stamp.timing.samples`）に後戻りも繰返しもなく、間隔が測定されたストリーム。ただし、`stampOrigin` が `derived` または `simulated` と宣言されたものと、別の単位で数えたタイムスタンプをもつものを除く。記録時刻の間隔が測定されていなければ検査できない。間隔は、時間軸の `samples` が 1 より大きく、`minNs` と `intervalMaxNs` があるときに測定されている。",
  },
  why: {
    en: "Computed stamps hide every lost sample and every stall, and drift from all other streams.",
    ja: "計算で作られたタイムスタンプは、サンプルの欠落や停止をすべて隠し、ほかのストリームから次第にずれる。",
  },
  fix: {
    en: "Stamp each sample when it is acquired; if only the number is known, declare the stamps as derived.",
    ja: "サンプルを取得するたびに、クロックからタイムスタンプをとる。番号しか分からないときは、`stampOrigin` を `derived` と宣言する。",
  },
  sources: ["Tasuki, ST-011", "LeRobot, timestamp = index / fps", "trossen_sdk#14"],
  params: z.strictObject({
    enough: count("Below so many samples equal intervals may be a good trigger.").default(1000),
    equalNs: nanoseconds("Stamps are evenly spaced where the longest interval exceeds the mean by no more.")
      .min(0)
      .default(1_000),
    variesNs: nanoseconds("Log times vary where the longest interval exceeds the mean by more.")
      .min(0)
      .default(100_000),
  }),
  causes: ["stamps-computed"],
  messages: {
    synthetic: {
      en: "all {samples} stamps are {measuredNs} apart to within {worstNs}, while the log times vary by {variationNs}",
      ja: "{samples} 個のタイムスタンプの間隔はすべて {measuredNs}（差は {worstNs} 以内）だが、記録時刻の間隔は{variationNs} 変動する",
    },
  },
  applies: (stream, { declared }, { enough }) => {
    const timing = stream.stamp?.timing;
    if (timing === undefined || timing.samples < enough || timing.stepsBack.count + timing.repeats.count > 0)
      return false;
    if (!hasOnePublisher(stream) || DECLARED.has(declared?.stampOrigin ?? "") || !spread(timing)) return false;
    // Told by clock/units-consistent: intervals of a few nanoseconds are all equal.
    if (causeOfUnit(stream) !== undefined) return false;
    return spread(stream.log) ? true : notChecked("its log times are not set");
  },
  *check(stream, { equalNs, variesNs }) {
    const { stamp, log } = stream;
    const stamps = spread(stamp!.timing)!;
    const arrivals = spread(log)!;
    if (stamps.longest - stamps.mean <= equalNs && arrivals.longest - arrivals.mean > variesNs)
      yield {
        message: "synthetic",
        cause: "stamps-computed",
        evidence: {
          samples: stamp!.timing.samples,
          measuredNs: stamps.mean,
          worstNs: stamps.longest - stamps.mean,
          variationNs: arrivals.longest - arrivals.mean,
        },
      };
  },
});

/** Longest and mean interval. The mean of intervals can be near the longest only where nearly all are equal. */
function spread({ samples, minNs, maxNs, intervalMaxNs }: TimingFacts): { longest: number; mean: number } | undefined {
  if (samples < 2 || minNs === undefined || maxNs === undefined) return undefined;
  return { longest: intervalMaxNs ?? 0, mean: Number(BigInt(maxNs) - BigInt(minNs)) / (samples - 1) };
}
