import { defineOpenLabelRule } from "../openlabel-rule.js";

export const structureFollowed = defineOpenLabelRule({
  id: "openlabel/structure-followed",
  requirement: "must",
  statement: {
    en: "An OpenLABEL document MUST have the structure of the standard.",
    ja: "OpenLABEL 文書は、規格の構造に従わなければならない。",
  },
  scope: {
    en: "Every OpenLABEL document that can be read; `root` is not `vcd`, which has another structure.",
    ja: "読める OpenLABEL 文書すべて。`root` が `vcd` のものは構造が異なるため除く。",
  },
  why: {
    en: "The published schema overlooks intervals of the root, intrinsics and synchronisation; passing it proves little.",
    ja: "公開スキーマはルートの区間、内部パラメーター、同期を検査しないため、通っても証明にならない。",
  },
  fix: {
    en: "Write the key or value that the standard names.",
    ja: "規格が定めるキーと値で書く。",
  },
  sources: [
    "ASAM OpenLABEL 1.0",
    "ASAM OpenLABEL 1.0 JSON schema: `item` for `items` at frame_intervals; sync and intrinsics outside of properties",
  ],
  messages: {
    "structure-differs": { en: "{name}: {reason}", ja: "{name}：{reason}" },
  },
  applies: ({ root }) => root !== "vcd",
});
