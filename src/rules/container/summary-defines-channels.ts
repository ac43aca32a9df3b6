import { z } from "zod";
import { defineRule, faultNotes } from "../rule.js";

const KINDS = ["summary-definition-missing"] as const;

export const summaryDefinesChannels = defineRule({
  id: "container/summary-defines-channels",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  containers: ["mcap"],
  statement: {
    en: "The summary MUST define every channel and schema that its indexes and statistics refer to.",
    ja: "サマリーは、その索引と統計が参照するチャネルとスキーマをすべて定義していなければならない。",
  },
  scope: {
    en: "Recordings with a summary that indexes them, or that lacks a definition: `container.indexed` is true, or `container.faults` has `summary-definition-missing`.",
    ja: "索引となるサマリーがあるか、サマリーに定義が欠けている記録：`container.indexed` が真であるか、`container.faults` に `summary-definition-missing` がある。",
  },
  why: {
    en: "A reader that uses the index never meets the definition, and cannot decode what it finds.",
    ja: "索引を使って読むと定義に行き当たらず、見付けたデータを復号できない。",
  },
  fix: {
    en: "Switch repeated channels and schemas on in the writer's options.",
    ja: "書き込みの設定で、チャネルとスキーマをサマリーにも書くようにする。",
  },
  sources: ["MCAP specification, Chunk Index, Statistics", "mcap doctor", "pymcap-cli doctor"],
  params: z.strictObject({}),
  messages: {
    "summary-definition-missing": {
      en: "a definition that the summary refers to is missing there: {name}, {reason}",
      ja: "サマリーが参照する定義がサマリーにない：{name}（{reason}）",
    },
  },
  applies: ({ container }) => container.indexed || container.faults["summary-definition-missing"] !== undefined,
  check: (recording) => faultNotes(recording, KINDS),
});
