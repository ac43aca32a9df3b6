import { z } from "zod";
import type { AnnotationIndex } from "../annotation-index.js";
import { defineAnnotationRule } from "../annotation-rule.js";

/** Segments that people are told what to do by. */
function* told(index: AnnotationIndex) {
  for (const each of index.allSegments()) {
    const track = index.tracks.get(each.value.track);
    if (track?.kind === "activity" && (track.level === "task" || track.level === "subtask")) yield each;
  }
}
/** The language without script and region. */
const primary = (tag: string) => tag.split("-", 1)[0]!.toLowerCase();

export const languagesComplete = defineAnnotationRule({
  id: "annotation/languages-complete",
  requirement: "must",
  statement: {
    en: "A task and a subtask MUST have a text in every language that the profile asks for.",
    ja: "タスクとサブタスクには、プロファイルが求めるすべての言語の文がなければならない。",
  },
  scope: {
    en: "Annotations with a segment on a track of the level `task` or `subtask`, where `languages` names some.",
    ja: "`languages` に言語があるとき、レベルが `task` か `subtask` のトラックにセグメントがあるアノテーション。",
  },
  why: {
    en: "A model that is trained in two languages learns the one that has words.",
    ja: "二言語で学習するモデルは、言葉のある方だけを学ぶ。",
  },
  fix: { en: "Translate the missing text, and mark it as a translation.", ja: "足りない文を訳し、訳文の印を付ける。" },
  sources: ["Tasuki"],
  params: z.strictObject({
    languages: z
      .array(z.string())
      .default([])
      .meta({ description: "Languages that are asked for, as BCP 47 tags; none by default." }),
  }),
  messages: {
    missing: { en: "{name} has no text in {expected}", ja: "{name} に {expected} の文がない" },
  },
  applies: (index, { languages }) => languages.length > 0 && !told(index).next().done,
  *find(index, params) {
    for (const { field, value } of told(index)) {
      const present = new Set((value.texts ?? []).map(({ language }) => primary(language)));
      const missing = params.languages.filter((language) => !present.has(primary(language)));
      if (missing.length > 0)
        yield { message: "missing", field, evidence: { name: value.id, expected: missing.join(", ") } };
    }
  },
});
