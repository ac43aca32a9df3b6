import { defineRule, faultNotes, hasRecords } from "../rule.js";

const KINDS = ["duplicate-key"] as const;

export const mapKeysDistinct = defineRule({
  id: "container/map-keys-distinct",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  containers: ["mcap", "rosbag1"],
  statement: {
    en: "A map of a channel or metadata record, or the header of a bag record, MUST give each key once.",
    ja: "チャネルとメタデータの連想配列、および bag のレコードのヘッダーには、同じキーが二つあってはならない。",
  },
  scope: {
    en: "Recordings with anything behind the magic: `container.faults` has no `magic-start`, and `container.sizeBytes` is 0 (not given) or above 8.",
    ja: "マジックバイトの後に内容のある記録：`container.faults` に `magic-start` がなく、`container.sizeBytes` が 0（記載なし）であるか 8 より大きい。",
  },
  why: {
    en: "Readers keep the first or the last value, and nobody can tell which was meant.",
    ja: "最初の値をとるか最後の値をとるかは読む側によって異なり、どちらが意図された値かは誰にも分からない。",
  },
  fix: { en: "Correct the program that wrote the record.", ja: "レコードを書いたプログラムを修正する。" },
  sources: ["MCAP specification, Map", "ROS bag format 2.0, Headers", "pymcap-cli doctor"],
  messages: {
    "duplicate-key": {
      en: "{name} gives the key {reason} twice",
      ja: "{name} にキー {reason} が二つある",
    },
  },
  applies: hasRecords,
  check: (recording) => faultNotes(recording, KINDS),
});
