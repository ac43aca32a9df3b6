import { defineOpenLabelRule } from "../openlabel-rule.js";

export const modesKnown = defineOpenLabelRule({
  id: "openlabel/modes-known",
  requirement: "must",
  statement: {
    en: "A poly2d MUST have a mode of the standard that fits its values.",
    ja: "poly2d の mode は、規格が定め、値に合うものでなければならない。",
  },
  scope: {
    en: "Every OpenLABEL document that can be read.",
    ja: "読める OpenLABEL 文書すべて。",
  },
  why: {
    en: "The schema takes any text as mode, and a reader that does not know it guesses absolute coordinates.",
    ja: "スキーマは mode に任意の文字列を許し、知らない読み手は絶対座標と推測する。",
  },
  fix: {
    en: "Write MODE_POLY2D_ABSOLUTE or _RELATIVE with numbers, _SRF6DCC or _RS6FCC with a chain code in texts.",
    ja: "数値には MODE_POLY2D_ABSOLUTE か _RELATIVE、文字列のチェーンコードには _SRF6DCC か _RS6FCC と書く。",
  },
  sources: ["ASAM OpenLABEL 1.0, poly2d"],
  messages: {
    "mode-unknown": { en: "the standard has no mode {actual}", ja: "mode {actual} は規格にない" },
    "mode-differs": { en: "the values are none of {expected}", ja: "値が {expected} のものではない" },
  },
});
