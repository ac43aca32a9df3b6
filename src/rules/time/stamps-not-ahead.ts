import { z } from "zod";
import { nanoseconds } from "../../spec/units.js";
import { defineRule, hasLatency, worstEvidence } from "../rule.js";

export const stampsNotAhead = defineRule({
  id: "time/stamps-not-ahead",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: "A sample MUST NOT be stamped later than it was logged.",
  why: "Nothing is acquired after it was recorded: the stamp's clock is ahead, or the stamp is a prediction.",
  fix: "Discipline the sensor's clock, or correct the known offset at the driver.",
  sources: ["realsense-ros#1665, 1 ms"],
  params: z.strictObject({
    toleranceNs: nanoseconds("How far ahead a stamp may be; below 1 ms is not counted.")
      .min(1_000_000)
      .default(1_000_000),
  }),
  messages: { ahead: "{affected} of {samples} stamps are ahead of the log time, worst +{worstNs} at {atNs}" },
  applies: hasLatency,
  *check({ stamp }, { toleranceNs }) {
    const { aheadOfLog, timing } = stamp!;
    const worst = aheadOfLog.worst;
    if (worst?.byNs !== undefined && worst.byNs > toleranceNs)
      yield {
        message: "ahead",
        evidence: {
          affected: aheadOfLog.count,
          samples: timing.samples,
          allowedNs: toleranceNs,
          ...worstEvidence(aheadOfLog),
        },
        tally: aheadOfLog,
      };
  },
});
