import { z } from "zod";
import { defineRule, faultOf, firstEvidence } from "../rule.js";

export const magicIntact = defineRule({
  id: "container/magic-intact",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "A recording MUST begin and end with the magic bytes of its container.",
    ja: "A recording MUST begin and end with the magic bytes of its container.",
  },
  why: {
    en: "Readers refuse the file. Changed magic bytes show that something rewrote the file after it was recorded.",
    ja: "Readers refuse the file. Changed magic bytes show that something rewrote the file after it was recorded.",
  },
  fix: {
    en: "Transfer the file again as binary; in git, mark recordings as binary in .gitattributes.",
    ja: "Transfer the file again as binary; in git, mark recordings as binary in .gitattributes.",
  },
  sources: ["MCAP specification, File structure"],
  params: z.strictObject({}),
  messages: {
    start: {
      en: "the file begins with {actual}, not with {expected}",
      ja: "the file begins with {actual}, not with {expected}",
    },
    converted: {
      en: "a text-mode transfer changed the line endings inside the file: it begins with {actual}, not with {expected}",
      ja: "a text-mode transfer changed the line endings inside the file: it begins with {actual}, not with {expected}",
    },
    end: { en: "the closing magic is missing: {reason}", ja: "the closing magic is missing: {reason}" },
  },
  applies: () => true,
  *check(recording) {
    const start = faultOf(recording, "magic-start");
    const cause = recording.container.damage === "line-endings-converted" ? "line-endings-converted" : undefined;
    if (start) yield { message: cause ? "converted" : "start", cause, evidence: firstEvidence(start), tally: start };
    const end = faultOf(recording, "magic-end");
    if (end) yield { message: "end", evidence: firstEvidence(end), tally: end };
  },
});
