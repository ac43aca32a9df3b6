import { some } from "../annotation-index.js";
import { defineAnnotationRule } from "../annotation-rule.js";

export const correctionsKeepSource = defineAnnotationRule({
  id: "annotation/corrections-keep-source",
  requirement: "must",
  statement: {
    en: "What a person corrected MUST keep what the model had made.",
    ja: "人が直したものには、モデルが作った元のものを残さなければならない。",
  },
  scope: {
    en: "Annotations with an item whose method is `automatic-corrected`.",
    ja: "作り方が `automatic-corrected` の項目があるアノテーション。",
  },
  why: {
    en: "Without it nobody can tell how good the model was.",
    ja: "元のものがなければ、モデルの良し悪しは誰にも分からない。",
  },
  fix: { en: "Give the earlier version in `derivedFrom`.", ja: "前のものを `derivedFrom` に書く。" },
  sources: ["Label Studio, prediction-changed", "Tasuki"],
  messages: {
    lost: {
      en: "{name} was corrected and does not keep what it was before",
      ja: "{name} は直されているが、元のものが残っていない",
    },
  },
  applies: (index) => some(index.items(), ({ value }) => index.provenanceOf(value)?.method === "automatic-corrected"),
  *find(index) {
    for (const { field, value } of index.items()) {
      const provenance = index.provenanceOf(value);
      if (provenance?.method === "automatic-corrected" && (provenance.derivedFrom ?? []).length === 0)
        yield { message: "lost", field: `${field}/provenance`, evidence: { name: value.id } };
    }
  },
});
