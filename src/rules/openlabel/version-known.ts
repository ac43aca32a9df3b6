import { defineOpenLabelRule } from "../openlabel-rule.js";

export const versionKnown = defineOpenLabelRule({
  id: "openlabel/version-known",
  requirement: "must",
  statement: {
    en: "An OpenLABEL document MUST follow version 1.0.0.",
    ja: "OpenLABEL 文書は、バージョン 1.0.0 に従わなければならない。",
  },
  scope: {
    en: "Every OpenLABEL or VCD document that can be read.",
    ja: "読める OpenLABEL 文書・VCD 文書すべて。",
  },
  why: {
    en: "Tools choose their reader by this version; VCD, which came before, looks alike and is another format.",
    ja: "ツールはこのバージョンで読み方を選ぶ。前身の VCD は似ているが別の形式である。",
  },
  fix: {
    en: "Convert the document, for instance with the VCD library, and write `schema_version` 1.0.0.",
    ja: "VCD ライブラリーなどで変換し、`schema_version` を 1.0.0 とする。",
  },
  sources: ["ASAM OpenLABEL 1.0, metadata.schema_version"],
  messages: {
    "version-other": {
      en: "the document is {actual}, not openlabel {expected}",
      ja: "文書は openlabel {expected} ではなく {actual} である",
    },
  },
});
