import { z } from "zod";
import { defineRule, faultNotes, faultOf } from "../rule.js";

const KINDS = ["record-malformed", "record-unexpected", "record-too-large", "schema-id-zero", "duplicate-key"] as const;

export const recordsWellFormed = defineRule({
  id: "container/records-well-formed",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "Every record MUST be well formed and stand where the container allows it.",
    ja: "Every record MUST be well formed and stand where the container allows it.",
  },
  why: {
    en: "Readers differ in what they make of a broken record: some stop, some skip it, some invent data.",
    ja: "Readers differ in what they make of a broken record: some stop, some skip it, some invent data.",
  },
  fix: {
    en: "Report it to the makers of the library that wrote the file; recover the file with the container's own tool.",
    ja: "Report it to the makers of the library that wrote the file; recover the file with the container's own tool.",
  },
  sources: ["MCAP specification, Records", "mcap doctor", "pymcap-cli doctor"],
  params: z.strictObject({}),
  messages: {
    "record-malformed": { en: "a broken record: {reason}", ja: "a broken record: {reason}" },
    "record-unexpected": { en: "a record in the wrong place: {reason}", ja: "a record in the wrong place: {reason}" },
    "record-too-large": {
      en: "a record that is too large to be read: {reason}",
      ja: "a record that is too large to be read: {reason}",
    },
    "schema-id-zero": { en: "a schema has the reserved id 0: {name}", ja: "a schema has the reserved id 0: {name}" },
    "duplicate-key": {
      en: "the metadata of {name} gives the key {reason} twice",
      ja: "the metadata of {name} gives the key {reason} twice",
    },
  },
  applies: (recording) => faultOf(recording, "magic-start") === undefined,
  check: (recording) => faultNotes(recording, KINDS),
});
