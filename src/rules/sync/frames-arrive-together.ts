import { z } from "zod";
import { causeMessages } from "../../causes/messages.js";
import { slipOf } from "../../causes/pairs.js";
import { sharesLogClock } from "../log-clock.js";
import { defineRule } from "../rule.js";
import { canJudge, fewest, judgedPairs, sensorOf, TRIGGERED } from "../sync-members.js";

const CAUSES = ["slip-by-arrival"] as const;

export const framesArriveTogether = defineRule({
  id: "sync/frames-arrive-together",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Cameras of one trigger SHOULD not deliver frames with the same stamp a whole period apart.",
    ja: "同じトリガーに従うカメラの、同じタイムスタンプをもつフレームの到着は、1 周期もずれないことが望ましい。",
  },
  scope: {
    en: "Cameras in declared `syncGroups` of the `kind` `hardware-trigger` whose reference is a camera: streams whole frames apart, where that is no fault of stamps. It cannot be checked below `fewest` samples, or where `clocks` is `unknown`.",
    ja: "`kind` が `hardware-trigger` の `syncGroups` のカメラで、基準もカメラであるもの。タイムスタンプの誤りではないフレーム単位の遅れを見る。`fewest` 個未満のサンプル、または `clocks` が `unknown` の場合は検査できない。",
  },
  why: {
    en: "A frame waits in a buffer, or bears the stamp of the one before: who sees only stamps and log times cannot tell which.",
    ja: "フレームがバッファーで待たされているか、一つ前の時刻が付いている。タイムスタンプと記録時刻だけではどちらとも決められない。",
  },
  fix: {
    en: "Show both cameras one flash, compare the frames that see it, and empty the buffer.",
    ja: "両方のカメラに同じ発光を見せて写ったフレームを比べ、バッファーを空にする。",
  },
  sources: ["mavros#857", "depthai-ros#421", "Tasuki, SY-005"],
  causes: CAUSES,
  params: z.strictObject({ fewest: fewest() }),
  messages: causeMessages(CAUSES),
  applies: (stream, context, { fewest: least }) => {
    const cameras = judgedPairs(stream, context, TRIGGERED).some(({ group }) =>
      [group.reference, stream.topic].every((topic) => sensorOf(context.recording, topic) === "picture"),
    );
    return cameras && canJudge(stream, context, TRIGGERED, least);
  },
  *check(stream, _params, context) {
    if (!sharesLogClock(context)) return;
    for (const { group, pair } of judgedPairs(stream, context, TRIGGERED)) {
      if (sensorOf(context.recording, pair.reference) !== "picture") continue;
      const slip = slipOf(pair, context.recording);
      if (!slip || slip.ahead) continue;
      yield {
        ...{ message: "slip-by-arrival", cause: "slip-by-arrival" },
        diagnosis: {
          ...{ magnitudeNs: Math.abs(slip.byNs), confidence: 0.6, witnesses: [] },
          alternatives: [{ cause: "slip-by-stamp", confidence: 0.4 }],
        },
        evidence: {
          ...{ name: group.id, expected: slip.before, actual: slip.behind },
          ...{ measuredNs: Math.abs(slip.byNs), periodNs: pair.periodNs! },
        },
      };
    }
  },
});
