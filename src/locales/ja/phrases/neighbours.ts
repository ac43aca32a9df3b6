import type { Phrases } from "../../phrase-book.js";

/** 前提情報の変換。 */
export const neighbourPhrases: Phrases = {
  "the name {1} tells no format: give one (--to FORMAT): {2}":
    "名前 {1} からは形式が分からない。--to FORMAT で指定する：{2}",
  "{1} is read alone, without other documents": "{1} は単独で読み取る。ほかの文書と一緒には渡せない",
  "{1} is the second document of its kind": "{1} は同じ種類の二つ目の文書である",
  "it is no JSON object": "JSON オブジェクトではない",
  "{1} must name its recording: give it (--recording FILE).":
    "{1} には記録の名前が必要である。--recording FILE で示す。",
  "{1} says nothing of the data: write a hand-over statement first (hand-over.tasuki.json).":
    "{1} はデータについて何も述べていない。先に引渡し書（hand-over.tasuki.json）を書く。",
  "premises are one folder, or documents, and not both": "前提情報はフォルダー一つか文書のどちらかで示す",
  "{1} has no hand-over statement (hand-over.tasuki.json or .yaml).":
    "{1} に引渡し書（hand-over.tasuki.json または .yaml）がない。",
  "{1} cannot be read: verify the delivery first (tasuki verify).":
    "{1} を読み取れない。先に引渡しを検証する（tasuki verify）。",
  "{1} does not follow the schema of hand-over statements: {2}": "{1} が引渡し書のスキーマに従っていない：{2}",
};
