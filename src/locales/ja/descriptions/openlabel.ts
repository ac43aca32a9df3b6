/** What is read of OpenLABEL documents. */
export const openLabel: Readonly<Record<string, string>> = {
  "What was read of an OpenLABEL document.": "OpenLABEL 文書から読み取ったこと。",
  "One way in which an OpenLABEL document can be wrong.": "OpenLABEL 文書の誤りの種類。",
  "What is wrong, by kind, with JSON Pointers; a kind that is absent was looked for and not found.":
    "誤りを種類ごとに JSON Pointer で示す。ない種類は、探したが見つからなかったもの。",
  "The key of the document's root; `vcd` in the format before OpenLABEL.":
    "文書のルートのキー。OpenLABEL の前身の形式では `vcd`。",
  "Version of the schema that it says it follows.": "文書が従うとしているスキーマのバージョン。",
  "Objects.": "オブジェクトの数。",
  "Actions.": "動作の数。",
  "Contexts.": "コンテキストの数。",
  "Frames.": "フレームの数。",
  "Geometries of objects.": "オブジェクトの図形の数。",
  "An OpenLABEL document, or its text, which need not be right.":
    "OpenLABEL 文書、またはその文字列。正しくなくてもよい。",
};
