import { defineRule, faultNotes } from "../rule.js";

export const filePathsInside = defineRule({
  id: "container/file-paths-inside",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  containers: ["mcap", "sqlite3"],
  statement: {
    en: "Each path in the metadata of a recording MUST name one file of its own folder.",
    ja: "記録のメタデータにあるパスは、それぞれ、その記録のフォルダーにある一つのファイルを指さなければならない。",
  },
  scope: {
    en: "Recordings whose metadata was read: `rosbag2` is there, and `rosbag2.metadata` is `readable`.",
    ja: "メタデータを読めた記録：`rosbag2` があり、`rosbag2.metadata` が `readable` である。",
  },
  why: {
    en: "A path that leads elsewhere is lost with the first copy, and may be an attack: a player opens whatever it names.",
    ja: "外を指すパスは、コピーすれば失われる。再生ツールは指された先を開くため、攻撃にも使われ得る。",
  },
  fix: {
    en: "Put the files into the folder, and run ros2 bag reindex.",
    ja: "ファイルをフォルダーに移し、`ros2 bag reindex` を実行する。",
  },
  sources: ["rosbag2, relative_file_paths", "CWE-22"],
  messages: {
    "file-path": { en: "{name}: {reason}", ja: "{name}：{reason}" },
  },
  applies: ({ rosbag2 }) => rosbag2?.metadata === "readable",
  check: (recording) => faultNotes(recording, ["file-path"]),
});
