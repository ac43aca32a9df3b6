import { LEVEL_ORDER } from "../../spec/annotation/level-order.js";
import type { AnnotationIndex } from "../annotation-index.js";
import { defineAnnotationRule } from "../annotation-rule.js";

/** Segments with their parents, both on tracks with a level. */
function* nested(index: AnnotationIndex) {
  for (const { field, value } of index.allSegments()) {
    const parent = value.parent === undefined ? undefined : index.segments.get(value.parent);
    const level = index.tracks.get(value.track)?.level;
    const above = parent && index.tracks.get(parent.track)?.level;
    if (level !== undefined && above !== undefined) yield { field, name: value.id, level, above };
  }
}

export const parentLevelsCoarser = defineAnnotationRule({
  id: "annotation/parent-levels-coarser",
  requirement: "must",
  statement: {
    en: "The parent of a segment MUST stand on a track of a coarser level.",
    ja: "セグメントの親は、より粗いレベルのトラックになければならない。",
  },
  scope: {
    en: "Annotations with a segment and its parent on tracks that both have a `level`.",
    ja: "セグメントとその親のトラックの両方に `level` があるアノテーション。",
  },
  why: {
    en: "A subtask that is part of a primitive cannot be carried out after it.",
    ja: "サブタスクがプリミティブの一部になると、実行の順序が成り立たない。",
  },
  fix: { en: "Name the coarser segment as the parent.", ja: "より粗いセグメントを親とする。" },
  sources: ["Tasuki"],
  messages: {
    inverted: {
      en: "{name} is of the level {actual}, its parent of {expected}",
      ja: "{name} のレベルは {actual} だが、親は {expected} である",
    },
  },
  applies: (index) => !nested(index).next().done,
  *find(index) {
    for (const { field, name, level, above } of nested(index))
      if (LEVEL_ORDER[above] >= LEVEL_ORDER[level])
        yield { message: "inverted", field, evidence: { name, actual: level, expected: above } };
  },
});
