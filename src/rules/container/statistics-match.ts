import { defineRule, faultOf, firstEvidence, notChecked } from "../rule.js";

export const statisticsMatch = defineRule({
  id: "container/statistics-match",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  containers: ["mcap", "rosbag1"],
  statement: {
    en: "The counts and times that a recording states of itself MUST equal its content.",
    ja: "記録が自らについて示す件数と時刻は、その内容と一致しなければならない。",
  },
  scope: {
    en: "Recordings with a statistics record, or bags whose header gives counts: `container.statistics` is true. It cannot be checked where part of the content could not be read: `container.unreadChunks` is above 0, or `container.faults` has `record-malformed` or `record-too-large`.",
    ja: "統計レコードのある記録、またはヘッダーに件数のある bag：`container.statistics` が真である。内容の一部が読めないときは検査できない：`container.unreadChunks` が 0 より大きいか、`container.faults` に `record-malformed` または `record-too-large` がある。",
  },
  why: {
    en: "Tools show these numbers without reading the data; a hand-over is then accepted on numbers that are not true.",
    ja: "ツールはデータを読まずにこの数値を表示するため、事実と異なる数値を見て受け入れてしまう。",
  },
  fix: {
    en: "Rewrite the file with the container's own tool, which counts anew; for a bag `rosbag reindex`.",
    ja: "公式ツール（bag では `rosbag reindex`）でファイルを書き直し、数え直す。",
  },
  sources: ["MCAP specification, Statistics", "ROS bag format 2.0, Bag header", "mcap doctor"],
  messages: {
    differs: {
      en: "{name} is stated as {expected}, the content gives {actual}",
      ja: "{name} は {expected} とあるが、内容からは {actual} となる",
    },
  },
  applies: ({ container }) => {
    if (!container.statistics) return false;
    if (container.unreadChunks > 0 || container.faults["record-malformed"] || container.faults["record-too-large"])
      return notChecked("part of the content could not be read, so it cannot be counted");
    return true;
  },
  *check(recording) {
    const tally = faultOf(recording, "statistics");
    if (tally) yield { message: "differs", evidence: firstEvidence(tally), tally };
  },
});
