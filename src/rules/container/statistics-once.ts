import { defineRule, faultNotes } from "../rule.js";

const KINDS = ["statistics-repeated"] as const;

export const statisticsOnce = defineRule({
  id: "container/statistics-once",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  containers: ["mcap"],
  statement: {
    en: "A recording SHOULD carry at most one statistics record.",
    ja: "記録がもつ統計レコードは、多くとも一つであることが望ましい。",
  },
  scope: {
    en: "Recordings with a statistics record: `container.statistics` is true.",
    ja: "統計レコードのある記録：`container.statistics` が真である。",
  },
  why: { en: "Tools take one of them, and not all the same one.", ja: "どれを使うかはツールによって異なる。" },
  fix: {
    en: "Rewrite the index with the container's own tool; never edit a recording in place.",
    ja: "公式ツールで索引を作り直す。記録ファイルを直接書き換えない。",
  },
  sources: ["MCAP specification, Statistics", "mcap doctor"],
  messages: {
    "statistics-repeated": { en: "a second statistics record", ja: "統計レコードが二つ以上ある" },
  },
  applies: ({ container }) => container.statistics,
  check: (recording) => faultNotes(recording, KINDS),
});
