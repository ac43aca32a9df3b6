/** What rules about the JSON of a document say alike, whatever the document is. */
import type { Note } from "./rule.js";

/** Words and parameters of such a rule. */
export const readableJson = {
  why: {
    en: "Of a key that stands twice one reader takes the first, another the last, and neither says so.",
    ja: "キーが二つあると、最初を取る読み手と最後を取る読み手があり、どちらもそれを告げない。",
  },
  fix: {
    en: "Write it with a JSON library, in UTF-8 and without a byte order mark.",
    ja: "JSON ライブラリーで、バイト順マークのない UTF-8 で書き出す。",
  },
  sources: ["RFC 8259; RFC 7493 (I-JSON)"],
  messages: {
    unreadable: { en: "the document cannot be read: {reason}", ja: "文書を読めない：{reason}" },
  },
} as const;

/** The note of a document that cannot be read. */
export const unreadableNotes = (reason: string | undefined): Note[] =>
  reason === undefined ? [] : [{ message: "unreadable", evidence: { reason } }];
