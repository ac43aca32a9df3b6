import { defineRule, faultOf, firstEvidence } from "../rule.js";

export const metadataFileReadable = defineRule({
  id: "container/metadata-file-readable",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  containers: ["mcap", "sqlite3"],
  statement: {
    en: "The metadata.yaml of a recording MUST be readable, with every key of its version and of the right type.",
    ja: "記録の `metadata.yaml` は、その版のキーがすべて正しい型でそろい、読めなければならない。",
  },
  scope: {
    en: "Recordings that are a folder of rosbag2 with metadata: `rosbag2` is there, and `rosbag2.metadata` is not `absent`.",
    ja: "メタデータのある rosbag2 のフォルダーである記録：`rosbag2` があり、`rosbag2.metadata` が `absent` でない。",
  },
  why: {
    en: "The tool ros2 bag stops at the first key that is missing or wrong, and opens nothing.",
    ja: "`ros2 bag` は、キーの欠落や誤りに一つでも出会うと停止し、何も開けない。",
  },
  fix: {
    en: "Run ros2 bag reindex, which writes the file anew.",
    ja: "`ros2 bag reindex` でファイルを書き直す。",
  },
  sources: ["rosbag2_storage, yaml.hpp"],
  messages: {
    field: { en: "metadata.yaml, {name}: {reason}", ja: "`metadata.yaml` の {name}：{reason}" },
    text: { en: "metadata.yaml cannot be read: {reason}", ja: "`metadata.yaml` を読めない：{reason}" },
  },
  applies: ({ rosbag2 }) => rosbag2 !== undefined && rosbag2.metadata !== "absent",
  *check(recording) {
    const tally = faultOf(recording, "metadata-malformed");
    if (!tally) return;
    const evidence = firstEvidence(tally);
    yield { message: evidence.name === undefined ? "text" : "field", evidence, tally };
  },
});
