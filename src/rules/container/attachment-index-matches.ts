import { defineRule, faultNotes } from "../rule.js";

const KINDS = ["attachment-index"] as const;

export const attachmentIndexMatches = defineRule({
  id: "container/attachment-index-matches",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  containers: ["mcap"],
  statement: {
    en: "The attachment index MUST describe every attachment as it stands.",
    ja: "添付の索引は、すべての添付を実際のとおりに示さなければならない。",
  },
  scope: {
    en: "Recordings with an attachment index: `container.indexes.attachments` is above 0.",
    ja: "添付の索引のある記録：`container.indexes.attachments` が 0 より大きい。",
  },
  why: {
    en: "Calibration files and other attachments are found through it; a wrong entry yields other bytes, or none.",
    ja: "較正ファイルなどの添付は、この索引を使って探す。項目が誤っていれば、別のバイト列を読むか、何も読めない。",
  },
  fix: {
    en: "Rewrite the index with the container's own tool; never edit a recording in place.",
    ja: "公式ツールで索引を作り直す。記録ファイルを直接書き換えない。",
  },
  sources: ["MCAP specification, Attachment Index", "pymcap-cli doctor"],
  messages: {
    "attachment-index": {
      en: "the index entry of attachment {name} is wrong: {reason}",
      ja: "添付 {name} の索引の項目が誤っている：{reason}",
    },
  },
  applies: ({ container }) => container.indexes.attachments > 0,
  check: (recording) => faultNotes(recording, KINDS),
});
