import { defineAnnotationRule } from "../annotation-rule.js";

export const childrenInsideParents = defineAnnotationRule({
  id: "annotation/children-inside-parents",
  requirement: "must",
  statement: {
    en: "A segment MUST lie within its parent.",
    ja: "セグメントは、親のセグメントの内側になければならない。",
  },
  scope: {
    en: "Annotations with a segment whose parent is a segment.",
    ja: "親がセグメントであるセグメントをもつアノテーション。",
  },
  why: {
    en: "A step that goes on after its task has ended belongs to two tasks, or to none.",
    ja: "タスクの終わりを越えて続く段階は、二つのタスクのものか、どれのものでもない。",
  },
  fix: { en: "Move the boundary of one of the two.", ja: "どちらかの境界を動かす。" },
  sources: ["ELAN, included in", "Tasuki"],
  messages: {
    outside: {
      en: "{name} reaches {measuredNs} beyond {actual}, of which it is part",
      ja: "{name} が、親の {actual} を {measuredNs} はみ出している",
    },
  },
  applies: (index) => index.document.segments.some(({ parent }) => parent !== undefined && index.segments.has(parent)),
  *find(index) {
    for (const { field, value } of index.allSegments()) {
      const parent = value.parent === undefined ? undefined : index.segments.get(value.parent);
      if (!parent) continue;
      const beyond = Math.max(parent.startNs - value.startNs, value.endNs - parent.endNs);
      if (beyond > 0)
        yield {
          message: "outside",
          field,
          evidence: { name: value.id, actual: parent.id, measuredNs: beyond },
          byNs: beyond,
        };
    }
  },
});
