import type { AnnotationIndex } from "../annotation-index.js";
import { defineAnnotationRule } from "../annotation-rule.js";

/** Tracks of which segments must follow each other. */
const isDue = (index: AnnotationIndex, track: string, count: number): boolean =>
  count > 1 && index.tracks.get(track)?.overlap !== true;

export const segmentsDisjoint = defineAnnotationRule({
  id: "annotation/segments-disjoint",
  requirement: "must",
  statement: {
    en: "Segments of one track MUST follow each other without overlap, unless the track allows it.",
    ja: "一つのトラックのセグメントは、トラックが許していないかぎり、互いに重なってはならない。",
  },
  scope: {
    en: "Annotations with a track that has two segments or more and no `overlap`.",
    ja: "セグメントが二つ以上あり `overlap` のないトラックをもつアノテーション。",
  },
  why: {
    en: "A sample that two segments of a row claim has two labels, and one of them is lost on export.",
    ja: "同じ列の二つのセグメントに入るサンプルはラベルが二つになり、書き出すと一方が失われる。",
  },
  fix: {
    en: "Move the boundary, or put what happens at once on tracks of its own.",
    ja: "境界を動かすか、同時に起こることを別のトラックに置く。",
  },
  sources: ["ELAN tiers", "Tasuki"],
  messages: {
    overlap: {
      en: "{name} and {actual} of one track overlap by {measuredNs}",
      ja: "同じトラックの {name} と {actual} が {measuredNs} 重なっている",
    },
  },
  applies: (index) => [...index.segmentsOf].some(([track, list]) => isDue(index, track, list.length)),
  *find(index) {
    for (const [track, list] of index.segmentsOf) {
      if (!isDue(index, track, list.length)) continue;
      let last = list[0]!.value;
      for (const { field, value } of list.slice(1)) {
        const by = last.endNs - value.startNs;
        if (by > 0)
          yield { message: "overlap", field, evidence: { name: value.id, actual: last.id, measuredNs: by }, byNs: by };
        if (value.endNs > last.endNs) last = value;
      }
    }
  },
});
