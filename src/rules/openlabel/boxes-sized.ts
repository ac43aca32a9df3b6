import { defineOpenLabelRule } from "../openlabel-rule.js";

export const boxesSized = defineOpenLabelRule({
  id: "openlabel/boxes-sized",
  requirement: "must",
  statement: {
    en: "Boxes and cuboids MUST have sizes above 0.",
    ja: "矩形と直方体の大きさは、0 より大きくなければならない。",
  },
  scope: {
    en: "Every OpenLABEL document that can be read.",
    ja: "読める OpenLABEL 文書すべて。",
  },
  why: {
    en: "A negative size is a corner in the place of a size, or an axis turned round.",
    ja: "負の大きさは、大きさの代わりに角の座標が書かれたか、軸が逆であることを示す。",
  },
  fix: {
    en: "Write centre and size: x, y, width, height.",
    ja: "中心と大きさを x、y、幅、高さの順に書く。",
  },
  sources: ["ASAM OpenLABEL 1.0, bbox, rbbox, cuboid"],
  messages: {
    "size-impossible": { en: "a size is {actual}", ja: "大きさが {actual} である" },
  },
});
