import type { Segment } from "../../spec/annotation/segment.js";
import type { AnnotationIndex } from "../annotation-index.js";
import { defineAnnotationRule } from "../annotation-rule.js";

/** The last attempt at each step, by successful parent. */
function lastAttempts(index: AnnotationIndex): Map<Segment, Map<string, Segment>> {
  const byParent = new Map<Segment, Map<string, Segment>>();
  for (const { value } of index.allSegments()) {
    const parent = value.parent === undefined ? undefined : index.segments.get(value.parent);
    if (value.step === undefined || parent?.outcome?.status !== "success") continue;
    const steps = byParent.get(parent) ?? new Map<string, Segment>();
    byParent.set(parent, steps);
    const last = steps.get(value.step);
    const order = ({ attempt = 1, startNs }: Segment) => [attempt, startNs] as const;
    if (
      !last ||
      order(value)[0] > order(last)[0] ||
      (order(value)[0] === order(last)[0] && value.startNs > last.startNs)
    )
      steps.set(value.step, value);
  }
  return byParent;
}

export const parentOutcomesAgree = defineAnnotationRule({
  id: "annotation/parent-outcomes-agree",
  requirement: "should",
  statement: {
    en: "A segment SHOULD not count as a success where the last attempt at a step that must be done failed.",
    ja: "必須の工程の最後の試みが失敗したセグメントは、成功としないことが望ましい。",
  },
  scope: {
    en: "Annotations with a segment of the outcome `success` whose parts name a `step`.",
    ja: "結果が `success` で、その部分が `step` を示すセグメントをもつアノテーション。",
  },
  why: {
    en: "A task whose step failed was either saved by somebody, or judged too kindly.",
    ja: "工程が失敗したタスクの成功は、誰かが補ったか、判定が甘いかのどちらかである。",
  },
  fix: {
    en: "Judge the task again, or mark the step as `optional`.",
    ja: "タスクを判定し直すか、工程を `optional` とする。",
  },
  sources: ["AIRoA, rebake, where the success of a task is that of its last segment", "Tasuki"],
  messages: {
    failed: {
      en: "{name} is a success, though {actual}, the last attempt at step {expected}, is not",
      ja: "{name} は成功だが、工程 {expected} の最後の試み {actual} は成功していない",
    },
  },
  applies: (index) => lastAttempts(index).size > 0,
  *find(index) {
    for (const [parent, steps] of lastAttempts(index)) {
      const procedure = index.procedureOf(parent);
      for (const [step, last] of steps) {
        const status = last.outcome?.status;
        if (procedure?.steps.get(step)?.optional || (status !== "failure" && status !== "aborted")) continue;
        const field = `/segments/${index.document.segments.indexOf(parent)}`;
        yield { message: "failed", field, evidence: { name: parent.id, actual: last.id, expected: step } };
      }
    }
  },
});
