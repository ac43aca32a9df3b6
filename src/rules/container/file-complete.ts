import { z } from "zod";
import { defineRule, faultOf, firstEvidence } from "../rule.js";

const KINDS = ["truncated", "header-missing", "data-end-missing", "footer-missing", "trailing-bytes"] as const;

export const fileComplete = defineRule({
  id: "container/file-complete",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: "A recording MUST be complete, from its header to its closing record.",
  why: "What was cut off is lost, and nobody can tell how much it was.",
  fix: "Copy the file again and compare checksums; if the recorder was interrupted, recover the file with its own tool.",
  sources: ["MCAP specification, File structure"],
  params: z.strictObject({}),
  messages: {
    truncated: "the file is cut off: {reason}",
    zeros: "the end of the file was never written: {reason}",
    "header-missing": "the first record is {actual}, not a header",
    "data-end-missing": "the record that ends the data section is missing",
    "footer-missing": "the footer is missing",
    "trailing-bytes": "{actual} follow the end of the recording",
  },
  applies: (recording) => faultOf(recording, "magic-start") === undefined,
  *check(recording) {
    for (const kind of KINDS) {
      const tally = faultOf(recording, kind);
      if (!tally) continue;
      const zeros = kind === "truncated" && recording.container.damage === "zero-filled";
      yield {
        message: zeros ? "zeros" : kind,
        cause: zeros ? "zero-filled" : undefined,
        evidence: firstEvidence(tally),
        tally,
      };
    }
  },
});
