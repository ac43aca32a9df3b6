import { z } from "zod";
import { defineRule } from "../rule.js";

export const stampsSet = defineRule({
  id: "time/stamps-set",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: { en: "Every stamp MUST be set: zero is not a time.", ja: "Every stamp MUST be set: zero is not a time." },
  why: {
    en: "Transforms take time 0 for 'the latest', and everything else takes it for 1970; the acquisition time is lost.",
    ja: "Transforms take time 0 for 'the latest', and everything else takes it for 1970; the acquisition time is lost.",
  },
  fix: {
    en: "Fill header.stamp in the driver before publishing.",
    ja: "Fill header.stamp in the driver before publishing.",
  },
  sources: ["ROS tf2, time 0", "ensenso_driver#59", "zed-ros-wrapper#428"],
  params: z.strictObject({}),
  messages: { zero: { en: "{affected} of {samples} stamps are zero", ja: "{affected} of {samples} stamps are zero" } },
  applies: ({ stamp, samples }) => stamp !== undefined && samples > 0,
  *check({ stamp, samples }) {
    const { zero } = stamp!;
    if (zero.count > 0)
      yield {
        message: "zero",
        cause: "stamps-not-set",
        evidence: { affected: zero.count, samples, affectedShare: zero.count / samples },
        tally: zero,
      };
  },
});
