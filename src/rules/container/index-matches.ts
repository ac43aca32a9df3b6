import { z } from "zod";
import { defineRule, faultNotes } from "../rule.js";

const KINDS = ["chunk-index", "summary-offset"] as const;

export const indexMatches = defineRule({
  id: "container/index-matches",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "The index of a recording MUST describe every chunk and section as it stands.",
    ja: "記録の索引は、すべてのチャンクとセクションを実際のとおりに示さなければならない。",
  },
  why: {
    en: "Readers that use the index land in the wrong place or miss data that is there.",
    ja: "索引を使って読むと、誤った位置を読むか、実在するデータを見落とす。",
  },
  fix: {
    en: "Rewrite the index with the container's own tool; never edit a recording in place.",
    ja: "公式ツールで索引を作り直す。記録ファイルを直接書き換えない。",
  },
  sources: ["MCAP specification, Chunk Index, Summary Offset, Footer"],
  params: z.strictObject({}),
  messages: {
    "chunk-index": { en: "the chunk index is wrong: {reason}", ja: "チャンクの索引が誤っている：{reason}" },
    "summary-offset": {
      en: "the summary is not where it is said to be: {reason}",
      ja: "サマリーが、示された位置にない：{reason}",
    },
  },
  applies: ({ container }) => container.indexed,
  check: (recording) => faultNotes(recording, KINDS),
});
