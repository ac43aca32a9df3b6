import { defineAnnotationRule } from "../annotation-rule.js";

export const outcomesConsistent = defineAnnotationRule({
  id: "annotation/outcomes-consistent",
  requirement: "must",
  statement: {
    en: "An activity that succeeded or was skipped MUST carry no failure.",
    ja: "成功した動作と省いた動作には、失敗の記述があってはならない。",
  },
  scope: { en: "Annotations with an outcome.", ja: "結果があるアノテーション。" },
  why: {
    en: "A success with a failure counts as either, as each reader likes.",
    ja: "失敗の記述がある成功は、読む側によってどちらにも数えられる。",
  },
  fix: { en: "Correct the status, or take the failure away.", ja: "状態を直すか、失敗の記述を取り除く。" },
  sources: ["Tasuki"],
  messages: {
    both: {
      en: "{name} has the outcome {actual} and a failure",
      ja: "{name} の結果は {actual} だが、失敗の記述がある",
    },
  },
  applies: ({ document }) => document.segments.some(({ outcome }) => outcome !== undefined),
  *find(index) {
    for (const { field, value } of index.allSegments()) {
      const { status, failure } = value.outcome ?? {};
      if (failure && (status === "success" || status === "skipped"))
        yield { message: "both", field: `${field}/outcome`, evidence: { name: value.id, actual: status } };
    }
  },
});
