import { defineAnnotationRule } from "../annotation-rule.js";

export const intervalsInside = defineAnnotationRule({
  id: "annotation/intervals-inside",
  requirement: "must",
  statement: {
    en: "Every interval MUST lie within the time that is annotated.",
    ja: "区間は、アノテーションの対象となる時間の内側になければならない。",
  },
  scope: { en: "Annotations that give an interval.", ja: "区間を示すアノテーション。" },
  why: {
    en: "A time outside of the recording was counted from another origin or in another unit.",
    ja: "記録の外を指す時刻は、別の原点や別の単位で数えたものである。",
  },
  fix: {
    en: "Count from `originNs` in nanoseconds; correct the length that is annotated.",
    ja: "`originNs` からナノ秒で数える。対象の長さが違うときはそれを直す。",
  },
  sources: ["W3C Media Fragments 1.0", "Tasuki"],
  messages: {
    outside: {
      en: "{name} reaches {measuredNs} beyond what is annotated",
      ja: "{name} が対象の時間を {measuredNs} はみ出している",
    },
  },
  applies: (index) => !index.intervals().next().done,
  *find(index) {
    const { durationNs } = index.document.time;
    for (const { field, name, startNs, endNs } of index.intervals()) {
      const beyond = Math.max(-startNs, endNs - durationNs);
      if (beyond > 0) yield { message: "outside", field, evidence: { name, measuredNs: beyond }, byNs: beyond };
    }
  },
});
