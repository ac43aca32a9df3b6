import { z } from "zod";
import { defineRule } from "../rule.js";

export const documentPresent = defineRule({
  id: "annotation/document-present",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "A recording that is asked to be annotated MUST have an annotation.",
    ja: "アノテーションが求められる記録には、アノテーションがなければならない。",
  },
  scope: {
    en: "Recordings where the parameter `asked` is true.",
    ja: "パラメーター `asked` が真であるときの記録。",
  },
  why: {
    en: "Where there is no annotation, no requirement of annotations is broken, and a delivery without labels looks sound.",
    ja: "アノテーションがなければその要求事項は一つも破れず、ラベルのない引き渡しが健全に見える。",
  },
  fix: {
    en: "Put NAME.annotations.tasuki.json beside the recording, embed it, or give it with --annotations.",
    ja: "NAME.annotations.tasuki.json を記録の隣に置くか、記録に埋め込むか、--annotations で指定する。",
  },
  sources: ["Tasuki"],
  params: z.strictObject({
    asked: z.boolean().meta({ description: "Whether every recording must be annotated." }).default(false),
  }),
  messages: { absent: { en: "the recording has no annotation", ja: "記録にアノテーションがない" } },
  applies: (_, _context, { asked }) => asked,
  *check(_, _params, { annotated }) {
    if (!annotated) yield { message: "absent", evidence: {} };
  },
});
