import { z } from "zod";
import { defineRule, hasOnePublisher, worstEvidence } from "../rule.js";

export const stampsIncrease = defineRule({
  id: "time/stamps-increase",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: "The stamps of a stream MUST never step back from one sample to the next.",
  why: "Samples out of order cannot be aligned with other streams; filters and synchronisers drop or reject them.",
  fix: "Stamp in the driver from one monotonic clock; sort before export only if order was lost later.",
  sources: ["ROS message_filters ApproximateTime", "Kalibr TimestampCorrector", "GLIM"],
  params: z.strictObject({}),
  messages: { stepsBack: "{affected} of {samples} stamps step back, worst −{worstNs} at {atNs}" },
  applies: (stream) => (stream.stamp?.timing.samples ?? 0) > 1 && hasOnePublisher(stream),
  *check({ stamp }) {
    const { stepsBack, samples } = stamp!.timing;
    if (stepsBack.count > 0)
      yield {
        message: "stepsBack",
        evidence: {
          affected: stepsBack.count,
          samples,
          ...worstEvidence(stepsBack),
        },
        tally: stepsBack,
      };
  },
});
