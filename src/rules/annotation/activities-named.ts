import { defineAnnotationRule } from "../annotation-rule.js";

export const activitiesNamed = defineAnnotationRule({
  id: "annotation/activities-named",
  requirement: "must",
  statement: {
    en: "An activity MUST have a term or a text that says what is done.",
    ja: "動作のセグメントには、何をするのかを示す用語か文がなければならない。",
  },
  scope: {
    en: "Annotations with a segment on a track of the kind `activity`.",
    ja: "種類が `activity` のトラックにセグメントがあるアノテーション。",
  },
  why: { en: "An interval without words labels nothing.", ja: "言葉のない区間は、何のラベルにもならない。" },
  fix: { en: "Give `type`, or an entry of `texts`.", ja: "`type` か、`texts` の一項目を書く。" },
  sources: ["Tasuki"],
  messages: {
    empty: { en: "{name} does not say what is done", ja: "{name} に、何をするのかが書かれていない" },
  },
  applies: (index) => index.document.segments.some(({ track }) => index.tracks.get(track)?.kind === "activity"),
  *find(index) {
    for (const { field, value } of index.allSegments())
      if (
        index.tracks.get(value.track)?.kind === "activity" &&
        value.type === undefined &&
        (value.texts ?? []).length === 0 &&
        value.step === undefined
      )
        yield { message: "empty", field, evidence: { name: value.id } };
  },
});
