import { z } from "zod";
import { defineRule, faultOf, firstEvidence } from "../rule.js";

export const chunkTimesMatch = defineRule({
  id: "container/chunk-times-match",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "The time range that a chunk states MUST be that of its messages.",
    ja: "The time range that a chunk states MUST be that of its messages.",
  },
  why: {
    en: "Readers that seek by time skip chunks by this range and lose the messages outside it.",
    ja: "Readers that seek by time skip chunks by this range and lose the messages outside it.",
  },
  fix: {
    en: "Rewrite the file with a library that computes the range; report it to the makers of the one that wrote it.",
    ja: "Rewrite the file with a library that computes the range; report it to the makers of the one that wrote it.",
  },
  sources: ["MCAP specification, Chunk", "mcap doctor"],
  params: z.strictObject({}),
  messages: {
    differs: {
      en: "a chunk states {name} {expected}, its messages give {actual}",
      ja: "a chunk states {name} {expected}, its messages give {actual}",
    },
  },
  applies: ({ container }) => container.chunks > 0,
  *check(recording) {
    const tally = faultOf(recording, "chunk-times");
    if (tally) yield { message: "differs", evidence: firstEvidence(tally), tally };
  },
});
