import { defineRule, faultNotes } from "../rule.js";

const KINDS = ["metadata-index"] as const;

export const metadataIndexMatches = defineRule({
  id: "container/metadata-index-matches",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  containers: ["mcap"],
  statement: {
    en: "The metadata index MUST describe every metadata record as it stands.",
    ja: "メタデータの索引は、すべてのメタデータレコードを実際のとおりに示さなければならない。",
  },
  scope: {
    en: "Recordings with a metadata index: `container.indexes.metadata` is above 0.",
    ja: "メタデータの索引のある記録：`container.indexes.metadata` が 0 より大きい。",
  },
  why: {
    en: "A declaration inside the recording is found through it; a wrong entry hides it.",
    ja: "記録の中の宣言は、この索引を使って探す。項目が誤っていれば、宣言が見付からない。",
  },
  fix: {
    en: "Rewrite the index with the container's own tool; never edit a recording in place.",
    ja: "公式ツールで索引を作り直す。記録ファイルを直接書き換えない。",
  },
  sources: ["MCAP specification, Metadata Index", "pymcap-cli doctor"],
  messages: {
    "metadata-index": {
      en: "the index entry of metadata record {name} is wrong: {reason}",
      ja: "メタデータレコード {name} の索引の項目が誤っている：{reason}",
    },
  },
  applies: ({ container }) => container.indexes.metadata > 0,
  check: (recording) => faultNotes(recording, KINDS),
});
