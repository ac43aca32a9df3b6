import { defineRule } from "../rule.js";

export const metadataFilePresent = defineRule({
  id: "container/metadata-file-present",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  containers: ["mcap", "sqlite3"],
  statement: {
    en: "A recording in several files SHOULD have its metadata.yaml.",
    ja: "複数のファイルからなる記録には、`metadata.yaml` があることが望ましい。",
  },
  scope: {
    en: "Recordings that are a folder of rosbag2: `rosbag2` is there.",
    ja: "rosbag2 のフォルダーである記録：`rosbag2` がある。",
  },
  why: {
    en: "Without it ros2 bag opens nothing, and nobody can tell whether a file is missing at the end.",
    ja: "これがないと `ros2 bag` は開けず、最後のファイルが欠けていても分からない。",
  },
  fix: {
    en: "Run ros2 bag reindex on the folder; it is missing mostly since the recorder was killed.",
    ja: "フォルダーに対して `ros2 bag reindex` を実行する。多くは、レコーダーが強制終了したために書かれていない。",
  },
  sources: ["rosbag2, ros2 bag reindex"],
  messages: {
    absent: {
      en: "the folder has no metadata.yaml; its files were taken in the order of their numbers",
      ja: "フォルダーに `metadata.yaml` がない。ファイルは番号順に読んだ",
    },
  },
  applies: ({ rosbag2 }) => rosbag2 !== undefined,
  *check({ rosbag2 }) {
    if (rosbag2!.metadata === "absent") yield { message: "absent", evidence: {} };
  },
});
