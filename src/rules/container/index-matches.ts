import { z } from "zod";
import { defineRule, faultNotes } from "../rule.js";

const KINDS = ["chunk-index", "summary-offset"] as const;

export const indexMatches = defineRule({
  id: "container/index-matches",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: "The index of a recording MUST describe every chunk and section as it stands.",
  why: "Readers that use the index land in the wrong place or miss data that is there.",
  fix: "Rewrite the index with the container's own tool; never edit a recording in place.",
  sources: ["MCAP specification, Chunk Index, Summary Offset, Footer"],
  params: z.strictObject({}),
  messages: {
    "chunk-index": "the chunk index is wrong: {reason}",
    "summary-offset": "the summary is not where it is said to be: {reason}",
  },
  applies: ({ container }) => container.indexed,
  check: (recording) => faultNotes(recording, KINDS),
});
