import { defineOpenLabelRule } from "../openlabel-rule.js";

export const timestampsIncrease = defineOpenLabelRule({
  id: "openlabel/timestamps-increase",
  requirement: "must",
  statement: {
    en: "Timestamps MUST be times, and never decrease from frame to frame.",
    ja: "タイムスタンプは時刻であり、フレームを追って減ってはならない。",
  },
  scope: {
    en: "Every OpenLABEL document that can be read.",
    ja: "読める OpenLABEL 文書すべて。",
  },
  why: {
    en: "Labels meet samples by time alone once they leave the tool that counted the frames.",
    ja: "フレームを数えたツールを離れると、ラベルとサンプルは時刻だけで結びつく。",
  },
  fix: {
    en: "Write seconds as a number or decimal text, or a date in ISO 8601; sort the frames by time.",
    ja: "秒を数値か十進の文字列で、または ISO 8601 の日時で書き、フレームを時刻順にする。",
  },
  sources: ["ASAM OpenLABEL 1.0, frame_properties.timestamp, sync"],
  messages: {
    "timestamp-unreadable": { en: "a timestamp is no time: {actual}", ja: "タイムスタンプが時刻ではない：{actual}" },
    "timestamp-decreasing": {
      en: "a timestamp is {actual}, after {expected} in the frame before",
      ja: "タイムスタンプが {actual} で、前のフレームの {expected} より前である",
    },
  },
});
