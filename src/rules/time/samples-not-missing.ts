import { z } from "zod";
import { count, nanoseconds, share } from "../../spec/units.js";
import { defineRule, isPeriodic, notChecked, timingOf } from "../rule.js";
import { gapsBeyond } from "../silences.js";

export const samplesNotMissing = defineRule({
  id: "time/samples-not-missing",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A periodic stream MUST NOT miss more than a small share of its samples, gaps aside.",
    ja: "周期的なストリームは、途切れを除き、わずかな割合を超えてサンプルを欠いてはならない。",
  },
  scope: {
    en: "Periodic streams, by their times. It cannot be checked where these are log times and `log.stepsBack.count` is above 0, nor where `period.periodic` is false or `period.multiplesShare` is below `multiplesShare`. What is missing in gaps longer than both `gapPeriods` periods and `gapFloorNs` is taken off.",
    ja: "周期的なストリーム。ストリームの時刻で見る。それが記録時刻であって `log.stepsBack.count` が 0 より大きいとき、または `period.periodic` が偽か、`period.multiplesShare` が `multiplesShare` を下回るときは検査できない。`gapPeriods` 周期と `gapFloorNs` のどちらよりも長い途切れの中の欠落は除く。",
  },
  why: {
    en: "Dropped frames look like fast motion to a model; the loss is mostly in the moments of highest load.",
    ja: "フレームの欠落は、モデルには速い動きに見える。欠落は負荷が最も高い瞬間に集中する。",
  },
  fix: {
    en: "Give the recorder more bandwidth: larger queues, faster disk, compressed images, fewer topics.",
    ja: "レコーダーの帯域に余裕をもたせる。キューの拡大、高速なディスク、画像の圧縮、トピックの削減などがある。",
  },
  sources: ["lerobot-lint, 1.5 periods", "Tasuki, share"],
  params: z.strictObject({
    allowedShare: share("Part of the samples that may be missing.").default(0.01),
    gapPeriods: count(
      "Silences longer than so many periods are gaps, which time/gaps-bounded tells; as there where a profile says it there alone.",
    ).default(5),
    multiplesShare: share(
      "Part of the pauses of two to five periods that must lie near a multiple of the period; 0.4 would be chance, and a stream that pauses by chance loses nothing.",
    ).default(0.6),
    gapFloorNs: nanoseconds(
      "Silences shorter than this are no gaps; as in time/gaps-bounded where a profile says it there alone.",
    )
      .min(0)
      .default(100_000_000),
  }),
  follows: { gapPeriods: ["time/gaps-bounded", "periods"], gapFloorNs: ["time/gaps-bounded", "floorNs"] },
  causes: ["samples-lost"],
  messages: {
    missing: {
      en: "{missing} samples are missing at {measuredHz} ({affectedShare}; {allowedShare} is allowed)",
      ja: "{measuredHz} に対してサンプルが {missing} 個欠けている（{affectedShare}、許容は {allowedShare}）",
    },
  },
  applies: (stream, context, { multiplesShare }) => {
    if (!isPeriodic(stream, context)) return false;
    const timing = timingOf(stream);
    if (timing === stream.log && timing.stepsBack.count > 0)
      return notChecked("its samples are not stored in the order of their only times");
    const { period } = timing;
    if (!period!.periodic) return notChecked("its intervals follow no period, so none can be missed");
    return (
      (period!.multiplesShare ?? 1) >= multiplesShare ||
      notChecked("its pauses are of any length, not of whole periods, so it need not have lost samples")
    );
  },
  *check(stream, { allowedShare, gapPeriods, gapFloorNs }) {
    const { samples, period } = timingOf(stream);
    const { rateHz, periodNs } = period!;
    const gaps = gapsBeyond(stream, Math.max(gapPeriods * periodNs, gapFloorNs));
    const missing = Math.max(0, period!.missing - gaps.missing);
    const affectedShare = missing / (samples + missing);
    if (affectedShare > allowedShare)
      yield {
        message: "missing",
        cause: "samples-lost",
        count: missing,
        evidence: { missing, affectedShare, allowedShare, measuredHz: rateHz, periodNs },
      };
  },
});
