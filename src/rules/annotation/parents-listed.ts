import { defineAnnotationRule } from "../annotation-rule.js";

export const parentsListed = defineAnnotationRule({
  id: "annotation/parents-listed",
  requirement: "must",
  statement: {
    en: "The parent of a segment MUST be a segment of the annotation, and no segment its own ancestor.",
    ja: "セグメントの親は同じアノテーションのセグメントでなければならない。",
  },
  scope: { en: "Annotations with a segment that names a parent.", ja: "親を示すセグメントがあるアノテーション。" },
  why: {
    en: "A step without its task, or inside itself, is part of nothing.",
    ja: "タスクのない段階や、自分自身に含まれる段階は、何の一部でもない。",
  },
  fix: { en: "Correct the id of the parent.", ja: "親の ID を直す。" },
  sources: ["Tasuki"],
  messages: {
    unknown: {
      en: '{name} is part of "{actual}", which is no segment',
      ja: "{name} の親「{actual}」というセグメントはない",
    },
    circle: { en: "{name} is part of itself", ja: "{name} が自分自身の一部になっている" },
  },
  applies: ({ document }) => document.segments.some(({ parent }) => parent !== undefined),
  *find(index) {
    // Segments whose ancestors are known.
    const done = new Set<string>();
    for (const { field, value } of index.allSegments()) {
      const path = new Set<string>();
      let each: { id: string; parent?: string | undefined } | undefined = value;
      while (each && !done.has(each.id) && !path.has(each.id)) {
        path.add(each.id);
        each = each.parent === undefined ? undefined : index.segments.get(each.parent);
      }
      if (each && path.has(each.id)) yield { message: "circle", field, evidence: { name: each.id } };
      for (const id of path) done.add(id);
      if (value.parent !== undefined && !index.segments.has(value.parent))
        yield { message: "unknown", field: `${field}/parent`, evidence: { name: value.id, actual: value.parent } };
    }
  },
});
