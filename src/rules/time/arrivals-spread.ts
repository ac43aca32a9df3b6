import { z } from "zod";
import { causeMessages } from "../../causes/messages.js";
import { count, share } from "../../spec/units.js";
import { defineRule, isPeriodic, meanIntervalOf } from "../rule.js";

const CAUSES = ["transport-bursts"] as const;

export const arrivalsSpread = defineRule({
  id: "time/arrivals-spread",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Samples of a periodic stream SHOULD be logged one by one, and not in bursts.",
    ja: "周期的なストリームのサンプルは、まとめてではなく一つずつ記録されることが望ましい。",
  },
  scope: {
    en: "Periodic streams with at least `enough` stamps (`stamp.timing.samples`) whose log times have intervals: `log.intervalP50Ns` is there, `log.samples` is above 1 and `log.maxNs` is above `log.minNs`.",
    ja: "タイムスタンプが `enough` 個以上（`stamp.timing.samples`）あり、記録時刻に間隔がある周期的なストリーム：`log.intervalP50Ns` があり、`log.samples` が 1 より大きく、`log.maxNs` が `log.minNs` より大きい。",
  },
  why: {
    en: "The stamps are even, so offline work is not harmed; but who runs on live data gets samples late and all at once.",
    ja: "タイムスタンプは等間隔なのでオフラインの利用に支障はないが、実時間で使う側にはサンプルが遅れて一度に届く。",
  },
  fix: {
    en: "Look for what gathers samples: a USB or serial buffer, a packet of several samples, or a driver that reads in a slow loop.",
    ja: "サンプルをまとめている箇所を調べる。USB やシリアルのバッファー、複数サンプルのパケット、周期の遅い読み出しなどがある。",
  },
  sources: ["Tasuki, ST-008", "microstrain_inertial#58", "xsens_driver#52"],
  causes: CAUSES,
  params: z.strictObject({
    enough: count("Below so many samples the median is no number.").default(100),
    allowedShare: share(
      "Shortest median interval by log time, as a part of the period by stamps, or of the mean interval by log time where that is shorter.",
    ).default(0.1),
  }),
  messages: causeMessages(CAUSES),
  applies: (stream, context, { enough }) =>
    stream.stamp?.timing.period !== undefined &&
    stream.stamp.timing.samples >= enough &&
    stream.log.intervalP50Ns !== undefined &&
    meanIntervalOf(stream.log) !== undefined &&
    isPeriodic(stream, context),
  *check({ stamp, log }, { allowedShare }) {
    // By log time too, since stamps may count in another unit.
    const periodNs = Math.min(stamp!.timing.period!.periodNs, meanIntervalOf(log)!);
    const measuredNs = log.intervalP50Ns!;
    if (measuredNs < allowedShare * periodNs)
      yield {
        message: "transport-bursts",
        cause: "transport-bursts",
        diagnosis: { confidence: 0.97, witnesses: [], alternatives: [] },
        evidence: { measuredNs, periodNs, allowedShare },
      };
  },
});
