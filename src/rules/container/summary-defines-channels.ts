import { defineRule, faultNotes } from "../rule.js";

const KINDS = ["summary-definition-missing"] as const;

export const summaryDefinesChannels = defineRule({
  id: "container/summary-defines-channels",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  containers: ["mcap", "rosbag1"],
  statement: {
    en: "The summary or index of a recording MUST define every channel and schema that it refers to.",
    ja: "記録のサマリーまたは索引は、それが参照するチャネルとスキーマをすべて定義していなければならない。",
  },
  scope: {
    en: "Recordings with a summary or index, or with one that lacks a definition: `container.indexed` is true, or `container.faults` has `summary-definition-missing`.",
    ja: "サマリーまたは索引があるか、そこに定義が欠けている記録：`container.indexed` が真であるか、`container.faults` に `summary-definition-missing` がある。",
  },
  why: {
    en: "A reader that uses the index never meets the definition, and cannot decode what it finds.",
    ja: "索引を使って読むと定義に行き当たらず、見付けたデータを復号できない。",
  },
  fix: {
    en: "Switch repeated channels and schemas on in the writer's options; reindex a bag with `rosbag reindex`.",
    ja: "書き込みの設定で、チャネルとスキーマをサマリーにも書くようにする。bag は `rosbag reindex` で索引を作り直す。",
  },
  sources: [
    "MCAP specification, Chunk Index, Statistics",
    "ROS bag format 2.0, Connection",
    "mcap doctor",
    "pymcap-cli doctor",
  ],
  messages: {
    "summary-definition-missing": {
      en: "a definition that the summary or index refers to is missing there: {name}, {reason}",
      ja: "サマリーまたは索引が参照する定義がそこにない：{name}（{reason}）",
    },
  },
  applies: ({ container }) => container.indexed || container.faults["summary-definition-missing"] !== undefined,
  check: (recording) => faultNotes(recording, KINDS),
});
