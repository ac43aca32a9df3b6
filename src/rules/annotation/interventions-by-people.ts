import { defineAnnotationRule } from "../annotation-rule.js";

export const interventionsByPeople = defineAnnotationRule({
  id: "annotation/interventions-by-people",
  requirement: "must",
  statement: {
    en: "During an intervention somebody else than a policy MUST drive.",
    ja: "介入の間は、方策以外のものが操作していなければならない。",
  },
  scope: {
    en: "Annotations with a segment whose `control` has `intervention`.",
    ja: "`control` に `intervention` があるセグメントをもつアノテーション。",
  },
  why: {
    en: "A policy that learns from its own corrections learns its mistakes.",
    ja: "方策が自分の動作を訂正として学ぶと、誤りを学ぶことになる。",
  },
  fix: { en: "Set the mode of the person who took over.", ja: "介入した人のモードを書く。" },
  sources: ["LeRobot, DAgger", "Tasuki"],
  messages: {
    mode: {
      en: "{name} is an intervention and its mode is {actual}",
      ja: "{name} は介入だが、モードが {actual} である",
    },
    agent: {
      en: "{name} is an intervention by {actual}, which is no person",
      ja: "{name} は介入だが、操作者 {actual} は人ではない",
    },
  },
  applies: ({ document }) => document.segments.some(({ control }) => control?.intervention === true),
  *find(index) {
    for (const { field, value } of index.allSegments()) {
      const { control, id: name } = value;
      if (!control?.intervention) continue;
      const { mode, by } = control;
      const kind = by === undefined ? undefined : index.agents.get(by)?.kind;
      if (mode === "autonomous" || mode === "scripted" || mode === "paused")
        yield { message: "mode", field: `${field}/control/mode`, evidence: { name, actual: mode } };
      else if (kind !== undefined && kind !== "human" && mode !== "shared")
        yield { message: "agent", field: `${field}/control/by`, evidence: { name, actual: by! } };
    }
  },
});
