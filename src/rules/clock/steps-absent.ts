import { z } from "zod";
import { countsOtherwise } from "../../causes/elsewhere.js";
import { causeMessages } from "../../causes/messages.js";
import { nanoseconds } from "../../spec/units.js";
import { defineRule } from "../rule.js";
import { stepNotes } from "../step-notes.js";
import { STEP_CAUSES } from "./steps-bounded.js";

export const stepsAbsent = defineRule({
  id: "clock/steps-absent",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "The clock of the stamps SHOULD NOT step against that of the log.",
    ja: "タイムスタンプのクロックは、記録のクロックに対してステップしないことが望ましい。",
  },
  scope: {
    en: "Streams with a clock model whose stamps do not count otherwise. A step that a longer latency may be is not told. Steps larger than `toldNs` are left to clock/steps-bounded.",
    ja: "クロックのモデルがあり、数え方の異ならないタイムスタンプをもつストリーム。遅延が長くなっただけかもしれないステップは示さない。`toldNs` より大きいステップは clock/steps-bounded に任せる。",
  },
  why: {
    en: "A small step is a jump in every motion that is computed across it.",
    ja: "小さなステップも、それをまたいで計算する動きの中では飛びになる。",
  },
  fix: {
    en: "Synchronise before recording and let the clock slew while it runs; do not step it.",
    ja: "記録の前に同期を済ませ、記録中は徐々に補正（スルー）させ、ステップさせない。",
  },
  sources: ["Tasuki, simulation of 5 ms steps", "fetch_robots#71"],
  causes: STEP_CAUSES,
  params: z.strictObject({
    allowedNs: nanoseconds("Largest step.").min(0).default(5_000_000),
    toldNs: nanoseconds("Larger steps are told by clock/steps-bounded; as there where a profile says it there alone.")
      .min(0)
      .default(128_000_000),
  }),
  follows: { toldNs: ["clock/steps-bounded", "allowedNs"] },
  messages: causeMessages(STEP_CAUSES),
  applies: (stream) => (stream.stamp?.clock?.segments.length ?? 0) > 0 && !countsOtherwise(stream),
  check: (stream, { allowedNs, toldNs }, { recording }) => stepNotes(stream, recording, allowedNs, toldNs),
});
