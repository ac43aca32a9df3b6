import type { Phrases } from "../../phrase-book.js";

/** Comparing two recordings, and recovering damaged ones. */
export const diff: Phrases = {
  "a recording changed while it was compared.": "比較している間に記録が変わった。",
  "a record that is too large": "大きすぎるレコード",
  "a message behind the data section": "データセクションの後ろにあるメッセージ",
  "a chunk that is too large": "大きすぎるチャンク",
  "it is no message": "メッセージではない",
  "the rest of a damaged chunk": "破損したチャンクの残り",
  "no records could be recognised": "レコードを判別できない",
  "the file is cut off or damaged from here to its end": "ここから終わりまで、ファイルが途切れているか破損している",
};
