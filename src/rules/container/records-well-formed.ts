import { z } from "zod";
import { defineRule, faultNotes, faultOf } from "../rule.js";

const KINDS = ["record-malformed", "record-unexpected", "record-too-large", "schema-id-zero", "duplicate-key"] as const;

export const recordsWellFormed = defineRule({
  id: "container/records-well-formed",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: "Every record MUST be well formed and stand where the container allows it.",
  why: "Readers differ in what they make of a broken record: some stop, some skip it, some invent data.",
  fix: "Report it to the makers of the library that wrote the file; recover the file with the container's own tool.",
  sources: ["MCAP specification, Records", "mcap doctor", "pymcap-cli doctor"],
  params: z.strictObject({}),
  messages: {
    "record-malformed": "a broken record: {reason}",
    "record-unexpected": "a record in the wrong place: {reason}",
    "record-too-large": "a record that is too large to be read: {reason}",
    "schema-id-zero": "a schema has the reserved id 0: {name}",
    "duplicate-key": "the metadata of {name} gives the key {reason} twice",
  },
  applies: (recording) => faultOf(recording, "magic-start") === undefined,
  check: (recording) => faultNotes(recording, KINDS),
});
