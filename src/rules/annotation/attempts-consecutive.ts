import type { Segment } from "../../spec/annotation/segment.js";
import type { AnnotationIndex, Placed } from "../annotation-index.js";
import { defineAnnotationRule } from "../annotation-rule.js";

/** Segments with an attempt, by what they are part of and their step, in the order of time. */
function attempts(index: AnnotationIndex): Map<string, Placed<Segment>[]> {
  const groups = new Map<string, Placed<Segment>[]>();
  for (const each of index.allSegments()) {
    const { parent, step, attempt, track } = each.value;
    if (step === undefined || attempt === undefined) continue;
    const key = JSON.stringify([parent ?? null, track, step]);
    const same = groups.get(key);
    if (same) same.push(each);
    else groups.set(key, [each]);
  }
  for (const group of groups.values()) group.sort(({ value: a }, { value: b }) => a.startNs - b.startNs);
  return groups;
}

export const attemptsConsecutive = defineAnnotationRule({
  id: "annotation/attempts-consecutive",
  requirement: "should",
  statement: {
    en: "Attempts at a step SHOULD be counted from 1 on without a gap, in the order of time.",
    ja: "工程の試みは、時間の順に 1 から欠番なく数えることが望ましい。",
  },
  scope: {
    en: "Annotations with a segment that has a `step` and an `attempt`.",
    ja: "`step` と `attempt` のあるセグメントをもつアノテーション。",
  },
  why: {
    en: "A second attempt without a first means that the first was cut away, and success rates with it.",
    ja: "一回目のない二回目は、一回目が切り捨てられたことを示し、成功率もゆがむ。",
  },
  fix: { en: "Label every attempt, or count anew.", ja: "すべての試みにラベルを付けるか、数え直す。" },
  sources: ["AIRoA yubi-app, executions", "Tasuki"],
  messages: {
    count: {
      en: "{name} is attempt {actual} at its step, where {expected} is due",
      ja: "{name} は工程の {actual} 回目の試みとされているが、{expected} 回目のはずである",
    },
  },
  applies: (index) => attempts(index).size > 0,
  *find(index) {
    for (const group of attempts(index).values())
      for (const [i, { field, value }] of group.entries())
        if (value.attempt !== i + 1)
          yield {
            message: "count",
            field: `${field}/attempt`,
            evidence: { name: value.id, actual: String(value.attempt), expected: String(i + 1) },
          };
  },
});
