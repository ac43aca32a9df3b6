import { defineRule, faultOf, firstEvidence, notChecked } from "../rule.js";

export const summaryRepeatsDefinitions = defineRule({
  id: "container/summary-repeats-definitions",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  containers: ["mcap", "rosbag1"],
  statement: {
    en: "The summary or index SHOULD define only schemas and channels that stand before it too.",
    ja: "サマリーまたは索引は、それより前でも定義されたスキーマとチャネルだけを定義することが望ましい。",
  },
  scope: {
    en: "Recordings with a summary or index, or with a definition that stands there alone: `container.indexed` is true, or `container.faults` has `summary-definition`. It cannot be checked where `container.unreadChunks` is above 0.",
    ja: "サマリーまたは索引があるか、そこだけに定義のある記録：`container.indexed` が真であるか、`container.faults` に `summary-definition` がある。`container.unreadChunks` が 0 より大きければ検査できない。",
  },
  why: {
    en: "A reader that streams the data never learns of these; tools that count them disagree.",
    ja: "データを先頭から順に読む側はこれらの存在を知らず、ツールによって数が食い違う。",
  },
  fix: {
    en: "Nothing is lost; a recorder that subscribes to silent topics (rosbag2 does) writes such files.",
    ja: "失われたものはない。配信のないトピックを購読するレコーダー（rosbag2 など）がこのようなファイルを書く。",
  },
  sources: ["MCAP specification, Summary section", "ROS bag format 2.0, Connection", "mcap doctor"],
  messages: {
    "summary-only": {
      en: "definitions that stand in the summary or index alone: {affected}, the first is {name} ({reason})",
      ja: "サマリーまたは索引だけにある定義が {affected} 件ある。最初は {name}（{reason}）",
    },
  },
  applies: ({ container: { indexed, unreadChunks, faults } }) => {
    if (!indexed && !faults["summary-definition"]) return false;
    return unreadChunks === 0 || notChecked("part of the content could not be read, and may hold the definitions");
  },
  *check(recording) {
    const tally = faultOf(recording, "summary-definition");
    if (tally) yield { message: "summary-only", evidence: { affected: tally.count, ...firstEvidence(tally) }, tally };
  },
});
