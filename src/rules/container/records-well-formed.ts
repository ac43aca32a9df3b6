import { defineRule, faultNotes, hasRecords } from "../rule.js";

const KINDS = ["record-malformed", "record-unexpected", "record-too-large", "schema-id-zero"] as const;

export const recordsWellFormed = defineRule({
  id: "container/records-well-formed",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "Every record MUST be well formed and stand where the container allows it.",
    ja: "レコードは、すべて、正しい形式で、コンテナ形式が許す位置になければならない。",
  },
  scope: {
    en: "Recordings with anything behind the magic: `container.faults` has no `magic-start`, and `container.sizeBytes` is 0 (not given) or above 8.",
    ja: "マジックバイトの後に内容のある記録：`container.faults` に `magic-start` がなく、`container.sizeBytes` が 0（記載なし）であるか 8 より大きい。",
  },
  why: {
    en: "Readers differ in what they make of a broken record: some stop, some skip it, some invent data.",
    ja: "壊れたレコードの扱いは読む側によって異なる。止まるもの、読み飛ばすもの、ありもしないデータを作り出すものがある。",
  },
  fix: {
    en: "Report it to the makers of the library that wrote the file; recover the file with `tasuki recover`.",
    ja: "ファイルを書いたライブラリの開発元に報告する。ファイルは `tasuki recover` で復旧する。",
  },
  sources: ["MCAP specification, Records", "ROS bag format 2.0, Records", "mcap doctor", "pymcap-cli doctor"],
  messages: {
    "record-malformed": { en: "a broken record: {reason}", ja: "壊れたレコードがある：{reason}" },
    "record-unexpected": { en: "a record in the wrong place: {reason}", ja: "レコードの位置が誤っている：{reason}" },
    "record-too-large": {
      en: "a record that is too large to be read: {reason}",
      ja: "大きすぎて読めないレコードがある：{reason}",
    },
    "schema-id-zero": {
      en: "a schema has the reserved id 0: {name}",
      ja: "スキーマが予約された ID 0 を使っている：{name}",
    },
  },
  applies: hasRecords,
  check: (recording) => faultNotes(recording, KINDS),
});
