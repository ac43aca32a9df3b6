import { defineAnnotationRule } from "../annotation-rule.js";
import { hasTermsOf, ontologiesOf, termsOf } from "../annotation-terms.js";
import { notChecked } from "../rule.js";

export const termsKnown = defineAnnotationRule({
  id: "annotation/terms-known",
  requirement: "should",
  statement: {
    en: "A term of an open ontology SHOULD be one that it lists.",
    ja: "開いたオントロジーの用語も、その一覧にあるものであることが望ましい。",
  },
  scope: {
    en: "Annotations with a term of an ontology whose `policy` is `open`. They cannot be checked where its file is not at hand.",
    ja: "`policy` が `open` のオントロジーの用語があるアノテーション。そのファイルがなければ検査できない。",
  },
  why: { en: "What looks like a new term is often a slip.", ja: "新しい用語に見えるものの多くは、書き誤りである。" },
  fix: {
    en: "Write it as the list does, or propose it for the next version.",
    ja: "一覧のとおりに書くか、次の版に提案する。",
  },
  sources: ["HED, where an extended term is a warning"],
  messages: {
    unknown: { en: '"{actual}" is not listed', ja: "「{actual}」は一覧にない" },
  },
  applies: (index, _, { facts }) => {
    if (!hasTermsOf(index, "open")) return false;
    return ontologiesOf(index, facts).some(({ pin }) => pin.policy === "open")
      ? true
      : notChecked("the terms of the ontology are not at hand");
  },
  *find(index, _params, context) {
    for (const { field, name, terms, value } of termsOf(index, context.facts, "open"))
      if (!terms.has(name)) yield { message: "unknown", field, evidence: { actual: value } };
  },
});
