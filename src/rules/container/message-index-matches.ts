import { defineRule, faultOf, firstEvidence, notChecked } from "../rule.js";

export const messageIndexMatches = defineRule({
  id: "container/message-index-matches",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  containers: ["mcap", "rosbag1"],
  statement: {
    en: "The message indexes behind a chunk MUST lead to every message of the chunk, with its log time.",
    ja: "チャンクの後に置かれたメッセージの索引は、そのチャンクのすべてのメッセージの位置と記録時刻を正しく示さなければならない。",
  },
  scope: {
    en: "Recordings with message indexes: `container.indexes.messages` is above 0. It cannot be checked where `container.unreadChunks` is above 0 and `container.faults` has no `message-index`.",
    ja: "メッセージの索引のある記録：`container.indexes.messages` が 0 より大きい。`container.unreadChunks` が 0 より大きく、`container.faults` に `message-index` がなければ検査できない。",
  },
  why: {
    en: "Players that seek by topic and time skip messages that the index leaves out, and read others as something else.",
    ja: "トピックと時刻で検索する再生ツールは、索引にないメッセージを飛ばし、位置の誤ったメッセージを別のものとして読む。",
  },
  fix: {
    en: "Rewrite the index with the container's own tool (`rosbag reindex` for a bag); never edit a recording in place.",
    ja: "公式ツール（bag では `rosbag reindex`）で索引を作り直す。記録ファイルを直接書き換えない。",
  },
  sources: ["MCAP specification, Message Index", "ROS bag format 2.0, Index data", "pymcap-cli doctor"],
  messages: {
    stray: { en: "a message index is wrong: {reason}", ja: "メッセージ索引が誤っている：{reason}" },
    wrong: {
      en: "the message index of {name} is wrong: {reason}",
      ja: "{name} のメッセージの索引が誤っている：{reason}",
    },
  },
  applies: ({ container: { indexes, unreadChunks, faults } }) => {
    if (indexes.messages === 0) return false;
    return unreadChunks === 0 || faults["message-index"]
      ? true
      : notChecked("some chunks could not be read, so their message indexes could not be held to them");
  },
  *check(recording) {
    const tally = faultOf(recording, "message-index");
    if (!tally) return;
    const evidence = firstEvidence(tally);
    yield { message: evidence.name === undefined ? "stray" : "wrong", evidence, tally };
  },
});
