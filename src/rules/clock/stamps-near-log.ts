import { z } from "zod";
import { nanoseconds } from "../../spec/units.js";
import { defineRule, sharesLogClock } from "../rule.js";

export const stampsNearLog = defineRule({
  id: "clock/stamps-near-log",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Stamps that are not declared to be on another clock MUST count the same time as the log.",
    ja: "別のクロックによると宣言していないタイムスタンプは、記録時刻と同じ時刻を示していなければならない。",
  },
  scope: {
    en: "Streams on the log's clock whose latency was measured: `stamp.latency` is there.",
    ja: "記録時刻と同じクロックに従い、遅延が測定されたストリーム：`stamp.latency` がある。",
  },
  why: {
    en: "Stamps and log times that lie far apart are read on two clocks, and no reader can know it.",
    ja: "大きく離れたタイムスタンプと記録時刻は別々のクロックによるものであり、読む側にはそれを知る手段がない。",
  },
  fix: {
    en: "Correct the stamps at the driver, or declare the clock they are read on with its timescale.",
    ja: "ドライバーでタイムスタンプを直すか、そのクロックを時刻系とともに宣言する。",
  },
  sources: ["ROS tf2, 10 s cache", "intel/driving-data-collection-reference-kit#1", "ouster-ros#366"],
  params: z.strictObject({ allowedNs: nanoseconds("Largest median distance.").min(0).default(10_000_000_000) }),
  messages: {
    behind: {
      en: "stamps are {measuredNs} behind the log time, in the median",
      ja: "タイムスタンプが記録時刻より中央値で {measuredNs} 遅れている",
    },
    ahead: {
      en: "stamps are {measuredNs} ahead of the log time, in the median",
      ja: "タイムスタンプが記録時刻より中央値で {measuredNs} 進んでいる",
    },
  },
  applies: ({ stamp }, context) => stamp?.latency !== undefined && sharesLogClock(context),
  *check({ stamp }, { allowedNs }) {
    const { p50Ns } = stamp!.latency!;
    if (Math.abs(p50Ns) > allowedNs)
      yield { message: p50Ns > 0 ? "behind" : "ahead", evidence: { measuredNs: Math.abs(p50Ns), allowedNs } };
  },
});
