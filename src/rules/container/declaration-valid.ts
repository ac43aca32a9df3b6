import { defineRule, faultOf, firstEvidence } from "../rule.js";

export const declarationValid = defineRule({
  id: "container/declaration-valid",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  containers: ["mcap"],
  statement: {
    en: "A declaration inside a recording MUST follow its schema.",
    ja: "記録の中の宣言は、そのスキーマに従わなければならない。",
  },
  scope: {
    en: "Recordings that carry a declaration: `container.metadata` lists a record named `tasuki`, or `container.faults` has `declaration`.",
    ja: "宣言をもつ記録：`container.metadata` に `tasuki` という名前のレコードがあるか、`container.faults` に `declaration` がある。",
  },
  why: {
    en: "A declaration that cannot be read declares nothing, and its provider believes that it does.",
    ja: "読めない宣言は何も宣言していないが、提供者は宣言したつもりでいる。",
  },
  fix: {
    en: "Correct the document that the message names; schemas/Declaration.schema.json describes it.",
    ja: "指摘された文書を直す。形式は `schemas/Declaration.schema.json` にある。",
  },
  sources: ["Tasuki, Declaration"],
  messages: { invalid: { en: "{reason}", ja: "{reason}" } },
  applies: ({ container }) =>
    container.faults.declaration !== undefined || container.metadata.some(({ name }) => name === "tasuki"),
  *check(recording) {
    const tally = faultOf(recording, "declaration");
    if (tally) yield { message: "invalid", evidence: firstEvidence(tally), tally };
  },
});
