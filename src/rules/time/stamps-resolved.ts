import { z } from "zod";
import { count, share } from "../../spec/units.js";
import { defineRule, isPeriodic } from "../rule.js";

export const stampsResolved = defineRule({
  id: "time/stamps-resolved",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Stamps SHOULD resolve a small part of the period of their stream.",
    ja: "タイムスタンプの分解能は、ストリームの周期に比べて十分に細かいことが望ましい。",
  },
  scope: {
    en: "Periodic streams with at least `enough` samples whose stamps have a known step: `stamp.timing.resolutionNs` is there.",
    ja: "サンプルが `enough` 個以上あり、タイムスタンプの刻みが分かる周期的なストリーム：`stamp.timing.resolutionNs` がある。",
  },
  why: {
    en: "A coarse clock moves every sample by up to its tick; at 30 Hz a tick of 10 ms is a third of a frame.",
    ja: "粗いクロックでは、各サンプルの時刻が最大で 1 目盛りずれる。30 Hz で目盛りが 10 ms なら、1 フレームの 3 分の 1 になる。",
  },
  fix: {
    en: "Take stamps in nanoseconds from a monotonic clock; do not pass them through float32 or whole milliseconds.",
    ja: "ナノ秒の単調クロックからタイムスタンプをとる。`float32` や整数ミリ秒を経由させない。",
  },
  sources: ["Tasuki, TS-007", "DROID, stamps in milliseconds"],
  params: z.strictObject({
    enough: count("Below so many samples a common step may be chance.").default(200),
    periodShare: share(
      "A step of this part of the period or more is the period itself: all intervals are equal.",
    ).default(0.6),
    allowedShare: share("Coarsest step that is allowed, as a part of the period.").default(0.05),
  }),
  messages: {
    coarse: {
      en: "stamps come in steps of {measuredNs}, {affectedShare} of the period; {allowedShare} is allowed",
      ja: "タイムスタンプの刻みは {measuredNs} で、周期の {affectedShare} にあたる（許容は {allowedShare}）",
    },
  },
  applies: (stream, context, { enough }) =>
    stream.stamp?.timing.resolutionNs !== undefined &&
    stream.stamp.timing.samples >= enough &&
    isPeriodic(stream, context),
  *check({ stamp }, { allowedShare, periodShare }) {
    const { resolutionNs, period } = stamp!.timing;
    const { periodNs } = period!;
    const affectedShare = resolutionNs! / periodNs;
    // Equal intervals are multiples of the period itself, which says nothing of the clock.
    if (affectedShare > allowedShare && affectedShare < periodShare)
      yield { message: "coarse", evidence: { measuredNs: resolutionNs!, periodNs, affectedShare, allowedShare } };
  },
});
