import { z } from "zod";
import { causeMessages } from "../../causes/messages.js";
import { areClocksApart, beatNs, driftOf, losesPhase, PHASE_LOST } from "../../causes/pairs.js";
import { nanoseconds, share } from "../../spec/units.js";
import { defineRule } from "../rule.js";
import { canJudge, fewest, judgedPairs, TRIGGERED } from "../sync-members.js";

const CAUSES = ["free-running", "clock-drift"] as const;

export const phasesKept = defineRule({
  id: "sync/phases-kept",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Streams of one trigger MUST keep their phase over the whole recording.",
    ja: "同じトリガーに従うストリームは、記録全体にわたって位相を保たなければならない。",
  },
  scope: {
    en: "Members of declared `syncGroups` of the `kind` `hardware-trigger`, where the distance follows a line: `drift.fit` of the entry of `sync.pairs` is 0.9 or more and `drift.spanNs` at least `leastNs`. It cannot be checked below `fewest` samples, or where `clocks` is `unknown`.",
    ja: "`kind` が `hardware-trigger` の `syncGroups` のメンバーで、差が直線に従うもの：`sync.pairs` の `drift.fit` が 0.9 以上、`drift.spanNs` が `leastNs` 以上である。`fewest` 個未満のサンプル、または `clocks` が `unknown` の場合は検査できない。",
  },
  why: {
    en: "A stream that runs freely agrees with the others for a while only, and then is off by up to half a frame.",
    ja: "自走するストリームが他と一致するのは一時的で、やがて最大で半フレームずれる。",
  },
  fix: {
    en: "Check the trigger line and the trigger mode; where the clocks drift, synchronise them.",
    ja: "トリガー線とトリガー設定を確かめる。クロックがずれている場合は同期させる。",
  },
  sources: ["Tasuki, SY-004"],
  causes: CAUSES,
  params: z.strictObject({
    allowedPart: share("Largest change of the distance, as a part of the period.").default(PHASE_LOST.part),
    leastNs: nanoseconds("Shorter stretches tell nothing of a drift.").min(0).default(PHASE_LOST.leastNs),
    fewest: fewest(),
  }),
  messages: {
    ...causeMessages(["free-running"]),
    "clock-drift": {
      en: "its clock drifts away from that of {expected}: {driftPpm}, {measuredNs} over the recording",
      ja: "クロックが {expected} に対して {driftPpm} ずれていき、記録全体で {measuredNs} になる",
    },
  },
  applies: (stream, context, { fewest: least }) => canJudge(stream, context, TRIGGERED, least),
  *check(stream, { allowedPart, leastNs }, context) {
    for (const { group, pair } of judgedPairs(stream, context, TRIGGERED)) {
      if (!losesPhase(pair, allowedPart, leastNs)) continue;
      const overNs = driftOf(pair)!;
      const { drift, reference } = pair;
      const allowedNs = allowedPart * pair.periodNs!;
      const cause = areClocksApart(pair, context.recording) ? "clock-drift" : "free-running";
      yield {
        message: cause,
        cause,
        diagnosis: { confidence: 0.9, driftPpm: drift!.ppm, witnesses: [], alternatives: [] },
        evidence: {
          ...{ name: group.id, expected: reference, driftPpm: drift!.ppm, allowedNs },
          measuredNs: cause === "free-running" ? beatNs(pair) : Math.abs(overNs),
        },
      };
    }
  },
});
