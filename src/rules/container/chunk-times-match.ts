import { defineRule, faultOf, firstEvidence } from "../rule.js";

export const chunkTimesMatch = defineRule({
  id: "container/chunk-times-match",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  containers: ["mcap", "rosbag1"],
  statement: {
    en: "The time range that is stated of a chunk MUST be that of its messages.",
    ja: "チャンクについて示された時刻の範囲は、その中のメッセージの範囲と一致しなければならない。",
  },
  scope: {
    en: "Recordings with chunks: `container.chunks` is above 0. A bag states the ranges in its index: where `container.kind` is `rosbag1`, `container.indexes.chunks` must be above 0 too.",
    ja: "チャンクのある記録：`container.chunks` が 0 より大きい。bag は範囲を索引で示すため、`container.kind` が `rosbag1` のときは `container.indexes.chunks` も 0 より大きいこと。",
  },
  why: {
    en: "Readers that seek by time skip chunks by this range and lose the messages outside it.",
    ja: "時刻で検索して読むソフトウェアはこの範囲を見てチャンクを読み飛ばすため、範囲外のメッセージが失われる。",
  },
  fix: {
    en: "Rewrite the file with a library that computes the range; report it to the makers of the one that wrote it.",
    ja: "範囲を正しく計算するライブラリでファイルを書き直し、元のライブラリの開発元に報告する。",
  },
  sources: ["MCAP specification, Chunk", "ROS bag format 2.0, Chunk info", "mcap doctor"],
  messages: {
    differs: {
      en: "a chunk states {name} {expected}, its messages give {actual}",
      ja: "チャンクが示す {name} は {expected} だが、メッセージからは {actual} となる",
    },
  },
  applies: ({ container: { kind, chunks, indexes } }) => chunks > 0 && (kind !== "rosbag1" || indexes.chunks > 0),
  *check(recording) {
    const tally = faultOf(recording, "chunk-times");
    if (tally) yield { message: "differs", evidence: firstEvidence(tally), tally };
  },
});
