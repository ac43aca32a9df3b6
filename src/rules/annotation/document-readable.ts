import { readableJson, unreadableNotes } from "../readable-json.js";
import { defineRule } from "../rule.js";

export const documentReadable = defineRule({
  id: "annotation/document-readable",
  requirement: "must",
  since: "0.1",
  subject: "annotation",
  statement: {
    en: "An annotation document MUST be JSON in UTF-8 that reads the same everywhere.",
    ja: "アノテーション文書は、どこでも同じに読める UTF-8 の JSON でなければならない。",
  },
  scope: { en: "Every annotation.", ja: "すべてのアノテーション。" },
  ...readableJson,
  applies: () => true,
  check: ({ facts }) => unreadableNotes(facts.unreadable),
});
