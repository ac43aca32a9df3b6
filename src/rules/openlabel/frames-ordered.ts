import { defineOpenLabelRule } from "../openlabel-rule.js";

export const framesOrdered = defineOpenLabelRule({
  id: "openlabel/frames-ordered",
  requirement: "must",
  statement: {
    en: "An interval of frames MUST NOT end before it starts.",
    ja: "フレーム区間は、始まりより前に終わってはならない。",
  },
  scope: {
    en: "Every OpenLABEL document that can be read.",
    ja: "読める OpenLABEL 文書すべて。",
  },
  why: {
    en: "Tools skip it, or read it backwards.",
    ja: "ツールは読み飛ばすか、逆に読む。",
  },
  fix: {
    en: "Write the smaller frame as frame_start.",
    ja: "小さいほうのフレームを frame_start とする。",
  },
  sources: ["ASAM OpenLABEL 1.0, frame_interval: a closed interval"],
  messages: {
    "interval-inverted": {
      en: "an interval ends before it starts: {actual}",
      ja: "区間が始まりより前に終わる：{actual}",
    },
  },
});
