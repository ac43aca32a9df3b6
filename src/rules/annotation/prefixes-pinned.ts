import { defineAnnotationRule } from "../annotation-rule.js";

export const prefixesPinned = defineAnnotationRule({
  id: "annotation/prefixes-pinned",
  requirement: "must",
  statement: {
    en: "The prefix of every term MUST be that of one pinned ontology.",
    ja: "用語の接頭辞は、版を固定した一つのオントロジーのものでなければならない。",
  },
  scope: { en: "Annotations with a term or an ontology.", ja: "用語かオントロジーがあるアノテーション。" },
  why: {
    en: "A term of an unknown list means what the reader likes.",
    ja: "どの一覧のものか分からない用語は、読み手の好きなように解される。",
  },
  fix: { en: "List the ontology with its version.", ja: "オントロジーを版とともに挙げる。" },
  sources: ["HED, where a missing version is an error", "Tasuki"],
  messages: {
    unknown: {
      en: 'the prefix of "{actual}" is not pinned',
      ja: "「{actual}」の接頭辞のオントロジーが挙げられていない",
    },
    twice: { en: 'prefix "{actual}" is pinned twice', ja: "接頭辞「{actual}」のオントロジーが二度挙げられている" },
  },
  applies: (index) => index.document.ontologies.length > 0 || !index.terms().next().done,
  *find(index) {
    const met = new Set<string>();
    for (const [i, { prefix }] of index.document.ontologies.entries()) {
      if (met.has(prefix)) yield { message: "twice", field: `/ontologies/${i}`, evidence: { actual: prefix } };
      met.add(prefix);
    }
    for (const { field, value } of index.terms())
      if (!met.has(value.slice(0, value.indexOf(":"))))
        yield { message: "unknown", field, evidence: { actual: value } };
  },
});
