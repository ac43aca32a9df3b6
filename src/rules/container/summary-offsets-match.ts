import { defineRule, faultNotes } from "../rule.js";

const KINDS = ["summary-offset"] as const;

export const summaryOffsetsMatch = defineRule({
  id: "container/summary-offsets-match",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  containers: ["mcap", "rosbag1"],
  statement: {
    en: "The places that a recording states of its summary or index MUST be where these stand.",
    ja: "記録が示すサマリーまたは索引の位置は、その実際の位置でなければならない。",
  },
  scope: {
    en: "Recordings with a summary or index, or with one that is not where it is said to be: `container.indexed` is true, or `container.faults` has `summary-offset`.",
    ja: "サマリーまたは索引があるか、それが示された位置にない記録：`container.indexed` が真であるか、`container.faults` に `summary-offset` がある。",
  },
  why: {
    en: "Readers begin at these offsets; a wrong one makes them read the middle of a record.",
    ja: "読む側はこの位置から読み始める。誤っていれば、レコードの途中を読む。",
  },
  fix: {
    en: "Rewrite the index with the container's own tool; never edit a recording in place.",
    ja: "公式ツールで索引を作り直す。記録ファイルを直接書き換えない。",
  },
  sources: ["MCAP specification, Footer, Summary Offset", "ROS bag format 2.0, Bag header", "pymcap-cli doctor"],
  messages: {
    "summary-offset": {
      en: "the summary or index is not where it is said to be: {reason}",
      ja: "サマリーまたは索引が、示された位置にない：{reason}",
    },
  },
  applies: ({ container }) => container.indexed || container.faults["summary-offset"] !== undefined,
  check: (recording) => faultNotes(recording, KINDS),
});
