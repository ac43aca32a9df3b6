import { defineAnnotationRule } from "../annotation-rule.js";

export const segmentsFitTracks = defineAnnotationRule({
  id: "annotation/segments-fit-tracks",
  requirement: "must",
  statement: {
    en: "A segment MUST say what its track is about: who drives on one of control, and what is the matter on one of quality.",
    ja: "セグメントには、制御のトラックなら操作者を、品質のトラックなら問題の内容を示さなければならない。",
  },
  scope: {
    en: "Annotations with a segment on a track of the kind `control` or `quality`.",
    ja: "種類が `control` か `quality` のトラックにセグメントがあるアノテーション。",
  },
  why: {
    en: "A stretch of control without a mode says that something was so, and not what.",
    ja: "モードのない制御の区間は、何かがあったとしか言っていない。",
  },
  fix: { en: "Add `control` or `quality` to the segment.", ja: "セグメントに `control` か `quality` を加える。" },
  sources: ["Tasuki"],
  messages: {
    empty: {
      en: "{name} stands on a track of {actual} and says nothing of it",
      ja: "{name} は種類が {actual} のトラックにあるが、その内容がない",
    },
  },
  applies: (index) =>
    index.document.segments.some(({ track }) => (index.tracks.get(track)?.kind ?? "activity") !== "activity"),
  *find(index) {
    for (const { field, value } of index.allSegments()) {
      const kind = index.tracks.get(value.track)?.kind ?? "activity";
      if (kind !== "activity" && value[kind] === undefined)
        yield { message: "empty", field, evidence: { name: value.id, actual: kind } };
    }
  },
});
