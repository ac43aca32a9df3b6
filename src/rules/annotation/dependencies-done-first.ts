import type { AnnotationIndex } from "../annotation-index.js";
import { defineAnnotationRule } from "../annotation-rule.js";

/** Segments that carry out a step, with what the step depends on. */
function* carried(index: AnnotationIndex) {
  for (const { field, value } of index.allSegments()) {
    if (value.step === undefined) continue;
    const procedure = index.procedureOf(value);
    for (const dependency of procedure?.steps.get(value.step)?.dependsOn ?? [])
      yield { field, value, procedure: procedure!, dependency };
  }
}

export const dependenciesDoneFirst = defineAnnotationRule({
  id: "annotation/dependencies-done-first",
  requirement: "should",
  statement: {
    en: "A step SHOULD begin only after the steps that it depends on have succeeded.",
    ja: "工程は、その前提となる工程が成功した後に始めることが望ましい。",
  },
  scope: {
    en: "Annotations with a segment that carries out a step with `dependsOn`.",
    ja: "`dependsOn` のある工程を行うセグメントをもつアノテーション。",
  },
  why: {
    en: "Either the order was not kept, or the earlier step was labelled wrongly.",
    ja: "順序が守られなかったか、前の工程のラベルが誤っている。",
  },
  fix: {
    en: "Look at both segments; correct the outcome or the procedure.",
    ja: "両方のセグメントを確かめ、結果か手順書を直す。",
  },
  sources: ["IndustReal, procedure steps and execution errors", "Tasuki"],
  messages: {
    early: {
      en: "{name} begins before step {expected}, which it depends on, has succeeded",
      ja: "{name} は、前提の工程 {expected} が成功する前に始まっている",
    },
  },
  applies: (index) => !carried(index).next().done,
  *find(index) {
    // The earliest end of a success, by what it is part of and its step.
    const succeeded = new Map<string, number>();
    const keyOf = (parent: string | undefined, procedure: string, step: string) =>
      JSON.stringify([parent ?? null, procedure, step]);
    for (const { value } of index.allSegments()) {
      if (value.step === undefined || value.outcome?.status !== "success") continue;
      const key = keyOf(value.parent, index.procedureOf(value)?.field ?? "", value.step);
      succeeded.set(key, Math.min(succeeded.get(key) ?? Number.POSITIVE_INFINITY, value.endNs));
    }
    for (const { field, value, procedure, dependency } of carried(index)) {
      const end = succeeded.get(keyOf(value.parent, procedure.field, dependency));
      if (end === undefined || end > value.startNs)
        yield { message: "early", field, evidence: { name: value.id, expected: dependency } };
    }
  },
});
