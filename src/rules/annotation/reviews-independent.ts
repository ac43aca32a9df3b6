import { some } from "../annotation-index.js";
import { defineAnnotationRule } from "../annotation-rule.js";

export const reviewsIndependent = defineAnnotationRule({
  id: "annotation/reviews-independent",
  requirement: "should",
  statement: {
    en: "A reviewer SHOULD be somebody else than the maker.",
    ja: "レビューは、作り手以外の主体が行うことが望ましい。",
  },
  scope: {
    en: "Annotations with a review that names the reviewer.",
    ja: "レビューした主体が示されているアノテーション。",
  },
  why: {
    en: "Whoever overlooked a mistake once overlooks it again.",
    ja: "一度見落とした誤りは、同じ人がもう一度見落とす。",
  },
  fix: { en: "Have somebody else look at it.", ja: "別の人に確認してもらう。" },
  sources: ["Tasuki"],
  messages: {
    same: { en: "{name} reviewed work of their own", ja: "{name} が自分の作ったものをレビューしている" },
  },
  applies: (index) => some(index.provenances(), ({ value }) => value.review?.by !== undefined),
  *find(index) {
    for (const { field, value } of index.provenances())
      if (value.review?.by !== undefined && value.review.by === value.by)
        yield { message: "same", field: `${field}/review/by`, evidence: { name: value.by } };
  },
});
