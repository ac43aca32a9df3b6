import { z } from "zod";
import { countsOtherwise } from "../../causes/elsewhere.js";
import { causeMessages } from "../../causes/messages.js";
import { nanoseconds } from "../../spec/units.js";
import { defineRule } from "../rule.js";
import { stepNotes } from "../step-notes.js";

/** Causes of a step. */
export const STEP_CAUSES = [
  "host-clock-step",
  "device-clock-step",
  "device-reset",
  "recorder-clock-step",
  "counter-wrap-2-32-ns",
  "counter-wrap-2-32-us",
  "top-of-hour",
  "top-of-day",
  "top-of-week",
] as const;

export const stepsBounded = defineRule({
  id: "clock/steps-bounded",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "The clock of the stamps MUST NOT step against that of the log by more than a loop of the robot can bear.",
    ja: "タイムスタンプのクロックは、記録のクロックに対して、ロボットの制御が許せる以上にステップしてはならない。",
  },
  scope: {
    en: "Streams with a clock model whose stamps do not count otherwise. A step that a longer latency may be is not told.",
    ja: "クロックのモデルがあり、数え方の異ならないタイムスタンプをもつストリーム。遅延が長くなっただけかもしれないステップは示さない。",
  },
  why: {
    en: "Samples on either side of a step cannot be matched with other sensors by one offset: half of the recording is mislabelled.",
    ja: "ステップの前後のサンプルは、一つの差ではほかのセンサーと対応づけられず、記録の一部が誤った時刻をもつ。",
  },
  fix: {
    en: "Synchronise before recording and let the clock slew while it runs; do not step it.",
    ja: "記録の前に同期を済ませ、記録中は徐々に補正（スルー）させ、ステップさせない。",
  },
  sources: ["ntpd, step threshold 128 ms", "ros_comm#2336", "depthai-ros#53", "fetch_robots#71"],
  causes: STEP_CAUSES,
  params: z.strictObject({
    allowedNs: nanoseconds("Largest step.").min(0).default(128_000_000),
  }),
  messages: causeMessages(STEP_CAUSES),
  applies: (stream) => (stream.stamp?.clock?.segments.length ?? 0) > 0 && !countsOtherwise(stream),
  check: (stream, { allowedNs }, { recording }) => stepNotes(stream, recording, allowedNs),
});
