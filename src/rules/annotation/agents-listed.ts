import type { AnnotationIndex } from "../annotation-index.js";
import { defineAnnotationRule } from "../annotation-rule.js";

/** Every reference to an agent. */
function* references(index: AnnotationIndex) {
  for (const { field, value } of index.provenances()) {
    yield { field: `${field}/by`, id: value.by };
    if (value.review?.by !== undefined) yield { field: `${field}/review/by`, id: value.review.by };
    for (const [i, { by }] of (value.derivedFrom ?? []).entries())
      yield { field: `${field}/derivedFrom/${i}/by`, id: by };
  }
  for (const { field, value } of index.allSegments()) {
    if (value.control?.by !== undefined) yield { field: `${field}/control/by`, id: value.control.by };
    for (const [i, { by }] of (value.texts ?? []).entries())
      if (by !== undefined) yield { field: `${field}/texts/${i}/by`, id: by };
  }
}

export const agentsListed = defineAnnotationRule({
  id: "annotation/agents-listed",
  requirement: "must",
  statement: {
    en: "Everybody who annotates, reviews or drives MUST be listed once among the agents.",
    ja: "アノテーション、レビュー、操作を行う主体は、すべて一度だけ主体として挙げなければならない。",
  },
  scope: { en: "Annotations that list or refer to an agent.", ja: "主体を挙げるか参照するアノテーション。" },
  why: {
    en: "A name that leads nowhere tells neither whether it was a person nor which model.",
    ja: "どこも指さない名前では、人なのか、どのモデルなのかも分からない。",
  },
  fix: { en: "List the agent with its kind.", ja: "主体をその種類とともに挙げる。" },
  sources: ["Tasuki"],
  messages: {
    unknown: { en: 'agent "{name}" is not listed', ja: "主体「{name}」が挙げられていない" },
    twice: { en: 'agent "{name}" is listed twice', ja: "主体「{name}」が二度挙げられている" },
  },
  applies: (index) => index.document.agents.length > 0 || !references(index).next().done,
  *find(index) {
    const met = new Set<string>();
    for (const [i, { id }] of index.document.agents.entries()) {
      if (met.has(id)) yield { message: "twice", field: `/agents/${i}`, evidence: { name: id } };
      met.add(id);
    }
    for (const { field, id } of references(index))
      if (!met.has(id)) yield { message: "unknown", field, evidence: { name: id } };
  },
});
