import { defineAnnotationRule } from "../annotation-rule.js";

export const tracksListed = defineAnnotationRule({
  id: "annotation/tracks-listed",
  requirement: "must",
  statement: {
    en: "Every track that an annotation refers to MUST be listed in it.",
    ja: "アノテーションが参照するトラックは、その中で挙げなければならない。",
  },
  scope: {
    en: "Annotations with a segment, or a track that names a parent.",
    ja: "セグメントか、親を示すトラックがあるアノテーション。",
  },
  why: {
    en: "A segment on no track is of no kind and no level.",
    ja: "どのトラックにもないセグメントは、種類も粗さも分からない。",
  },
  fix: { en: "Correct the id, or list the track.", ja: "ID を直すか、トラックを挙げる。" },
  sources: ["ELAN tiers", "Tasuki"],
  messages: {
    unknown: {
      en: '{name} refers to track "{actual}", which is not listed',
      ja: "{name} が参照するトラック「{actual}」が挙げられていない",
    },
  },
  applies: ({ document }) => document.segments.length > 0 || document.tracks.some(({ parent }) => parent !== undefined),
  *find(index) {
    for (const [i, { id, parent }] of index.document.tracks.entries())
      if (parent !== undefined && !index.tracks.has(parent))
        yield { message: "unknown", field: `/tracks/${i}/parent`, evidence: { name: id, actual: parent } };
    for (const { field, value } of index.allSegments())
      if (!index.tracks.has(value.track))
        yield { message: "unknown", field: `${field}/track`, evidence: { name: value.id, actual: value.track } };
  },
});
