import { defineOpenLabelRule } from "../openlabel-rule.js";

export const framesCovered = defineOpenLabelRule({
  id: "openlabel/frames-covered",
  requirement: "must",
  statement: {
    en: "An element MUST NOT stand in a frame outside of its intervals.",
    ja: "要素は、自身の区間の外のフレームにあってはならない。",
  },
  scope: {
    en: "Every OpenLABEL document that can be read; an element without intervals may stand in any frame.",
    ja: "読める OpenLABEL 文書すべて。区間のない要素はどのフレームにあってもよい。",
  },
  why: {
    en: "One tool goes by the intervals, another by the frames, and they see different objects.",
    ja: "区間に従うツールとフレームに従うツールで、見える対象が変わる。",
  },
  fix: {
    en: "Extend the intervals, or remove the element from the frame; both limits of an interval belong to it.",
    ja: "区間を広げるか、フレームから要素を除く。区間の両端は区間に含まれる。",
  },
  sources: ["ASAM OpenLABEL 1.0, frame_intervals"],
  messages: {
    "element-outside": {
      en: "an element stands in frame {actual}, outside of its intervals {expected}",
      ja: "要素がその区間 {expected} の外のフレーム {actual} にある",
    },
    "frame-outside": {
      en: "a frame lies outside of the intervals of the document: {expected}",
      ja: "フレームが文書の区間 {expected} の外である",
    },
  },
});
