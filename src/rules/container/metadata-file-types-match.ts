import { defineRule, faultOf, firstEvidence } from "../rule.js";

export const metadataFileTypesMatch = defineRule({
  id: "container/metadata-file-types-match",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  containers: ["mcap", "sqlite3"],
  statement: {
    en: "The storage, topics, types and serialization in the metadata of a recording MUST be those of its files.",
    ja: "記録のメタデータにあるストレージ、トピック、型、シリアライズ形式は、ファイルのものと同じでなければならない。",
  },
  scope: {
    en: "Recordings whose metadata was read: `rosbag2` is there, and `rosbag2.metadata` is `readable`.",
    ja: "メタデータを読めた記録：`rosbag2` があり、`rosbag2.metadata` が `readable` である。",
  },
  why: {
    en: "Players set up their publishers by these types, and choose the storage plugin by its name: with another one nothing is played.",
    ja: "再生ツールは、この型で配信を準備し、この名前でストレージのプラグインを選ぶ。異なっていれば再生できない。",
  },
  fix: {
    en: "Run ros2 bag reindex with the storage of the files (-s mcap or -s sqlite3).",
    ja: "ファイルのストレージを指定して（`-s mcap` か `-s sqlite3`）、`ros2 bag reindex` を実行する。",
  },
  sources: ["rosbag2, metadata.yaml", "rosbag2#2175"],
  messages: {
    differs: {
      en: 'metadata.yaml gives "{expected}" as {name}, the files have "{actual}"',
      ja: "`metadata.yaml` では {name} が「{expected}」だが、ファイルでは「{actual}」である",
    },
    unlisted: {
      en: "{name} is in the files and not in metadata.yaml",
      ja: "{name} はファイルにあるが、`metadata.yaml` にない",
    },
  },
  applies: ({ rosbag2 }) => rosbag2?.metadata === "readable",
  *check(recording) {
    const tally = faultOf(recording, "metadata-definitions");
    if (!tally) return;
    const evidence = firstEvidence(tally);
    yield { message: evidence.actual === undefined ? "unlisted" : "differs", evidence, tally };
  },
});
