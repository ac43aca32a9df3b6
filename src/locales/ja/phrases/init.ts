import type { Phrases } from "../../phrase-book.js";

/** What stands against declarations in YAML, their drafts and what is asked of them. */
export const initPhrases: Phrases = {
  // What a line of a draft is that nobody filled in.
  "it has no value": "値が書かれていない",
  'it gives the key "{1}" twice at line {2}': "{2} 行目にキー「{1}」がもう一度現れる",
  "it is not valid YAML at line {1}, column {2}": "{1} 行 {2} 列が正しい YAML でない",
  "it has an alias at line {1}": "{1} 行目にエイリアスがある",
  'it has the key "{1}" at line {2}': "{2} 行目にキー「{1}」がある",
  "{1} and {2} both stand beside the recording. Keep one of them.":
    "{1} と {2} が両方とも記録の隣にある。どちらか一方だけを残す。",
  "{1} and {2} both stand in one folder. Keep one of them.":
    "{1} と {2} が同じフォルダーにある。どちらか一方だけを残す。",
  "a day is such as 2026-05-01.": "日は 2026-05-01 のように書く。",
  "no party has the id {1}.": "ID が {1} の当事者はいない。",
  "--hand-over is about one folder; name the folder of these recordings.":
    "--hand-over の対象は一つのフォルダーである。これらの記録のあるフォルダーを指定する。",
  "Every recording there is declared already. --update renews a declaration.":
    "記録はすべて宣言済みである。宣言を更新するには --update を使う。",
  "{1} is there already. It is not written over; --update renews a declaration.":
    "{1} は既に存在し、上書きされない。宣言の更新には --update を用いる。",
  "--{1} is about one recording; here are several.": "--{1} の対象は一つの記録である。複数が指定されている。",
  "--profile is about a new draft; tasuki gaps --profile says what a declaration lacks for one.":
    "--profile は新しい下書きに用いる。既にある宣言に不足するものは tasuki gaps --profile が示す。",
  "--interactive needs a terminal. Without it a draft is written, to be filled in.":
    "--interactive には端末が必要である。付けなければ、後で埋める下書きが書かれる。",
  "{1} carries a declaration inside, which a file beside it would replace. --output writes a draft elsewhere.":
    "{1} は宣言を内部にもち、隣に置くファイルはそれに取って代わる。--output で別の場所に下書きを書く。",
};
