import { z } from "zod";
import { nanoseconds } from "../../spec/units.js";
import { defineRule, worstEvidence } from "../rule.js";

export const publishNotAfterLog = defineRule({
  id: "time/publish-not-after-log",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: "A sample MUST NOT be published later than it was logged, on one clock.",
  why: "Publish and log times are read on two clocks that differ, and nothing says so.",
  fix: "Synchronise the hosts, or declare publish and log clock as two; with simulated time both differ by design.",
  sources: ["MCAP specification, Message", "rosbag2#2023"],
  params: z.strictObject({ toleranceNs: nanoseconds("How much later it may be.").min(0).default(1_000_000) }),
  messages: {
    after: "{affected} of {samples} samples are published after they were logged, worst +{worstNs} at {atNs}",
  },
  applies: ({ samples, publish }, { declaration }) =>
    samples > 0 &&
    publish.equalsLog < samples &&
    publish.zero < samples &&
    (declaration?.publishClock === undefined || declaration.publishClock === declaration.logClock),
  *check({ samples, publish: { afterLog } }, { toleranceNs }) {
    const { worst } = afterLog;
    if (worst?.byNs !== undefined && worst.byNs > toleranceNs)
      yield {
        message: "after",
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
