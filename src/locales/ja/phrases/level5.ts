import type { Phrases } from "../../phrase-book.js";

/** Hand-over statements, and what rules of the hand-over say. */
export const handOverPhrases: Phrases = {
  "the hand-over statement": "引渡し書",
  "{1} does not follow the schema of hand-over statements: {2}": "{1} が引渡し書のスキーマに従っていない：{2}",
};
