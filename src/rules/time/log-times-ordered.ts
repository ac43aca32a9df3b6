import { z } from "zod";
import { defineRule } from "../rule.js";

export const logTimesOrdered = defineRule({
  id: "time/log-times-ordered",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "Samples SHOULD be stored in the order of their log times.",
    ja: "Samples SHOULD be stored in the order of their log times.",
  },
  why: {
    en: "Readers that stream see samples of the past after those of the future, or must sort the whole file first.",
    ja: "Readers that stream see samples of the past after those of the future, or must sort the whole file first.",
  },
  fix: {
    en: "Sort the recording once with the container's own tool before the hand-over.",
    ja: "Sort the recording once with the container's own tool before the hand-over.",
  },
  sources: ["mcap doctor, log_time order"],
  params: z.strictObject({}),
  messages: {
    decreases: {
      en: "{affected} of {samples} samples are logged before the one stored ahead of them, worst −{worstNs} at {atNs}",
      ja: "{affected} of {samples} samples are logged before the one stored ahead of them, worst −{worstNs} at {atNs}",
    },
  },
  applies: ({ samples }) => samples > 1,
  *check({ logTimesDecrease, samples }) {
    const { worst } = logTimesDecrease;
    if (worst)
      yield {
        message: "decreases",
        evidence: { affected: logTimesDecrease.count, samples, worstNs: worst.byNs!, atNs: worst.logTimeNs! },
        tally: logTimesDecrease,
      };
  },
});
