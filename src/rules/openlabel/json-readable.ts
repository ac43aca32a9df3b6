import { readableJson, unreadableNotes } from "../readable-json.js";
import { defineRule } from "../rule.js";

export const jsonReadable = defineRule({
  id: "openlabel/json-readable",
  requirement: "must",
  since: "0.1",
  subject: "openlabel",
  statement: {
    en: "An OpenLABEL document MUST be JSON in UTF-8 that reads the same everywhere.",
    ja: "OpenLABEL 文書は、どこでも同じに読める UTF-8 の JSON でなければならない。",
  },
  scope: { en: "Every OpenLABEL document.", ja: "すべての OpenLABEL 文書。" },
  ...readableJson,
  applies: () => true,
  check: ({ unreadable }) => unreadableNotes(unreadable),
});
