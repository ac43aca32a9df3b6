import { defineRule, notChecked } from "../rule.js";

export const schemaFollowed = defineRule({
  id: "annotation/schema-followed",
  requirement: "must",
  since: "0.1",
  subject: "annotation",
  statement: {
    en: "An annotation document MUST follow its schema.",
    ja: "アノテーション文書は、そのスキーマに従わなければならない。",
  },
  scope: {
    en: "Every annotation. It cannot be checked where the document cannot be read as JSON.",
    ja: "すべてのアノテーション。JSON として読めなければ検査できない。",
  },
  why: {
    en: "A key that is spelled otherwise is a key that nobody reads.",
    ja: "綴りの違うキーは、誰にも読まれない。",
  },
  fix: {
    en: "Correct it by AnnotationDocument.schema.json; keys of your own begin with `x_`.",
    ja: "AnnotationDocument.schema.json に合わせて直す。独自のキーは `x_` で始める。",
  },
  sources: ["Tasuki; ASAM OpenLABEL 1.0, whose schema has keys that nothing checks"],
  messages: {
    differs: { en: "{name}: {reason}", ja: "{name}：{reason}" },
  },
  applies: ({ facts }) =>
    facts.unreadable === undefined ? true : notChecked("the annotation document cannot be read"),
  *check({ facts }) {
    const [first] = facts.schemaFaults;
    if (!first) return;
    yield {
      message: "differs",
      evidence: {
        name: first.field === "" ? "/" : first.field,
        reason: first.reason,
        affected: facts.schemaFaultCount,
      },
      at: { field: first.field },
      tally: {
        count: facts.schemaFaultCount,
        first: facts.schemaFaults.slice(0, 5).map(({ field, reason }) => ({ name: field, reason })),
      },
    };
  },
});
