import { z } from "zod";
import { defineRule, faultNotes, faultOf } from "../rule.js";

const KINDS = ["channel-undefined", "schema-undefined", "channel-redefined", "schema-redefined"] as const;

export const definitionsConsistent = defineRule({
  id: "container/definitions-consistent",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "Every channel and schema MUST be defined before it is used, and always in the same way.",
    ja: "Every channel and schema MUST be defined before it is used, and always in the same way.",
  },
  why: {
    en: "A sample without its channel cannot be read, and two definitions of one id make it mean two things.",
    ja: "A sample without its channel cannot be read, and two definitions of one id make it mean two things.",
  },
  fix: {
    en: "Rewrite the file with a library that gives each definition one id; merge files with a tool, not by joining bytes.",
    ja: "Rewrite the file with a library that gives each definition one id; merge files with a tool, not by joining bytes.",
  },
  sources: ["MCAP specification, Schema, Channel, Message", "mcap doctor"],
  params: z.strictObject({}),
  messages: {
    "channel-undefined": {
      en: "messages of a channel that is not defined: {reason}",
      ja: "messages of a channel that is not defined: {reason}",
    },
    "schema-undefined": {
      en: "{name} refers to a schema that is not defined: {reason}",
      ja: "{name} refers to a schema that is not defined: {reason}",
    },
    "channel-redefined": {
      en: "{name} is defined twice in different ways: {reason}",
      ja: "{name} is defined twice in different ways: {reason}",
    },
    "schema-redefined": {
      en: "schema {name} is defined twice in different ways: {reason}",
      ja: "schema {name} is defined twice in different ways: {reason}",
    },
  },
  applies: (recording) => faultOf(recording, "magic-start") === undefined,
  check: (recording) => faultNotes(recording, KINDS),
});
