import type { Phrases } from "../../phrase-book.js";

/** Mappings and the content of payloads. */
export const contentPhrases: Phrases = {
  '"{1}" is no path to a field': "「{1}」は項目へのパスではない",
};
