import { defineAnnotationRule } from "../annotation-rule.js";
import { termsOf } from "../annotation-terms.js";

export const termsCurrent = defineAnnotationRule({
  id: "annotation/terms-current",
  requirement: "should",
  statement: {
    en: "A term SHOULD not be one that its ontology has given up.",
    ja: "オントロジーが廃止した用語は使わないことが望ましい。",
  },
  scope: {
    en: "Annotations with a term of an ontology whose file could be read.",
    ja: "ファイルを読めたオントロジーの用語があるアノテーション。",
  },
  why: {
    en: "A term that was given up was mostly split in two or meant two things.",
    ja: "廃止された用語の多くは、二つに分かれたか、二つの意味をもっていた。",
  },
  fix: { en: "Use the term that replaces it.", ja: "置き換わる用語を使う。" },
  sources: ["SKOS", "HED"],
  messages: {
    replaced: { en: '"{actual}" was given up; use "{expected}"', ja: "「{actual}」は廃止された。「{expected}」を使う" },
    old: { en: '"{actual}" was given up', ja: "「{actual}」は廃止された" },
  },
  applies: (index, _, { facts }) => !termsOf(index, facts).next().done,
  *find(index, _params, context) {
    for (const { field, name, terms, value } of termsOf(index, context.facts)) {
      const term = terms.get(name);
      if (!term?.deprecated) continue;
      const { replacedBy } = term;
      if (replacedBy === undefined) yield { message: "old", field, evidence: { actual: value } };
      else yield { message: "replaced", field, evidence: { actual: value, expected: replacedBy } };
    }
  },
});
