import { z } from "zod";
import { defineRule, faultOf } from "../rule.js";

export const libraryNamed = defineRule({
  id: "container/library-named",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "A recording SHOULD name the library that wrote it.",
    ja: "A recording SHOULD name the library that wrote it.",
  },
  why: {
    en: "When a defect turns up, the first question is which writer made the file.",
    ja: "When a defect turns up, the first question is which writer made the file.",
  },
  fix: {
    en: "Set the library name and version in the writer's options.",
    ja: "Set the library name and version in the writer's options.",
  },
  sources: ["MCAP specification, Header", "mcap doctor"],
  params: z.strictObject({}),
  messages: { absent: { en: "the header names no library", ja: "the header names no library" } },
  applies: (recording) => faultOf(recording, "magic-start") === undefined,
  *check({ container }) {
    if (container.library === "") yield { message: "absent", evidence: {} };
  },
});
