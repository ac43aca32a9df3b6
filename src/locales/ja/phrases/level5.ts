import type { Phrases } from "../../phrase-book.js";

/** Hand-over statements, and what rules of the hand-over say. */
export const handOverPhrases: Phrases = {
  "the hand-over statement": "引渡し書",
  "{1} does not follow the schema of hand-over statements: {2}": "{1} が引渡し書のスキーマに従っていない：{2}",
  "nothing says whether people may be seen or heard": "人が映り、または聞こえる可能性の有無が示されていない",
  "nothing tells the day of the hand-over": "引渡しの日が分からない",
  "nothing of a hand-over is declared": "引渡しについての宣言がない",
};
