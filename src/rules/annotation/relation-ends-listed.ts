import { defineAnnotationRule } from "../annotation-rule.js";

export const relationEndsListed = defineAnnotationRule({
  id: "annotation/relation-ends-listed",
  requirement: "must",
  statement: {
    en: "Both ends of a relation MUST be entities, segments or events of the annotation.",
    ja: "関係の両端は、同じアノテーションのエンティティ、セグメント、イベントのいずれかでなければならない。",
  },
  scope: { en: "Annotations with a relation.", ja: "関係があるアノテーション。" },
  why: { en: "A relation to nothing cannot be read.", ja: "相手のない関係は読み取れない。" },
  fix: { en: "Correct the id, or list what is meant.", ja: "ID を直すか、指すものを挙げる。" },
  sources: ["ASAM OpenLABEL 1.0, whose schema accepts a relation to an absent object"],
  messages: {
    unknown: { en: '{name} leads to "{actual}", which is not listed', ja: "{name} の端「{actual}」が挙げられていない" },
  },
  applies: ({ document }) => document.relations.length > 0,
  *find(index) {
    const { entities, segments, events } = index;
    for (const [i, { id, subject, object }] of index.document.relations.entries())
      for (const [end, actual] of [
        ["subject", subject],
        ["object", object],
      ] as const)
        if (!entities.has(actual) && !segments.has(actual) && !events.has(actual))
          yield { message: "unknown", field: `/relations/${i}/${end}`, evidence: { name: id, actual } };
  },
});
