import { defineRule, faultNotes } from "../rule.js";

const KINDS = ["summary-order"] as const;

export const summaryOrdered = defineRule({
  id: "container/summary-ordered",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  containers: ["mcap"],
  statement: {
    en: "The summary MUST group its records by kind, with channels before the statistics that count them.",
    ja: "サマリーのレコードは種類ごとにまとめられ、チャネルはそれを数える統計より前になければならない。",
  },
  scope: {
    en: "Recordings with a summary that indexes them, or that is out of order: `container.indexed` is true, or `container.faults` has `summary-order`.",
    ja: "索引となるサマリーがあるか、サマリーの順序が誤っている記録：`container.indexed` が真であるか、`container.faults` に `summary-order` がある。",
  },
  why: {
    en: "Readers take each group as one stretch of bytes and lose the records that stand apart.",
    ja: "読む側は種類ごとのまとまりを一続きのバイト列として読むため、離れた位置のレコードを見失う。",
  },
  fix: {
    en: "Rewrite the index with the container's own tool; never edit a recording in place.",
    ja: "公式ツールで索引を作り直す。記録ファイルを直接書き換えない。",
  },
  sources: ["MCAP specification, Summary section, Statistics", "pymcap-cli doctor"],
  messages: {
    "summary-order": { en: "the summary is out of order: {reason}", ja: "サマリーの順序が誤っている：{reason}" },
  },
  applies: ({ container }) => container.indexed || container.faults["summary-order"] !== undefined,
  check: (recording) => faultNotes(recording, KINDS),
});
