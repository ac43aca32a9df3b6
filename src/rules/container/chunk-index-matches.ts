import { defineRule, faultNotes } from "../rule.js";

const KINDS = ["chunk-index"] as const;

export const chunkIndexMatches = defineRule({
  id: "container/chunk-index-matches",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  containers: ["mcap", "rosbag1"],
  statement: {
    en: "The chunk index of a recording MUST describe every chunk as it stands.",
    ja: "チャンクの索引は、すべてのチャンクを実際のとおりに示さなければならない。",
  },
  scope: {
    en: "Recordings with a chunk index: `container.indexes.chunks` is above 0.",
    ja: "チャンクの索引のある記録：`container.indexes.chunks` が 0 より大きい。",
  },
  why: {
    en: "Readers that use the index land in the wrong place or miss data that is there.",
    ja: "索引を使って読むと、誤った位置を読むか、実在するデータを見落とす。",
  },
  fix: {
    en: "Rewrite the index with the container's own tool (`rosbag reindex` for a bag); never edit a recording in place.",
    ja: "公式ツール（bag では `rosbag reindex`）で索引を作り直す。記録ファイルを直接書き換えない。",
  },
  sources: ["MCAP specification, Chunk Index", "ROS bag format 2.0, Chunk info", "mcap doctor", "pymcap-cli doctor"],
  messages: {
    "chunk-index": { en: "the chunk index is wrong: {reason}", ja: "チャンクの索引が誤っている：{reason}" },
  },
  applies: ({ container }) => container.indexes.chunks > 0,
  check: (recording) => faultNotes(recording, KINDS),
});
