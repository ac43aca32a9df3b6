import type { Phrases } from "../../phrase-book.js";

/** What is said of annotations, and of JSON that strangers wrote. */
export const annotationPhrases: Phrases = {
  "{1} is no annotation: {2}": "{1} はアノテーションではない：{2}",
  "it needs the recording": "記録がない",
  "the annotation document cannot be read": "アノテーション文書を読めない",
  "the digests of the recording are not known": "記録のダイジェストが分からない",
  "the sizes of the images are not known": "画像の大きさが分からない",
  "the terms of the ontology are not at hand": "オントロジーの用語の一覧が手元にない",
  "not every transform of the recording could be read": "記録の座標変換に読めないものがある",
  "more files are named than are looked at": "名前の挙がったファイルが、調べる数を超えている",
  "nothing tells which files stand beside the annotation": "アノテーションの隣にどのファイルがあるか分からない",

  // JSON.
  "it is longer than {1} characters": "{1} 文字より長い",
  "it is larger than {1} bytes": "{1} バイトより大きい",
  "it is not valid UTF-8": "正しい UTF-8 ではない",
  "it begins with a byte order mark": "バイト順マークで始まっている",
  "it is nested deeper than {1} levels": "{1} 段より深く入れ子になっている",
  "not valid JSON: {1}": "正しい JSON ではない：「{1}」",
  "it is not well-formed XML: {1}": "整形式の XML ではない：「{1}」",
  'it gives the key "{1}" twice': "キー「{1}」が二つある",
  'it has the key "{1}"': "キー「{1}」がある",
  "it has the number {1}, which is too large": "数 {1} が大きすぎる",
  "it holds more than {1} values": "値が {1} 個より多い",
  "it cannot be opened": "開けない",

  // Masks and languages.
  "it ends within a run": "ランの途中で終わっている",
  'it has the character "{1}"': "文字「{1}」がある",
  "a run is too long": "ランが長すぎる",
  "a run is negative": "ランが負である",
  "its runs cover more than {1} pixels": "ランの合計が {1} 画素を超える",
  "its runs cover {1} of {2} pixels": "ランの合計が {2} 画素中 {1} 画素である",
  "its parts are joined by a hyphen": "要素はハイフンでつなぐ",
  "it is not formed as a tag is": "言語タグの形をしていない",
  '"{1}" is the code of this language': "この言語のコードは「{1}」である",
  'there is no language "{1}"': "言語「{1}」はない",
};
