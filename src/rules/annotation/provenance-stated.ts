import { defineAnnotationRule } from "../annotation-rule.js";

export const provenanceStated = defineAnnotationRule({
  id: "annotation/provenance-stated",
  requirement: "should",
  statement: {
    en: "It SHOULD be said of every item who made it.",
    ja: "すべての項目について、誰が作ったかを示すことが望ましい。",
  },
  scope: {
    en: "Annotations with a segment, an event, a relation or a geometry.",
    ja: "セグメント、イベント、関係、図形のいずれかがあるアノテーション。",
  },
  why: {
    en: "What a model guessed then passes for what a person saw.",
    ja: "モデルの推測が、人の見たものとして通ってしまう。",
  },
  fix: {
    en: "Give `provenance` once for the document, and for each item that differs.",
    ja: "`provenance` を文書全体に一度書き、異なる項目には個別に書く。",
  },
  sources: ["OpenLABEL 1.0, which names one annotator for a file", "Tasuki"],
  messages: {
    none: { en: "nobody is named who made {name}", ja: "{name} を誰が作ったかが示されていない" },
  },
  applies: (index) => !index.items().next().done,
  *find(index) {
    for (const { field, value } of index.items())
      if (!index.provenanceOf(value)) yield { message: "none", field, evidence: { name: value.id } };
  },
});
