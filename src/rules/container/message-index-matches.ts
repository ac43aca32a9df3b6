import { z } from "zod";
import { defineRule, faultNotes } from "../rule.js";

const KINDS = ["message-index"] as const;

export const messageIndexMatches = defineRule({
  id: "container/message-index-matches",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "The message indexes behind a chunk MUST lead to every message of the chunk, with its log time.",
    ja: "チャンクの後に置かれたメッセージの索引は、そのチャンクのすべてのメッセージの位置と記録時刻を正しく示さなければならない。",
  },
  scope: {
    en: "Recordings with message indexes: `container.indexes.messages` is above 0.",
    ja: "メッセージの索引のある記録：`container.indexes.messages` が 0 より大きい。",
  },
  why: {
    en: "Players that seek by topic and time skip messages that the index leaves out, and read others as something else.",
    ja: "トピックと時刻で検索する再生ツールは、索引にないメッセージを飛ばし、位置の誤ったメッセージを別のものとして読む。",
  },
  fix: {
    en: "Rewrite the index with the container's own tool; never edit a recording in place.",
    ja: "公式ツールで索引を作り直す。記録ファイルを直接書き換えない。",
  },
  sources: ["MCAP specification, Message Index", "pymcap-cli doctor"],
  params: z.strictObject({}),
  messages: {
    "message-index": {
      en: "the message index of {name} is wrong: {reason}",
      ja: "{name} のメッセージの索引が誤っている：{reason}",
    },
  },
  applies: ({ container }) => container.indexes.messages > 0,
  check: (recording) => faultNotes(recording, KINDS),
});
