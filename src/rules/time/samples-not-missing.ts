import { z } from "zod";
import { share } from "../../spec/units.js";
import { defineRule, isPeriodic, timingOf } from "../rule.js";

export const samplesNotMissing = defineRule({
  id: "time/samples-not-missing",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: "A periodic stream MUST NOT miss more than a small share of its samples.",
  why: "Dropped frames look like fast motion to a model; the loss is mostly in the moments of highest load.",
  fix: "Give the recorder more bandwidth: larger queues, faster disk, compressed images, fewer topics.",
  sources: ["lerobot-lint, 1.5 periods", "Tasuki, share"],
  params: z.strictObject({ allowedShare: share("Part of the samples that may be missing.").default(0.01) }),
  messages: {
    missing: "{missing} samples are missing at {measuredHz} ({affectedShare}; {allowedShare} is allowed)",
  },
  applies: isPeriodic,
  *check(stream, { allowedShare }) {
    const { missing, missingShare, rateHz, periodNs } = timingOf(stream).period!;
    if (missingShare > allowedShare)
      yield {
        message: "missing",
        count: missing,
        evidence: { missing, affectedShare: missingShare, allowedShare, measuredHz: rateHz, periodNs },
      };
  },
});
