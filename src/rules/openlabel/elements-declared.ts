import { defineOpenLabelRule } from "../openlabel-rule.js";

export const elementsDeclared = defineOpenLabelRule({
  id: "openlabel/elements-declared",
  requirement: "must",
  statement: {
    en: "What a frame holds MUST be declared at the root.",
    ja: "フレームが含む要素は、ルートで宣言されていなければならない。",
  },
  scope: {
    en: "Every OpenLABEL document that can be read.",
    ja: "読める OpenLABEL 文書すべて。",
  },
  why: {
    en: "Nobody knows the type of an element that only a frame has.",
    ja: "フレームだけにある要素は、種類が分からない。",
  },
  fix: {
    en: "Add it to the list at the root, with name and type.",
    ja: "ルートの一覧に名前と種類を加える。",
  },
  sources: ["ASAM OpenLABEL 1.0, frames"],
  messages: {
    "element-undeclared": { en: "the root does not have the {actual}", ja: "ルートに {actual} がない" },
  },
});
