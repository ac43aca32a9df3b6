import { z } from "zod";
import { defineRule } from "../rule.js";

export const jsonReadable = defineRule({
  id: "openlabel/json-readable",
  requirement: "must",
  since: "0.1",
  subject: "openlabel",
  statement: {
    en: "An OpenLABEL document MUST be JSON in UTF-8 that reads the same everywhere.",
    ja: "OpenLABEL 文書は、どこでも同じに読める UTF-8 の JSON でなければならない。",
  },
  scope: { en: "Every OpenLABEL document.", ja: "すべての OpenLABEL 文書。" },
  why: {
    en: "Of a key that stands twice one reader takes the first, another the last, and neither says so.",
    ja: "キーが二つあると、最初を取る読み手と最後を取る読み手があり、どちらもそれを告げない。",
  },
  fix: {
    en: "Write it with a JSON library, in UTF-8 and without a byte order mark.",
    ja: "JSON ライブラリーで、バイト順マークのない UTF-8 で書き出す。",
  },
  sources: ["RFC 8259; RFC 7493 (I-JSON)"],
  params: z.strictObject({}),
  messages: {
    unreadable: { en: "the document cannot be read: {reason}", ja: "文書を読めない：{reason}" },
  },
  applies: () => true,
  *check({ unreadable }) {
    if (unreadable !== undefined) yield { message: "unreadable", evidence: { reason: unreadable } };
  },
});
