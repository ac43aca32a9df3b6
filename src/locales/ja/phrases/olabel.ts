import type { Phrases } from "../../phrase-book.js";

/** What is said of OpenLABEL documents. */
export const openLabelPhrases: Phrases = {
  "the OpenLABEL document cannot be read": "OpenLABEL 文書を読めない",
  "it should be a whole number": "整数でなければならない",
  "it should be one of {1}": "次のいずれかでなければならない：{1}",
  "it should have {1} values, and has {2}": "値は {1} 個でなければならないが、{2} 個である",
  "its key is neither a whole number nor a UUID": "キーが整数でも UUID でもない",
  "it has no root openlabel": "ルートに openlabel がない",
  "none of its frames has a time": "フレームに時刻が一つもない",
  "number or string": "数値か文字列",
  "a multiple of {1}": "{1} の倍数",
  "its key is no whole number": "キーが整数ではない",
};
