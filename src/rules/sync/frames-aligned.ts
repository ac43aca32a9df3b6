import { z } from "zod";
import { causeMessages } from "../../causes/messages.js";
import { counterSlipOf, slipOf } from "../../causes/pairs.js";
import { sharesLogClock } from "../log-clock.js";
import { defineRule } from "../rule.js";
import { canJudge, fewest, judgedPairs, TRIGGERED } from "../sync-members.js";

const CAUSES = ["slip-by-stamp", "slip-by-counter"] as const;

export const framesAligned = defineRule({
  id: "sync/frames-aligned",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Each frame of a triggered stream MUST bear the stamp of its own trigger, not of another one.",
    ja: "トリガーされたストリームの各フレームには、別のトリガーではなく自身のトリガーの時刻が付いていなければならない。",
  },
  scope: {
    en: "Members of declared `syncGroups` of the `kind` `hardware-trigger`: streams whole frames apart, where that is a fault of stamps, and counters slipped. It cannot be checked below `fewest` samples, or where `clocks` is `unknown`.",
    ja: "`kind` が `hardware-trigger` の `syncGroups` のメンバー。タイムスタンプの誤りによるフレーム単位の遅れと、カウンターのずれを見る。`fewest` 個未満のサンプル、または `clocks` が `unknown` の場合は検査できない。",
  },
  why: {
    en: "Stamps that agree to the microsecond then belong to pictures a whole frame apart.",
    ja: "マイクロ秒まで一致するタイムスタンプが、1 フレーム離れた映像に付いていることになる。",
  },
  fix: {
    en: "Match trigger times with frames by the counter of the device.",
    ja: "トリガー時刻とフレームを装置のカウンターで対応付ける。",
  },
  sources: ["mavros#857", "depthai-ros#441", "Tasuki, SY-005"],
  causes: CAUSES,
  params: z.strictObject({ fewest: fewest() }),
  messages: causeMessages(CAUSES),
  applies: (stream, context, { fewest: least }) => canJudge(stream, context, TRIGGERED, least),
  *check(stream, _params, context) {
    for (const { group, pair } of judgedPairs(stream, context, TRIGGERED)) {
      const evidence = { name: group.id, expected: pair.reference, periodNs: pair.periodNs! };
      const frames = counterSlipOf(pair);
      if (frames !== 0) {
        const byNs = frames * pair.periodNs!;
        yield {
          ...{ message: "slip-by-counter", cause: "slip-by-counter" },
          diagnosis: { magnitudeNs: -byNs, confidence: 0.9, witnesses: [], alternatives: [] },
          evidence: { ...evidence, measuredNs: Math.abs(byNs), samples: pair.counters!.compared },
        };
        continue;
      }
      const slip = sharesLogClock(context) ? slipOf(pair, context.recording) : undefined;
      if (!slip?.ahead) continue;
      yield {
        ...{ message: "slip-by-stamp", cause: "slip-by-stamp" },
        diagnosis: { magnitudeNs: Math.abs(slip.byNs), confidence: 0.9, witnesses: [], alternatives: [] },
        evidence: { ...evidence, measuredNs: Math.abs(slip.byNs), actual: slip.before },
      };
    }
  },
});
