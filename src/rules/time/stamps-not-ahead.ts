import { z } from "zod";
import { AHEAD_CAUSES, causeOfStampsAhead } from "../../causes/ahead.js";
import { nanoseconds } from "../../spec/units.js";
import { apartFromLogNs, hasLatency, sameClockNs } from "../log-clock.js";
import { defineRule, worstEvidence } from "../rule.js";

export const stampsNotAhead = defineRule({
  id: "time/stamps-not-ahead",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A sample MUST NOT be stamped later than it was logged.",
    ja: "サンプルのタイムスタンプは、記録時刻より後であってはならない。",
  },
  scope: {
    en: "Streams with a comparable latency; the parameter `sameClockNs` is its limit. Between two clocks of one `timescale` that are both declared with a `discipline` other than `none` and `trigger`, what both state as `accuracyNs` (250 ms where left out) is added to `toleranceNs`.",
    ja: "比較可能な遅延をもつストリーム。その上限はパラメーター `sameClockNs` である。同じ `timescale` で、双方が `none`・`trigger` 以外の `discipline` を宣言した二つのクロックの間では、双方の `accuracyNs`（記載がなければ 250 ms）を `toleranceNs` に加える。",
  },
  why: {
    en: "Nothing is acquired after it was recorded: the stamp's clock is ahead, or the stamp is a prediction.",
    ja: "記録した後に取得されることはない。タイムスタンプのクロックが進んでいるか、タイムスタンプが予測値である。",
  },
  fix: {
    en: "Discipline the sensor's clock, or correct the known offset at the driver.",
    ja: "センサーのクロックを同期させるか、既知のずれをドライバーで補正する。",
  },
  sources: ["realsense-ros#1665, 1 ms"],
  params: z.strictObject({
    toleranceNs: nanoseconds("How far ahead a stamp may be; below 1 ms is not counted.")
      .min(1_000_000)
      .default(1_000_000),
    sameClockNs: sameClockNs(),
  }),
  causes: AHEAD_CAUSES,
  messages: {
    ahead: {
      en: "{affected} of {samples} stamps are ahead of the log time, worst +{worstNs} at {atNs}",
      ja: "タイムスタンプ {samples} 個のうち {affected} 個が記録時刻より進んでいる（最大 +{worstNs}、{atNs} の時点）",
    },
  },
  applies: (stream, context, params) => hasLatency(stream, context, params),
  *check(stream, { toleranceNs }, context) {
    const { aheadOfLog, timing } = stream.stamp!;
    const worst = aheadOfLog.worst;
    const allowedNs = toleranceNs + apartFromLogNs(context)!;
    if (worst?.byNs !== undefined && worst.byNs > allowedNs)
      yield {
        message: "ahead",
        ...causeOfStampsAhead(stream, context.recording),
        evidence: {
          affected: aheadOfLog.count,
          samples: timing.samples,
          allowedNs,
          ...worstEvidence(aheadOfLog),
        },
        tally: aheadOfLog,
      };
  },
});
