import type { Phrases } from "../../phrase-book.js";

/** Comparing premises, and agreements. */
export const comparePhrases: Phrases = {
  "{1} has no stream {2}.": "{1} にストリーム {2} はない。",
  "a comparison is between two sides or more.": "比べるには二つ以上を指定する。",
  "{1} cannot be the id of an agreement: letters, digits, and . _ - / between them.":
    "{1} は合意書の ID にできない。英字と数字を使い、間に . _ - / を入れてよい。",
  "--map names a side that is not given: {1}": "--map が指定されていない側を指している：{1}",
  "streams of two sides are named as A:/topic=B:/topic.": "二者のストリームは A:/topic=B:/topic のように指定する。",
  "the agreement": "合意書",
  "{1} does not follow the schema of agreements: {2}: {3}": "{1} が合意書のスキーマに従っていない：{2}：{3}",
  "{1} is no hand-over statement.": "{1} は引渡し書ではない。",
};
