import { defineAnnotationRule } from "../annotation-rule.js";

export const modelsVersioned = defineAnnotationRule({
  id: "annotation/models-versioned",
  requirement: "must",
  statement: {
    en: "A model that annotates or drives MUST be named with its version.",
    ja: "アノテーションや操作を行うモデルは、名前と版を示さなければならない。",
  },
  scope: { en: "Annotations with an agent of the kind `model`.", ja: "種類が `model` の主体があるアノテーション。" },
  why: {
    en: "The labels of two versions of a model differ, and one of them was found faulty.",
    ja: "モデルの版が違えばラベルも違い、一方に欠陥が見つかることもある。",
  },
  fix: { en: "Give `name` and `version` of the model.", ja: "モデルの `name` と `version` を書く。" },
  sources: ["T4 data sets, autolabel_metadata", "Tasuki"],
  messages: {
    unnamed: { en: "model {name} has no name or no version", ja: "モデル {name} に名前か版がない" },
  },
  applies: ({ document }) => document.agents.some(({ kind }) => kind === "model"),
  *find(index) {
    for (const [i, { id, kind, name, version }] of index.document.agents.entries())
      if (kind === "model" && (name === undefined || version === undefined))
        yield { message: "unnamed", field: `/agents/${i}`, evidence: { name: id } };
  },
});
