import { defineOpenLabelRule } from "../openlabel-rule.js";

export const coordinateSystemsNested = defineOpenLabelRule({
  id: "openlabel/coordinate-systems-nested",
  requirement: "must",
  statement: {
    en: "Coordinate systems MUST form trees in which parents and children name each other.",
    ja: "座標系は、親と子が互いを指す木をなさなければならない。",
  },
  scope: {
    en: "Every OpenLABEL document that can be read.",
    ja: "読める OpenLABEL 文書すべて。",
  },
  why: {
    en: "In a circle no pose can be computed; where parent and child disagree, tools pick one of two poses.",
    ja: "循環すると姿勢を計算できない。親と子が食い違うと、ツールにより姿勢が変わる。",
  },
  fix: {
    en: "List each coordinate system at its one parent, and name that parent in it.",
    ja: "各座標系をただ一つの親の子に挙げ、その親を書く。",
  },
  sources: ["ASAM OpenLABEL 1.0, coordinate_systems"],
  messages: {
    "parent-circular": { en: "{actual} is its own ancestor", ja: "{actual} が自分の祖先である" },
    "child-differs": {
      en: "parent and child disagree: {expected}, {actual}",
      ja: "親と子が食い違う：{expected}、{actual}",
    },
  },
});
