import { z } from "zod";
import { causeOfHostStep, hostStepsOf, isEvenlyStamped } from "../../causes/host-step.js";
import { causeMessages } from "../../causes/messages.js";
import { nanoseconds } from "../../spec/units.js";
import { defineRule } from "../rule.js";

const CAUSES = ["host-clock-step"] as const;

export const hostClockSteady = defineRule({
  id: "clock/host-clock-steady",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "The clock that makes log times and stamps alike SHOULD NOT step while recording.",
    ja: "記録時刻とタイムスタンプの両方を付けるクロックは、記録中にステップしないことが望ましい。",
  },
  scope: {
    en: "Recordings with at least two evenly stamped streams, which together show a step of the host's clock.",
    ja: "等間隔のタイムスタンプをもつストリームが二つ以上ある記録。これらのストリームがともにホストのクロックのステップを示す。",
  },
  why: {
    en: "Stamps and log times agree before and after, so that nothing shows it but intervals that are too long or negative.",
    ja: "前後でタイムスタンプと記録時刻は一致するため、長すぎる間隔や負の間隔のほかには何も現れない。",
  },
  fix: {
    en: "Synchronise before recording and let the clock slew while it runs; do not step it.",
    ja: "記録の前に同期を済ませ、記録中は徐々に補正（スルー）させ、ステップさせない。",
  },
  sources: ["ros_comm#2336", "fetch_robots#71", "Tasuki, CK-007"],
  causes: CAUSES,
  params: z.strictObject({ allowedNs: nanoseconds("Largest step.").min(5_000_000).default(5_000_000) }),
  messages: causeMessages(CAUSES),
  applies: ({ streams }) => streams.filter(isEvenlyStamped).length > 1,
  *check(recording, { allowedNs }) {
    for (const step of hostStepsOf(recording)) {
      if (Math.abs(step.stepNs) <= allowedNs) continue;
      const found = causeOfHostStep(step);
      yield {
        message: found.cause,
        ...found,
        at: { logTimeNs: step.logTimeNs },
        evidence: { measuredNs: Math.round(step.stepNs), allowedNs },
      };
    }
  },
});
