import { LEVEL_ORDER } from "../../spec/annotation/level-order.js";
import type { AnnotationIndex } from "../annotation-index.js";
import { defineAnnotationRule } from "../annotation-rule.js";

/** Tracks with their parents, both with a level. */
function* nested({ document, tracks }: AnnotationIndex) {
  for (const [i, { id, level, parent }] of document.tracks.entries()) {
    const above = parent === undefined ? undefined : tracks.get(parent)?.level;
    if (level !== undefined && above !== undefined) yield { field: `/tracks/${i}`, name: id, level, above };
  }
}

export const trackLevelsNested = defineAnnotationRule({
  id: "annotation/track-levels-nested",
  requirement: "must",
  statement: {
    en: "The parent of a track MUST be of a coarser level.",
    ja: "トラックの親は、より粗いレベルのトラックでなければならない。",
  },
  scope: {
    en: "Annotations with a track and its parent that both have a `level`.",
    ja: "トラックとその親の両方に `level` があるアノテーション。",
  },
  why: {
    en: "A task that is part of a primitive turns the hierarchy upside down.",
    ja: "タスクがプリミティブの一部になると、階層が逆転する。",
  },
  fix: { en: "Swap the two, or correct the level.", ja: "二つを入れ替えるか、レベルを直す。" },
  sources: ["Tasuki"],
  messages: {
    inverted: {
      en: "track {name} is of the level {actual}, its parent of {expected}",
      ja: "トラック {name} のレベルは {actual} だが、親は {expected} である",
    },
  },
  applies: (index) => !nested(index).next().done,
  *find(index) {
    for (const { field, name, level, above } of nested(index))
      if (LEVEL_ORDER[above] >= LEVEL_ORDER[level])
        yield { message: "inverted", field, evidence: { name, actual: level, expected: above } };
  },
});
