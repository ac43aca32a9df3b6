import { defineAnnotationRule } from "../annotation-rule.js";
import { hasTermsOf, nearestTerm, ontologiesOf, termsOf } from "../annotation-terms.js";
import { notChecked } from "../rule.js";

export const termsListed = defineAnnotationRule({
  id: "annotation/terms-listed",
  requirement: "must",
  statement: {
    en: "A term of a closed ontology MUST be one that it lists.",
    ja: "閉じたオントロジーの用語は、その一覧にあるものでなければならない。",
  },
  scope: {
    en: "Annotations with a term of an ontology whose `policy` is `closed`. They cannot be checked where its file is not at hand.",
    ja: "`policy` が `closed` のオントロジーの用語があるアノテーション。そのファイルがなければ検査できない。",
  },
  why: {
    en: "A word that is written in another way is another label, with one example.",
    ja: "表記の違う語は、例が一つしかない別のラベルになる。",
  },
  fix: { en: "Write it as the list does.", ja: "一覧のとおりに書く。" },
  sources: ["HED, TERM_EXTENDED", "RailLabel Providerkit"],
  messages: {
    near: {
      en: '"{actual}" is not listed; "{expected}" differs by case or blanks alone',
      ja: "「{actual}」は一覧にない。「{expected}」とは大文字小文字か空白だけが違う",
    },
    unknown: { en: '"{actual}" is not listed', ja: "「{actual}」は一覧にない" },
  },
  applies: (index, _, { facts }) => {
    if (!hasTermsOf(index, "closed")) return false;
    return ontologiesOf(index, facts).some(({ pin }) => pin.policy === "closed")
      ? true
      : notChecked("the terms of the ontology are not at hand");
  },
  *find(index, _params, context) {
    for (const { field, name, terms, value } of termsOf(index, context.facts, "closed")) {
      if (terms.has(name)) continue;
      const near = nearestTerm(terms, name);
      if (near === undefined) yield { message: "unknown", field, evidence: { actual: value } };
      else yield { message: "near", field, evidence: { actual: value, expected: near } };
    }
  },
});
