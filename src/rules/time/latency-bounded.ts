import { z } from "zod";
import { nanoseconds } from "../../spec/units.js";
import { defineRule, hasLatency } from "../rule.js";

export const latencyBounded = defineRule({
  id: "time/latency-bounded",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "The median time from stamp to log SHOULD stay below one second.",
    ja: "The median time from stamp to log SHOULD stay below one second.",
  },
  why: {
    en: "A sensor does not need a second to deliver; the stamp's clock is behind, or samples waited in a queue.",
    ja: "A sensor does not need a second to deliver; the stamp's clock is behind, or samples waited in a queue.",
  },
  fix: {
    en: "Discipline the sensor's clock; look for a full queue or a slow disk on the recorder.",
    ja: "Discipline the sensor's clock; look for a full queue or a slow disk on the recorder.",
  },
  sources: ["GLIM, 1 s between sensors"],
  params: z.strictObject({ allowedNs: nanoseconds("Largest median.").min(0).default(1_000_000_000) }),
  messages: {
    late: {
      en: "samples are logged {measuredNs} after their stamp, in the median ({allowedNs} is allowed)",
      ja: "samples are logged {measuredNs} after their stamp, in the median ({allowedNs} is allowed)",
    },
  },
  applies: hasLatency,
  *check({ stamp }, { allowedNs }) {
    const { p50Ns } = stamp!.latency!;
    if (p50Ns > allowedNs) yield { message: "late", evidence: { measuredNs: p50Ns, allowedNs } };
  },
});
