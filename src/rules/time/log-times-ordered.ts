import { z } from "zod";
import { defineRule, worstEvidence } from "../rule.js";

export const logTimesOrdered = defineRule({
  id: "time/log-times-ordered",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  statement: "Samples SHOULD be stored in the order of their log times.",
  why: "Readers that stream see samples of the past after those of the future, or must sort the whole file first.",
  fix: "Sort the recording once with the container's own tool before the hand-over.",
  sources: ["mcap doctor, log_time order"],
  params: z.strictObject({}),
  messages: {
    decreases:
      "{affected} of {samples} samples are logged before the one stored ahead of them, worst −{worstNs} at {atNs}",
  },
  applies: ({ samples }) => samples > 1,
  *check({ logTimesDecrease, samples }) {
    if (logTimesDecrease.count > 0)
      yield {
        message: "decreases",
        evidence: { affected: logTimesDecrease.count, samples, ...worstEvidence(logTimesDecrease) },
        tally: logTimesDecrease,
      };
  },
});
