import { z } from "zod";
import { defineRule, faultOf } from "../rule.js";

export const indexPresent = defineRule({
  id: "container/index-present",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "A recording SHOULD carry a summary with an index and statistics.",
    ja: "記録は、索引と統計を含むサマリーをもつことが望ましい。",
  },
  why: {
    en: "Without an index every reader must read the whole file before it can show a single moment.",
    ja: "索引がなければ、ある一瞬を表示するだけでもファイル全体を読まなければならない。",
  },
  fix: {
    en: "Close the file properly at the end of recording, or add an index with the container's own tool.",
    ja: "記録の終わりにファイルを正しく閉じるか、公式ツールで索引を追加する。",
  },
  sources: ["MCAP specification, Summary section"],
  params: z.strictObject({}),
  messages: {
    index: { en: "the recording has no index", ja: "記録に索引がない" },
    statistics: { en: "the recording has no statistics", ja: "記録に統計がない" },
  },
  applies: (recording) => faultOf(recording, "magic-start") === undefined,
  *check({ container }) {
    if (!container.indexed) yield { message: "index", evidence: { name: "index" } };
    else if (!container.statistics) yield { message: "statistics", evidence: { name: "statistics" } };
  },
});
