import { defineOpenLabelRule } from "../openlabel-rule.js";

export const eventsInstantaneous = defineOpenLabelRule({
  id: "openlabel/events-instantaneous",
  requirement: "should",
  statement: {
    en: "An event SHOULD last one frame.",
    ja: "イベントは 1 フレームであることが望ましい。",
  },
  scope: {
    en: "Every OpenLABEL document that can be read.",
    ja: "読める OpenLABEL 文書すべて。",
  },
  why: {
    en: "An event is an instant; what lasts is an action, and tools take only the first frame of an event.",
    ja: "イベントは瞬間である。続くものは動作であり、ツールはイベントの最初のフレームだけを取る。",
  },
  fix: {
    en: "Write it as an action, or end it where it starts.",
    ja: "動作として書くか、始まりのフレームで終える。",
  },
  sources: ["ASAM OpenLABEL 1.0, event: a single instant in time"],
  messages: {
    "event-long": { en: "an event lasts the frames {actual}", ja: "イベントがフレーム {actual} にわたる" },
  },
});
