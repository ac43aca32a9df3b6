import { z } from "zod";
import { defineRule, faultOf, firstEvidence } from "../rule.js";

const KINDS = ["truncated", "header-missing", "data-end-missing", "footer-missing", "trailing-bytes"] as const;

export const fileComplete = defineRule({
  id: "container/file-complete",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "A recording MUST be complete, from its header to its closing record.",
    ja: "A recording MUST be complete, from its header to its closing record.",
  },
  why: {
    en: "What was cut off is lost, and nobody can tell how much it was.",
    ja: "What was cut off is lost, and nobody can tell how much it was.",
  },
  fix: {
    en: "Copy the file again and compare checksums; if the recorder was interrupted, recover the file with its own tool.",
    ja: "Copy the file again and compare checksums; if the recorder was interrupted, recover the file with its own tool.",
  },
  sources: ["MCAP specification, File structure"],
  params: z.strictObject({}),
  messages: {
    truncated: { en: "the file is cut off: {reason}", ja: "the file is cut off: {reason}" },
    zeros: {
      en: "the end of the file was never written: {reason}",
      ja: "the end of the file was never written: {reason}",
    },
    "header-missing": {
      en: "the first record is {actual}, not a header",
      ja: "the first record is {actual}, not a header",
    },
    "data-end-missing": {
      en: "the record that ends the data section is missing",
      ja: "the record that ends the data section is missing",
    },
    "footer-missing": { en: "the footer is missing", ja: "the footer is missing" },
    "trailing-bytes": {
      en: "{actual} follow the end of the recording",
      ja: "{actual} follow the end of the recording",
    },
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
