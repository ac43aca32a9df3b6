import { z } from "zod";
import { share } from "../../spec/units.js";
import { defineRule, isPeriodic, timingOf } from "../rule.js";

export const jitterBounded = defineRule({
  id: "time/jitter-bounded",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "The intervals of a periodic stream SHOULD keep to their period.",
    ja: "The intervals of a periodic stream SHOULD keep to their period.",
  },
  why: {
    en: "Stamps that jump about were mostly taken when data arrived, not when they were acquired.",
    ja: "Stamps that jump about were mostly taken when data arrived, not when they were acquired.",
  },
  fix: {
    en: "Stamp at the sensor, or correct arrival times for transport by a filter and declare them as estimated.",
    ja: "Stamp at the sensor, or correct arrival times for transport by a filter and declare them as estimated.",
  },
  sources: ["Autoware, 8 of 100 ms", "Tasuki, share"],
  params: z.strictObject({ allowedShare: share("Largest 95th percentile, as a part of the period.").default(0.1) }),
  messages: {
    jitter: {
      en: "intervals miss the period by {measuredNs} at the 95th percentile ({allowedNs} is allowed)",
      ja: "intervals miss the period by {measuredNs} at the 95th percentile ({allowedNs} is allowed)",
    },
  },
  applies: (stream, context) => (stream.stamp?.timing.samples ?? 0) > 0 && isPeriodic(stream, context),
  *check(stream, { allowedShare }) {
    const { periodNs, jitterP95Ns } = timingOf(stream).period!;
    const allowedNs = allowedShare * periodNs;
    if (jitterP95Ns > allowedNs)
      yield { message: "jitter", evidence: { measuredNs: jitterP95Ns, allowedNs, periodNs } };
  },
});
