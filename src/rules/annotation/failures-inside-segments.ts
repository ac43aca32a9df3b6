import { defineAnnotationRule } from "../annotation-rule.js";

export const failuresInsideSegments = defineAnnotationRule({
  id: "annotation/failures-inside-segments",
  requirement: "must",
  statement: {
    en: "A failure MUST lie within its segment.",
    ja: "失敗の時点は、そのセグメントの内側になければならない。",
  },
  scope: {
    en: "Annotations with an outcome whose `failure` has a `tNs`.",
    ja: "結果の `failure` に `tNs` があるアノテーション。",
  },
  why: {
    en: "A failure before the attempt belongs to another attempt.",
    ja: "試みより前の失敗は、別の試みのものである。",
  },
  fix: { en: "Correct the time, or put the failure into its segment.", ja: "時刻を直すか、正しいセグメントに移す。" },
  sources: ["Tasuki"],
  messages: {
    outside: {
      en: "{name} fails {measuredNs} outside of itself",
      ja: "{name} の失敗の時点が、その外側へ {measuredNs} 外れている",
    },
  },
  applies: ({ document }) => document.segments.some(({ outcome }) => outcome?.failure?.tNs !== undefined),
  *find(index) {
    for (const { field, value } of index.allSegments()) {
      const tNs = value.outcome?.failure?.tNs;
      if (tNs === undefined) continue;
      const beyond = Math.max(value.startNs - tNs, tNs - value.endNs);
      if (beyond > 0)
        yield {
          message: "outside",
          field: `${field}/outcome/failure/tNs`,
          evidence: { name: value.id, measuredNs: beyond },
          byNs: beyond,
        };
    }
  },
});
