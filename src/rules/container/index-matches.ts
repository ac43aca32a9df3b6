import { z } from "zod";
import { defineRule, faultNotes } from "../rule.js";

const KINDS = ["chunk-index", "summary-offset"] as const;

export const indexMatches = defineRule({
  id: "container/index-matches",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "The index of a recording MUST describe every chunk and section as it stands.",
    ja: "The index of a recording MUST describe every chunk and section as it stands.",
  },
  why: {
    en: "Readers that use the index land in the wrong place or miss data that is there.",
    ja: "Readers that use the index land in the wrong place or miss data that is there.",
  },
  fix: {
    en: "Rewrite the index with the container's own tool; never edit a recording in place.",
    ja: "Rewrite the index with the container's own tool; never edit a recording in place.",
  },
  sources: ["MCAP specification, Chunk Index, Summary Offset, Footer"],
  params: z.strictObject({}),
  messages: {
    "chunk-index": { en: "the chunk index is wrong: {reason}", ja: "the chunk index is wrong: {reason}" },
    "summary-offset": {
      en: "the summary is not where it is said to be: {reason}",
      ja: "the summary is not where it is said to be: {reason}",
    },
  },
  applies: ({ container }) => container.indexed,
  check: (recording) => faultNotes(recording, KINDS),
});
