import { z } from "zod";
import { driftOf, losesPhase, speedOf } from "../../causes/pairs.js";
import { nanoseconds, share } from "../../spec/units.js";
import { defineRule } from "../rule.js";
import { canJudge, fewest, judgedPairs, PROMISING } from "../sync-members.js";

/** A distance that spreads over less than this part of itself is always the same. */
const CONSTANT = 0.25;

export const residualsBounded = defineRule({
  id: "sync/residuals-bounded",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A member of a sync group MUST stay as close to the reference as the group declares, once its phase is taken off.",
    ja: "同期グループのメンバーは、位相を差し引いたうえで、宣言された許容差の内に基準と揃わなければならない。",
  },
  scope: {
    en: "Members of declared `syncGroups` whose `kind` is not `none`: the 95th percentile of the entry of `sync.pairs`, the 99th for `hardware-trigger`, unless more than half of it is a drift that sync/phases-kept tells by its defaults. Without `toleranceNs` the parameters say how close. It cannot be checked below `fewest` samples, or where `clocks` is `unknown`.",
    ja: "`kind` が `none` でない `syncGroups` のメンバー。`sync.pairs` の 95 パーセンタイル（`hardware-trigger` では 99 パーセンタイル。ただしその半分を超える部分が、sync/phases-kept が既定値で告げるずれであるものを除く）を見る。`toleranceNs` がなければパラメーターが限度を定める。`fewest` 個未満のサンプル、または `clocks` が `unknown` の場合は検査できない。",
  },
  why: {
    en: "What is fused as one instant are two: at 0.5 m/s an arm moves 16 mm in 33 ms.",
    ja: "一つの瞬間として統合されるものが二つの瞬間になる。0.5 m/s で動く腕は 33 ms で 16 mm 進む。",
  },
  fix: {
    en: "Declare the phase where the distance is always the same; else trigger the sensors together or synchronise their clocks.",
    ja: "差が一定なら位相として宣言する。そうでなければ同時にトリガーするか、クロックを同期させる。",
  },
  sources: ["VINS-Fusion, 3 ms between stereo images", "OrbbecSDK, half a frame interval", "Tasuki, SY-002"],
  params: z.strictObject({
    triggerNs: nanoseconds("Largest distance of triggered streams, where none is declared.").min(0).default(3_000_000),
    periodPart: share("Largest distance of others, as a part of the period of the slower stream.").default(0.5),
    fewest: fewest(),
  }),
  messages: {
    beyond: {
      en: 'in sync group "{name}" it is {measuredNs} from {expected} ({allowedNs} is allowed)',
      ja: "同期グループ「{name}」で {expected} から {measuredNs} 離れている（許容は {allowedNs}）",
    },
    constant: {
      en: 'in sync group "{name}" it is always about {measuredNs} from {expected} ({allowedNs} is allowed): a phase that is not declared, or stamps of another instant',
      ja: "同期グループ「{name}」で {expected} から常に約 {measuredNs} 離れている（許容は {allowedNs}）。位相の宣言漏れか、別の瞬間を指すタイムスタンプである",
    },
    millimetres: {
      en: 'in sync group "{name}" it is {measuredNs} from {expected} ({allowedNs} is allowed): {measured} {unit} at the speed of the robot',
      ja: "同期グループ「{name}」で {expected} から {measuredNs} 離れている（許容は {allowedNs}）。ロボットの速さで {measured} {unit} に当たる",
    },
  },
  applies: (stream, context, { fewest: least }) => canJudge(stream, context, PROMISING, least),
  *check(stream, { triggerNs, periodPart }, context) {
    for (const { group, pair } of judgedPairs(stream, context, PROMISING)) {
      const { residual, periodNs = Number.POSITIVE_INFINITY } = pair;
      if (!residual) continue;
      const isTriggered = group.kind === "hardware-trigger";
      // That it drifts away is told by sync/phases-kept, where the drift is what makes the distance.
      if (isTriggered && losesPhase(pair) && Math.abs(driftOf(pair)!) > residual.p99Ns / 2) continue;
      const measuredNs = isTriggered ? residual.p99Ns : residual.p95Ns;
      const allowedNs = group.toleranceNs ?? (isTriggered ? triggerNs : periodPart * periodNs);
      if (measuredNs <= allowedNs) continue;
      const isConstant = residual.iqrNs < CONSTANT * Math.abs(residual.medianNs);
      const speed = speedOf(context.recording);
      const metres = speed && { measured: (speed.metresPerSecond * measuredNs) / 1e6, unit: "mm" };
      yield {
        message: isConstant ? "constant" : metres ? "millimetres" : "beyond",
        evidence: {
          ...{ name: group.id, expected: pair.reference, measuredNs, allowedNs, samples: pair.looked },
          ...metres,
        },
      };
    }
  },
});
