import type { AnnotationIndex } from "../annotation-index.js";
import { defineAnnotationRule } from "../annotation-rule.js";

/** Reviews that came to a result. */
function* reviews(index: AnnotationIndex) {
  for (const { field, value } of index.provenances())
    if (value.review && value.review.state !== "unreviewed") yield { field: `${field}/review`, review: value.review };
}

export const reviewsNamed = defineAnnotationRule({
  id: "annotation/reviews-named",
  requirement: "must",
  statement: {
    en: "A review that came to a result MUST name the reviewer.",
    ja: "結果の出たレビューには、レビューした主体を示さなければならない。",
  },
  scope: {
    en: "Annotations with a review in a state other than `unreviewed`.",
    ja: "`unreviewed` 以外の状態のレビューがあるアノテーション。",
  },
  why: {
    en: "An approval that nobody gave cannot be asked about.",
    ja: "誰が認めたのか分からなければ、問い合わせようがない。",
  },
  fix: { en: "Give `by` of the review.", ja: "レビューの `by` を書く。" },
  sources: ["Tasuki"],
  messages: {
    unnamed: {
      en: "a review with the result {actual} names no reviewer",
      ja: "結果が {actual} のレビューに、レビューした主体がない",
    },
  },
  applies: (index) => !reviews(index).next().done,
  *find(index) {
    for (const { field, review } of reviews(index))
      if (review.by === undefined) yield { message: "unnamed", field, evidence: { actual: review.state } };
  },
});
