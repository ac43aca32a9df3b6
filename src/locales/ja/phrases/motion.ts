import type { Phrases } from "../../phrase-book.js";

/** What keeps streams from being compared by their motion. */
export const motionPhrases: Phrases = {
  "no two streams show the same motion clearly enough": "同じ動きをはっきり示す二つのストリームがない",
};
