import { type AnnotationIndex, some } from "../annotation-index.js";
import { defineAnnotationRule } from "../annotation-rule.js";

/** Who made something how, earlier versions included. */
function* makers(index: AnnotationIndex) {
  for (const { field, value } of index.provenances()) {
    yield { field, by: value.by, method: value.method };
    for (const [i, { by, method }] of (value.derivedFrom ?? []).entries())
      yield { field: `${field}/derivedFrom/${i}`, by, method };
  }
}

export const automaticByModels = defineAnnotationRule({
  id: "annotation/automatic-by-models",
  requirement: "must",
  statement: {
    en: "What was made automatically MUST be by a model or a rule, and what was made by hand by a person.",
    ja: "自動で作ったものの作り手はモデルか規則、手で作ったものの作り手は人でなければならない。",
  },
  scope: {
    en: "Annotations that say by whom and how an item was made, where the agent is listed.",
    ja: "項目の作り手と作り方が示され、その主体が挙げられているアノテーション。",
  },
  why: {
    en: "Labels of a model under the name of a person are trusted as those of a person.",
    ja: "人の名前の付いたモデルのラベルは、人のラベルとして信用される。",
  },
  fix: { en: "Correct the agent or the method.", ja: "主体か作り方を直す。" },
  sources: ["T4 data sets, automatic_annotation", "Tasuki"],
  messages: {
    person: {
      en: "{name} is a person, and what was made is called automatic",
      ja: "{name} は人だが、作り方が自動とされている",
    },
    machine: {
      en: "{name} is no person, and what was made is called manual",
      ja: "{name} は人ではないが、作り方が手作業とされている",
    },
  },
  applies: (index) => some(makers(index), ({ by }) => index.agents.has(by)),
  *find(index) {
    for (const { field, by, method } of makers(index)) {
      const kind = index.agents.get(by)?.kind;
      if (kind === "human" && method === "automatic") yield { message: "person", field, evidence: { name: by } };
      if (kind !== undefined && kind !== "human" && method === "manual")
        yield { message: "machine", field, evidence: { name: by } };
    }
  },
});
