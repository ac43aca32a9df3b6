import type { Phrases } from "../../phrase-book.js";

/** Comparing two recordings. */
export const diff: Phrases = {
  "a recording changed while it was compared.": "比較している間に記録が変わった。",
  "a time is nanoseconds, or a date such as 2026-05-01T09:00:00Z.":
    "時刻は、ナノ秒、または 2026-05-01T09:00:00Z のような日時で示す。",
};
