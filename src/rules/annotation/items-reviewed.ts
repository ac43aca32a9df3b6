import { z } from "zod";
import { defineAnnotationRule } from "../annotation-rule.js";

export const itemsReviewed = defineAnnotationRule({
  id: "annotation/items-reviewed",
  requirement: "must",
  statement: {
    en: "Every item of a release MUST have been reviewed and settled.",
    ja: "公開するものの項目は、すべてレビューが済み、決着していなければならない。",
  },
  scope: {
    en: "Annotations with an item, where `asked` is true.",
    ja: "`asked` が真のとき、項目があるアノテーション。",
  },
  why: { en: "An item in dispute is wrong by somebody's count.", ja: "争いのある項目は、誰かの見方では誤っている。" },
  fix: {
    en: "Review what is open; decide what is disputed.",
    ja: "未レビューの項目をレビューし、争いのあるものを決着させる。",
  },
  sources: ["AIRoA yubi-app, where versions are approved", "Tasuki"],
  params: z.strictObject({
    asked: z
      .boolean()
      .default(false)
      .meta({ description: "Whether every item must have been reviewed, as for a release." }),
  }),
  messages: {
    open: { en: "{name} is {actual}", ja: "{name} の状態が {actual} である" },
  },
  applies: (index, { asked }) => asked && !index.items().next().done,
  *find(index) {
    for (const { field, value } of index.items()) {
      const state = index.provenanceOf(value)?.review?.state ?? "unreviewed";
      if (state === "unreviewed" || state === "disputed")
        yield { message: "open", field, evidence: { name: value.id, actual: state } };
    }
  },
});
