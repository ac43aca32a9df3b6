import { defineAnnotationRule } from "../annotation-rule.js";

export const idsUnique = defineAnnotationRule({
  id: "annotation/ids-unique",
  requirement: "must",
  statement: {
    en: "Every id MUST be given once among the entities, tracks, segments, events, relations and geometries of an annotation.",
    ja: "アノテーションのエンティティ、トラック、セグメント、イベント、関係、図形の ID は、互いに重複してはならない。",
  },
  scope: { en: "Annotations that hold any of these.", ja: "これらのいずれかを含むアノテーション。" },
  why: {
    en: "A reference to an id that two things bear leads to either of them.",
    ja: "二つのものが同じ ID をもつと、参照がどちらを指すのか決まらない。",
  },
  fix: { en: "Give each thing an id of its own.", ja: "それぞれに固有の ID を付ける。" },
  sources: ["Tasuki", "ASAM OpenLABEL 1.0, unique identifiers"],
  messages: {
    twice: { en: 'the id "{name}" is given twice', ja: "ID「{name}」が重複している" },
  },
  applies: ({ document }) =>
    document.entities.length +
      document.tracks.length +
      document.segments.length +
      document.events.length +
      document.relations.length +
      document.geometries.length >
    0,
  *find(index) {
    const met = new Set<string>();
    for (const list of ["entities", "tracks", "segments", "events", "relations", "geometries"] as const)
      for (const [i, { id }] of index.document[list].entries()) {
        if (met.has(id)) yield { message: "twice", field: `/${list}/${i}`, evidence: { name: id } };
        met.add(id);
      }
  },
});
