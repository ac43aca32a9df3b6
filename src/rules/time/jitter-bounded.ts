import { z } from "zod";
import { share } from "../../spec/units.js";
import { defineRule, isPeriodic, timingOf } from "../rule.js";

export const jitterBounded = defineRule({
  id: "time/jitter-bounded",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "The intervals of a periodic stream SHOULD keep to their period.",
    ja: "周期的なストリームの間隔は、その周期どおりであることが望ましい。",
  },
  scope: {
    en: "Periodic streams with stamps: `stamp.timing.samples` is above 0.",
    ja: "タイムスタンプのある周期的なストリーム：`stamp.timing.samples` が 0 より大きい。",
  },
  why: {
    en: "Stamps that jump about were mostly taken when data arrived, not when they were acquired.",
    ja: "ばらつくタイムスタンプは、たいてい、取得時でなくデータの到着時に付けられている。",
  },
  fix: {
    en: "Stamp at the sensor, or correct arrival times for transport by a filter and declare them as estimated.",
    ja: "センサーでタイムスタンプを付けるか、到着時刻から伝送の影響をフィルターで除き、推定値と宣言する。",
  },
  sources: ["Autoware, 8 of 100 ms", "Tasuki, share"],
  params: z.strictObject({ allowedShare: share("Largest 95th percentile, as a part of the period.").default(0.1) }),
  messages: {
    jitter: {
      en: "intervals miss the period by {measuredNs} at the 95th percentile ({allowedNs} is allowed)",
      ja: "間隔の周期からのずれが 95 パーセンタイルで {measuredNs} ある（許容は {allowedNs}）",
    },
  },
  applies: (stream, context) => (stream.stamp?.timing.samples ?? 0) > 0 && isPeriodic(stream, context),
  *check(stream, { allowedShare }) {
    const { periodNs, jitterP95Ns } = timingOf(stream).period!;
    const allowedNs = allowedShare * periodNs;
    if (jitterP95Ns > allowedNs)
      yield { message: "jitter", evidence: { measuredNs: jitterP95Ns, allowedNs, periodNs } };
  },
});
