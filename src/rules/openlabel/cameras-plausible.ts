import { defineOpenLabelRule } from "../openlabel-rule.js";

export const camerasPlausible = defineOpenLabelRule({
  id: "openlabel/cameras-plausible",
  requirement: "must",
  statement: {
    en: "Intrinsics of a camera MUST be those of a camera.",
    ja: "カメラの内部パラメーターは、カメラとしてあり得る値でなければならない。",
  },
  scope: {
    en: "Every OpenLABEL document that can be read.",
    ja: "読める OpenLABEL 文書すべて。",
  },
  why: {
    en: "The published schema does not look at intrinsics at all.",
    ja: "公開スキーマは内部パラメーターをまったく検査しない。",
  },
  fix: {
    en: "Write the matrix 3 by 4, row by row, with focal lengths above 0, and the size of the image.",
    ja: "行列は 3×4 を行ごとに、焦点距離を 0 より大きく書き、画像の大きさを書く。",
  },
  sources: ["ASAM OpenLABEL 1.0, intrinsics_pinhole"],
  messages: {
    "camera-impossible": { en: "no camera has this value: {actual}", ja: "カメラとしてあり得ない値である：{actual}" },
  },
});
