import { defineAnnotationRule } from "../annotation-rule.js";

export const intervalsOrdered = defineAnnotationRule({
  id: "annotation/intervals-ordered",
  requirement: "must",
  statement: { en: "Every interval MUST end after its start.", ja: "区間の終わりは、始まりより後でなければならない。" },
  scope: { en: "Annotations that give an interval.", ja: "区間を示すアノテーション。" },
  why: {
    en: "An interval that ends before it starts holds no sample, and turns lengths negative.",
    ja: "終わりが始まりより前にある区間にはサンプルが一つもなく、長さが負になる。",
  },
  fix: { en: "Swap the two, or correct them.", ja: "二つを入れ替えるか、正しい値に直す。" },
  sources: ["ASAM OpenLABEL 1.0, whose schema accepts the interval 9 to 3"],
  messages: {
    inverted: {
      en: "{name} ends {measuredNs} after its start",
      ja: "{name} の終わりは始まりの {measuredNs} 後とされている",
    },
  },
  applies: (index) => !index.intervals().next().done,
  *find(index) {
    for (const { field, name, startNs, endNs } of index.intervals())
      if (endNs <= startNs)
        yield { message: "inverted", field, evidence: { name, measuredNs: endNs - startNs }, byNs: startNs - endNs };
  },
});
