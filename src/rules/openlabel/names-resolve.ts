import { defineOpenLabelRule } from "../openlabel-rule.js";

export const namesResolve = defineOpenLabelRule({
  id: "openlabel/names-resolve",
  requirement: "must",
  statement: {
    en: "Every name that an OpenLABEL document uses MUST stand for something in it.",
    ja: "OpenLABEL 文書が使う名前は、すべて文書内のものを指さなければならない。",
  },
  scope: {
    en: "Every OpenLABEL document that can be read.",
    ja: "読める OpenLABEL 文書すべて。",
  },
  why: {
    en: "A schema cannot follow names, so these mistakes reach training unseen.",
    ja: "スキーマは名前の指す先を確かめられず、誤りがそのまま学習に届く。",
  },
  fix: {
    en: "Declare what is meant, or correct the name.",
    ja: "指すものを宣言するか、名前を直す。",
  },
  sources: ["ASAM OpenLABEL 1.0"],
  messages: {
    "element-unknown": { en: "the {actual} is not there", ja: "{actual} がない" },
    "ontology-unknown": { en: "the ontology {actual} is not there", ja: "オントロジー {actual} がない" },
    "coordinate-system-unknown": { en: "the coordinate system {actual} is not there", ja: "座標系 {actual} がない" },
    "stream-unknown": { en: "the stream {actual} is not declared", ja: "ストリーム {actual} は宣言されていない" },
    "resource-unknown": { en: "the resource {actual} is not there", ja: "リソース {actual} がない" },
  },
});
