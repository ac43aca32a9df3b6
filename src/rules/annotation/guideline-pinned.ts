import { defineAnnotationRule } from "../annotation-rule.js";

export const guidelinePinned = defineAnnotationRule({
  id: "annotation/guideline-pinned",
  requirement: "should",
  statement: {
    en: "An annotation SHOULD name the guideline that it follows, with its version.",
    ja: "アノテーションには、従った作業指針とその版を示すことが望ましい。",
  },
  scope: {
    en: "Annotations with a segment, an event, a relation or a geometry.",
    ja: "セグメント、イベント、関係、図形のいずれかがあるアノテーション。",
  },
  why: {
    en: "Where a grasp begins is a matter of the guideline, and two of them never agree.",
    ja: "把持がどこから始まるかは作業指針で決まり、指針が二つあれば一致しない。",
  },
  fix: { en: "Give `guideline` with its version.", ja: "`guideline` を版とともに書く。" },
  sources: ["Tasuki"],
  messages: {
    none: { en: "the annotation names no guideline", ja: "アノテーションに作業指針が示されていない" },
  },
  applies: (index) => !index.items().next().done,
  *find(index) {
    if (!index.document.guideline) yield { message: "none", field: "/guideline", evidence: {} };
  },
});
