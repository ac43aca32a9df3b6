import { z } from "zod";
import { defineRule, hasOnePublisher } from "../rule.js";

export const stampsIncrease = defineRule({
  id: "time/stamps-increase",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "The stamps of a stream MUST never step back from one sample to the next.",
    ja: "The stamps of a stream MUST never step back from one sample to the next.",
  },
  why: {
    en: "Samples out of order cannot be aligned with other streams; filters and synchronisers drop or reject them.",
    ja: "Samples out of order cannot be aligned with other streams; filters and synchronisers drop or reject them.",
  },
  fix: {
    en: "Stamp in the driver from one monotonic clock; sort before export only if order was lost later.",
    ja: "Stamp in the driver from one monotonic clock; sort before export only if order was lost later.",
  },
  sources: ["ROS message_filters ApproximateTime", "Kalibr TimestampCorrector", "GLIM"],
  params: z.strictObject({}),
  messages: {
    stepsBack: {
      en: "{affected} of {samples} stamps step back, worst −{worstNs} at {atNs}",
      ja: "{affected} of {samples} stamps step back, worst −{worstNs} at {atNs}",
    },
  },
  applies: (stream) => (stream.stamp?.timing.samples ?? 0) > 1 && hasOnePublisher(stream),
  *check({ stamp }) {
    const { stepsBack, samples } = stamp!.timing;
    if (stepsBack.count > 0)
      yield {
        message: "stepsBack",
        evidence: {
          affected: stepsBack.count,
          samples,
          worstNs: stepsBack.worst!.byNs!,
          atNs: stepsBack.worst!.logTimeNs!,
        },
        tally: stepsBack,
      };
  },
});
