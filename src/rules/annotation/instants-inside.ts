import { defineAnnotationRule } from "../annotation-rule.js";

export const instantsInside = defineAnnotationRule({
  id: "annotation/instants-inside",
  requirement: "must",
  statement: {
    en: "Every instant MUST lie within the time that is annotated.",
    ja: "時点は、アノテーションの対象となる時間の内側になければならない。",
  },
  scope: {
    en: "Annotations that give an instant: of an event, a geometry, a failure or a point of a trajectory.",
    ja: "イベント、図形、失敗、軌跡の点のいずれかに時点を示すアノテーション。",
  },
  why: {
    en: "An absolute time that stands where an offset belongs lies decades beyond the end.",
    ja: "原点からの時間を書く所に絶対時刻を書くと、終わりの何十年も後を指す。",
  },
  fix: { en: "Count from `originNs` in nanoseconds.", ja: "`originNs` からナノ秒で数える。" },
  sources: ["Tasuki"],
  messages: {
    outside: {
      en: "{name} stands {measuredNs} beyond what is annotated",
      ja: "{name} が対象の時間から {measuredNs} 外れている",
    },
  },
  applies: (index) => !index.instants().next().done,
  *find(index) {
    const { durationNs } = index.document.time;
    for (const { field, name, tNs } of index.instants()) {
      const beyond = Math.max(-tNs, tNs - durationNs);
      if (beyond > 0) yield { message: "outside", field, evidence: { name, measuredNs: beyond }, byNs: beyond };
    }
  },
});
