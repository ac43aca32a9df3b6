import { defineOpenLabelRule } from "../openlabel-rule.js";

export const geometriesCounted = defineOpenLabelRule({
  id: "openlabel/geometries-counted",
  requirement: "must",
  statement: {
    en: "A geometry MUST have as many numbers as its kind and sides ask for.",
    ja: "形状の数値の個数は、種類と各辺の大きさに合わなければならない。",
  },
  scope: {
    en: "Every OpenLABEL document that can be read.",
    ja: "読める OpenLABEL 文書すべて。",
  },
  why: {
    en: "A missing number shifts all that follow.",
    ja: "一つ欠けると、後のすべてがずれる。",
  },
  fix: {
    en: "Write two numbers for each point of a poly2d, three of a poly3d, and width × height × channels of a mat.",
    ja: "poly2d は点ごとに二つ、poly3d は三つ、mat は width × height × channels 個書く。",
  },
  sources: ["ASAM OpenLABEL 1.0, poly2d, poly3d, mat"],
  messages: {
    "count-wrong": {
      en: "a geometry has {actual} values where {expected} are due",
      ja: "値が {expected} 個のはずが {actual} 個である",
    },
  },
});
