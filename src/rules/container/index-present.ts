import { defineRule, hasRecords } from "../rule.js";

export const indexPresent = defineRule({
  id: "container/index-present",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  containers: ["mcap", "rosbag1"],
  statement: {
    en: "A recording SHOULD carry statistics and an index of all that it holds.",
    ja: "記録は、統計と、内容すべての索引とをもつことが望ましい。",
  },
  scope: {
    en: "Recordings with anything behind the magic: `container.faults` has no `magic-start`, and `container.sizeBytes` is 0 (not given) or above 8.",
    ja: "マジックバイトの後に内容のある記録：`container.faults` に `magic-start` がなく、`container.sizeBytes` が 0（記載なし）であるか 8 より大きい。",
  },
  why: {
    en: "Without an index every reader must read the whole file before it can show a single moment.",
    ja: "索引がなければ、ある一瞬を表示するだけでもファイル全体を読まなければならない。",
  },
  fix: {
    en: "Close the file properly at the end of recording, or add an index: `mcap recover` for MCAP, `rosbag reindex` for a bag.",
    ja: "記録の終わりにファイルを正しく閉じるか、索引を追加する（MCAP は `mcap recover`、bag は `rosbag reindex`）。",
  },
  sources: ["MCAP specification, Summary section", "ROS bag format 2.0, Index data, Chunk info"],
  messages: {
    index: { en: "the recording has no index", ja: "記録に索引がない" },
    statistics: { en: "the recording has no statistics", ja: "記録に統計がない" },
    messages: { en: "its chunks have no message index", ja: "チャンクにメッセージの索引がない" },
    attachments: { en: "its attachments have no index", ja: "添付の索引がない" },
    metadata: { en: "its metadata records have no index", ja: "メタデータの索引がない" },
    summaryOffsets: {
      en: "the summary leaves out {missing} of the offsets of its {samples} kinds of records",
      ja: "サマリーのレコード {samples} 種類のうち {missing} 種類のオフセットがない",
    },
  },
  applies: hasRecords,
  *check({ container }) {
    const { chunks, statistics, indexed, indexes, attachmentCount, metadataCount, unchunkedSamples } = container;
    // Without chunks there is nothing that an index of samples could lead to.
    if (!indexed || (chunks === 0 && unchunkedSamples > 0)) {
      yield { message: "index", evidence: {} };
      if (!indexed) return;
    }
    if (!statistics) yield { message: "statistics", evidence: {} };
    if (chunks > container.emptyChunks + container.unreadChunks && indexes.messages === 0)
      yield { message: "messages", evidence: {} };
    if (attachmentCount > 0 && indexes.attachments === 0) yield { message: "attachments", evidence: {} };
    if (metadataCount > 0 && indexes.metadata === 0) yield { message: "metadata", evidence: {} };
    const missing = indexes.summaryGroups - indexes.summaryOffsets;
    if (missing > 0) yield { message: "summaryOffsets", evidence: { missing, samples: indexes.summaryGroups } };
  },
});
