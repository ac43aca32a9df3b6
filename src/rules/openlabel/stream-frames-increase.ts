import { defineOpenLabelRule } from "../openlabel-rule.js";

export const streamFramesIncrease = defineOpenLabelRule({
  id: "openlabel/stream-frames-increase",
  requirement: "must",
  statement: {
    en: "The frames of a stream MUST NOT go back from one frame of the document to the next.",
    ja: "ストリームのフレーム番号は、文書のフレームを追って戻ってはならない。",
  },
  scope: {
    en: "Every OpenLABEL document that can be read.",
    ja: "読める OpenLABEL 文書すべて。",
  },
  why: {
    en: "A stream that goes back was joined wrongly: labels stand on images of another moment.",
    ja: "戻るのは同期の誤りであり、ラベルが別の瞬間の画像に付く。",
  },
  fix: {
    en: "Synchronise the stream again by its timestamps.",
    ja: "タイムスタンプで同期し直す。",
  },
  sources: ["ASAM OpenLABEL 1.0, sync.frame_stream"],
  messages: {
    "stream-frame-decreasing": {
      en: "the frame of a stream is {actual}, after {expected} in the frame before",
      ja: "ストリームのフレームが {actual} で、前は {expected} だった",
    },
  },
});
