import { defineAnnotationRule } from "../annotation-rule.js";

/** Where the value of each metric can lie. */
const BOUNDS = {
  "cohen-kappa": [-1, 1],
  "krippendorff-alpha": [Number.NEGATIVE_INFINITY, 1],
  gamma: [Number.NEGATIVE_INFINITY, 1],
  "mean-iou": [0, 1],
  "mean-temporal-iou": [0, 1],
  "segmental-f1": [0, 1],
  "mean-boundary-error": [0, Number.POSITIVE_INFINITY],
} as const;

export const agreementPlausible = defineAnnotationRule({
  id: "annotation/agreement-plausible",
  requirement: "must",
  statement: {
    en: "A figure of agreement MUST lie where its metric can, and rest on two annotators and one item at least.",
    ja: "一致度の値は、その指標がとり得る範囲にあり、二人以上と一項目以上に基づかなければならない。",
  },
  scope: { en: "Annotations with a figure of agreement.", ja: "一致度の値があるアノテーション。" },
  why: {
    en: "A kappa above 1 is a percentage, and one of a single annotator is none.",
    ja: "1 を超えるカッパは百分率であり、一人だけの一致度というものはない。",
  },
  fix: {
    en: "State the figure as a part of 1, with how many were compared.",
    ja: "1 に対する割合で、比べた人数と項目数とともに示す。",
  },
  sources: ["Cohen 1960", "Krippendorff 2004", "Tasuki"],
  messages: {
    range: { en: "{name} is {measured}, which it cannot be", ja: "{name} が {measured} だが、この値にはなり得ない" },
    basis: {
      en: "{name} rests on {actual} annotators and {expected} items",
      ja: "{name} が {actual} 人、{expected} 項目に基づいている",
    },
    raters: {
      en: "{name} compares two annotators, and {actual} are stated",
      ja: "{name} は二人を比べる指標だが、{actual} 人とある",
    },
    interval: { en: "{name} lies outside of its own interval", ja: "{name} が自身の信頼区間の外にある" },
  },
  applies: ({ document }) => document.agreement.length > 0,
  *find(index) {
    for (const [i, { metric: name, value, raters, items, interval95 }] of index.document.agreement.entries()) {
      const field = `/agreement/${i}`;
      const [least, most] = BOUNDS[name];
      const [low, high] = interval95 ?? [least, most];
      if (value < least || value > most)
        yield { message: "range", field, evidence: { name, measured: value, unit: "1" } };
      else if (raters < 2 || items < 1)
        yield { message: "basis", field, evidence: { name, actual: String(raters), expected: String(items) } };
      else if (name === "cohen-kappa" && raters !== 2)
        yield { message: "raters", field, evidence: { name, actual: String(raters) } };
      else if (value < low! || value > high!) yield { message: "interval", field, evidence: { name } };
    }
  },
});
