import type { Phrases } from "../../phrase-book.js";

/** Damaged MCAP files in folders, and compressions that are not written. */
export const leftoverPhrases: Phrases = {
  "the file ends before its data section does": "データセクションの終わりより前でファイルが終わっている",
  "Allowed choices are {1}.": "選べるものは {1}。",
  "bz2 is read and not written: no maintained library compresses it. Choose lz4.":
    "bz2 は読めるが書けない。圧縮する、保守されているライブラリがない。lz4 を選ぶ。",
};
