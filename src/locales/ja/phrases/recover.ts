import type { Phrases } from "../../phrase-book.js";

/** Recovering damaged recordings. */
export const recoverPhrases: Phrases = {
  "a damaged chunk": "破損したチャンク",
  "a damaged chunk; bz2 is undone in blocks of 900 kB, and none is whole":
    "破損したチャンク。bz2 は 900 kB のブロックごとに展開するもので、完全なブロックがない",
  "the file is cut off here; pages behind it are missing": "ファイルがここで途切れている。この後のページはない",
  "{1}: what is saved becomes {2}. Name it {3}.": "{1}：救出したものは {2} になる。名前の末尾を {3} にする。",
};
