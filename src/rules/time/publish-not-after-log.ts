import { z } from "zod";
import { nanoseconds } from "../../spec/units.js";
import { defineRule, worstEvidence } from "../rule.js";

/** Clocks of two hosts are not a day apart unless one of them counts another time, or was never set. */
const APART_NS = 86_400e9;
/** So far apart only another time is. Spans are kept up to 104 days. */
const FAR_APART_NS = 100 * 86_400e9;
/** Stamps that are no farther from the log count the time of it. */
const WITH_LOG_NS = 10e9;

export const publishNotAfterLog = defineRule({
  id: "time/publish-not-after-log",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A sample MUST NOT be published later than it was logged, on one clock.",
    ja: "同じクロックによる場合、サンプルの配信時刻は、記録時刻より後であってはならない。",
  },
  scope: {
    en: "Streams with a known publish time, unless the declaration gives both `publishClock` and `logClock` and they differ.",
    ja: "配信時刻の分かるストリーム。ただし、宣言に `publishClock` と `logClock` があり、両者が異なるときを除く。",
  },
  why: {
    en: "Publish and log times are read on two clocks that differ, and nothing says so.",
    ja: "配信時刻と記録時刻が、ずれのある二つのクロックによるのに、どこにも示されていない。",
  },
  fix: {
    en: "Synchronise the hosts, or declare publish and log clock as two; with simulated time both differ by design.",
    ja: "ホストどうしを同期させるか、配信時刻と記録時刻のクロックを別々に宣言する。シミュレーション時刻では両者はもともと異なる。",
  },
  causes: ["sim-time-log"],
  sources: ["MCAP specification, Message", "rosbag2#2023"],
  params: z.strictObject({ toleranceNs: nanoseconds("How much later it may be.").min(0).default(1_000_000) }),
  messages: {
    after: {
      en: "{affected} of {samples} samples are published after they were logged, worst +{worstNs} at {atNs}",
      ja: "サンプル {samples} 個のうち {affected} 個の配信時刻が記録時刻より後である（最大 +{worstNs}、{atNs} の時点）",
    },
  },
  applies: ({ samples, publish }, { declaration }) =>
    samples > 0 &&
    publish.equalsLog < samples &&
    publish.zero < samples &&
    (declaration?.publishClock === undefined ||
      declaration.logClock === undefined ||
      declaration.publishClock === declaration.logClock),
  *check({ samples, stamp, publish: { afterLog } }, { toleranceNs }) {
    const { worst } = afterLog;
    if (worst?.byNs !== undefined && worst.byNs > toleranceNs)
      yield {
        message: "after",
        // Log times that count another time than publish times do, and stamps along with them.
        ...(worst.byNs > APART_NS &&
          (stamp?.latency === undefined || Math.abs(stamp.latency.p50Ns) <= WITH_LOG_NS) && {
            cause: "sim-time-log",
            diagnosis: {
              ...{ confidence: worst.byNs > FAR_APART_NS ? 0.95 : 0.85, witnesses: [] },
              alternatives: [{ cause: "log-clock-not-set", confidence: worst.byNs > FAR_APART_NS ? 0.05 : 0.15 }],
            },
          }),
        evidence: {
          affected: afterLog.count,
          samples,
          allowedNs: toleranceNs,
          ...worstEvidence(afterLog),
        },
        tally: afterLog,
      };
  },
});
