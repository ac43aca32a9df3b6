import { defineRule, faultNotes, faultOf } from "../rule.js";

const KINDS = ["file-missing", "file-damaged", "file-unlisted"] as const;

export const filesComplete = defineRule({
  id: "container/files-complete",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "The files of a recording MUST all be there and readable, and be those that its metadata lists.",
    ja: "記録のファイルは、メタデータに載っているものがすべてそろい、読めなければならない。",
  },
  scope: {
    en: "Recordings that are a folder of rosbag2: `rosbag2` is there. Other recordings only where `container.faults` has `file-damaged`.",
    ja: "rosbag2 のフォルダーである記録：`rosbag2` がある。ほかの記録では、`container.faults` に `file-damaged` があるときに限る。",
  },
  why: {
    en: "What stood in the file is lost, and players skip a file that is not listed without a word.",
    ja: "欠けたファイルの中身は失われる。一覧にないファイルは、再生ツールが何も言わずに飛ばす。",
  },
  fix: {
    en: "Copy the folder again, all of it; after files were removed or added on purpose, run ros2 bag reindex.",
    ja: "フォルダーを丸ごとコピーし直す。意図してファイルを減らしたり足したりした場合は、`ros2 bag reindex` を実行する。",
  },
  sources: ["rosbag2, relative_file_paths", "rosbag2#1719"],
  messages: {
    "file-missing": { en: "{name} is missing", ja: "{name} がない" },
    "file-damaged": { en: "a file is not read to its end: {reason}", ja: "終わりまで読めないファイルがある：{reason}" },
    "file-unlisted": {
      en: "a file is there that metadata.yaml does not list",
      ja: "`metadata.yaml` に載っていないファイルがある",
    },
  },
  applies: (recording) => recording.rosbag2 !== undefined || faultOf(recording, "file-damaged") !== undefined,
  check: (recording) => faultNotes(recording, KINDS),
});
