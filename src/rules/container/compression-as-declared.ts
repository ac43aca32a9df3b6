import { defineRule, faultNotes, notChecked } from "../rule.js";

const KINDS = ["metadata-compression", "payload-compression"] as const;

export const compressionAsDeclared = defineRule({
  id: "container/compression-as-declared",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  containers: ["mcap", "sqlite3"],
  statement: {
    en: "Files and payloads MUST be compressed as the metadata of the recording declares.",
    ja: "ファイルとペイロードは、記録のメタデータに宣言されたとおりに圧縮されていなければならない。",
  },
  scope: {
    en: "Recordings whose metadata was read: `rosbag2` is there, and `rosbag2.metadata` is `readable`; and those where `container.faults` has `payload-compression`. It cannot be checked where `rosbag2.compressionMode` is not empty and `rosbag2.compressionFormat` is not `zstd`.",
    ja: "メタデータを読めた記録：`rosbag2` があり、`rosbag2.metadata` が `readable` である。または `container.faults` に `payload-compression` がある記録。`rosbag2.compressionMode` が空でなく、`rosbag2.compressionFormat` が `zstd` でないときは検査できない。",
  },
  why: {
    en: "A compressed payload says nowhere else that it is one: a reader takes it for the message itself, and reads nonsense.",
    ja: "ペイロードが圧縮されていることは、ほかのどこにも書かれていない。読む側はメッセージそのものとして扱い、無意味な値を読む。",
  },
  fix: {
    en: "Rewrite the recording without this compression (ros2 bag convert), or with that of MCAP's chunks.",
    ja: "この圧縮を使わずに（または MCAP のチャンクの圧縮で）記録を書き直す（`ros2 bag convert`）。",
  },
  sources: ["rosbag2_compression"],
  messages: {
    "metadata-compression": { en: "{reason}", ja: "{reason}" },
    "payload-compression": {
      en: "a message of {name} cannot be unpacked: {reason}",
      ja: "{name} のメッセージを展開できない：{reason}",
    },
  },
  applies: ({ rosbag2, container }) => {
    if (rosbag2?.metadata !== "readable") return container.faults["payload-compression"] !== undefined;
    const { compressionMode, compressionFormat } = rosbag2;
    if (compressionMode !== "" && compressionFormat !== "zstd") return notChecked("its compression is not read");
    return true;
  },
  check: (recording) => faultNotes(recording, KINDS),
});
