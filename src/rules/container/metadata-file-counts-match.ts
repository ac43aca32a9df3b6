import { defineRule, faultOf, firstEvidence, notChecked } from "../rule.js";

export const metadataFileCountsMatch = defineRule({
  id: "container/metadata-file-counts-match",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  containers: ["mcap", "sqlite3"],
  statement: {
    en: "The counts, times and durations in the metadata of a recording MUST equal its content.",
    ja: "記録のメタデータにある件数、時刻、長さは、その内容と一致しなければならない。",
  },
  scope: {
    en: "Recordings whose metadata was read: `rosbag2` is there, and `rosbag2.metadata` is `readable`. Where `container.faults` has no `metadata-statistics`, it cannot be checked if an entry of `rosbag2.files` has the `state` `missing` or `damaged`, or `container.unreadChunks` is above 0.",
    ja: "メタデータを読めた記録：`rosbag2` があり、`rosbag2.metadata` が `readable` である。`container.faults` に `metadata-statistics` がなければ、`rosbag2.files` に `state` が `missing` か `damaged` のものがあるか、`container.unreadChunks` が 0 より大きいときは検査できない。",
  },
  why: {
    en: "Tools show and play by these numbers without reading the data; a recording is then accepted on numbers that are not true.",
    ja: "ツールはデータを読まずにこの数値で表示や再生をするため、事実と異なる数値を見て受け入れてしまう。",
  },
  fix: {
    en: "Run ros2 bag reindex, which counts anew; where messages are missing, look at what happened to the files.",
    ja: "`ros2 bag reindex` で数え直す。メッセージが足りないときは、ファイルに何があったかを調べる。",
  },
  sources: ["rosbag2, metadata.yaml", "embodied-sync"],
  messages: {
    differs: {
      en: "{name} is stated as {expected}, the content gives {actual}",
      ja: "{name} は {expected} とあるが、内容からは {actual} となる",
    },
  },
  applies: (recording) => {
    const { rosbag2, container } = recording;
    if (rosbag2?.metadata !== "readable") return false;
    if (faultOf(recording, "metadata-statistics")) return true;
    if (container.unreadChunks > 0 || rosbag2.files.some(({ state }) => state === "missing" || state === "damaged"))
      return notChecked("part of the content could not be read, so it cannot be counted");
    return true;
  },
  *check(recording) {
    const tally = faultOf(recording, "metadata-statistics");
    if (tally) yield { message: "differs", evidence: firstEvidence(tally), tally };
  },
});
