import { defineRule, faultNotes } from "../rule.js";

const KINDS = ["chunk-compression", "chunk-damaged", "chunk-size"] as const;

export const chunksReadable = defineRule({
  id: "container/chunks-readable",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  containers: ["mcap", "rosbag1"],
  statement: {
    en: "Every chunk MUST decompress, by a registered compression, to the size that it states.",
    ja: "チャンクは、すべて、登録された圧縮方式で、示されたとおりの大きさに展開できなければならない。",
  },
  scope: {
    en: "Recordings with chunks: `container.chunks` is above 0.",
    ja: "チャンクのある記録：`container.chunks` が 0 より大きい。",
  },
  why: { en: "The samples inside cannot be had.", ja: "中のサンプルを取り出せない。" },
  fix: {
    en: "Copy the file again; use none, lz4 or zstd (in a bag none, lz4 or bz2); recover what is left with `tasuki recover`.",
    ja: "ファイルをコピーし直す。圧縮は無し、lz4、zstd（bag では無し、lz4、bz2）のいずれかにする。残ったデータは `tasuki recover` で復旧する。",
  },
  sources: ["MCAP specification, Chunk; Registry, Compression formats", "ROS bag format 2.0, Chunk"],
  messages: {
    "chunk-compression": {
      en: 'a chunk is compressed with "{actual}"; readable are {expected}',
      ja: "チャンクの圧縮方式が「{actual}」である。読めるのは {expected}",
    },
    "chunk-damaged": {
      en: "the compressed data of a chunk is damaged ({name})",
      ja: "チャンクの圧縮データが壊れている（{name}）",
    },
    "chunk-size": {
      en: "a chunk states {expected} and holds {actual}",
      ja: "チャンクの大きさは {expected} のはずだが {actual} である",
    },
  },
  applies: ({ container }) => container.chunks > 0,
  check: (recording) => faultNotes(recording, KINDS),
});
