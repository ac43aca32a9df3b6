import type { Phrases } from "../../phrase-book.js";

/** What stands against declarations in YAML, their drafts and what is asked of them. */
export const initPhrases: Phrases = {
  'it gives the key "{1}" twice at line {2}': "{2} 行目にキー「{1}」がもう一度現れる",
  "it is not valid YAML at line {1}, column {2}": "{1} 行 {2} 列が正しい YAML でない",
  "it has an alias at line {1}": "{1} 行目にエイリアスがある",
  'it has the key "{1}" at line {2}': "{2} 行目にキー「{1}」がある",
  "{1} and {2} both stand beside the recording. Keep one of them.":
    "{1} と {2} が両方とも記録の隣にある。どちらか一方だけを残す。",
};
