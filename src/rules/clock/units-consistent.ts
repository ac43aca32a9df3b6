import { causeOfUnit, rateOfStamps } from "../../causes/drift.js";
import { causeMessages } from "../../causes/messages.js";
import { countsRealTime } from "../log-clock.js";
import { defineRule } from "../rule.js";

const UNIT_CAUSES = ["unit-seconds", "unit-milliseconds", "unit-microseconds", "unit-nanoseconds"] as const;

export const unitsConsistent = defineRule({
  id: "clock/units-consistent",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Stamps MUST count seconds and nanoseconds, as their type says, and no other unit.",
    ja: "タイムスタンプは、型の定めるとおり秒とナノ秒を数えなければならず、ほかの単位であってはならない。",
  },
  scope: {
    en: "Streams with `stamp.timing.samples` of 10 or more, on the log's clock or on another whose declared `timescale` is not `sim` or `other`, where both axes have `minNs` and `maxNs` and the log times span some time.",
    ja: "記録時刻と同じクロック、または `timescale` が `sim`・`other` でないと宣言されたクロックに従い、`stamp.timing.samples` が 10 以上で、どちらの時間軸にも `minNs` と `maxNs` があり、記録時刻に幅のあるストリーム。",
  },
  why: {
    en: "Every interval is wrong by a factor of a thousand or more, and so is every speed.",
    ja: "すべての間隔が千倍以上ずれ、速度もすべて誤る。",
  },
  fix: {
    en: "Fill seconds and nanoseconds from the right unit at the driver.",
    ja: "ドライバーで、正しい単位から秒とナノ秒を設定する。",
  },
  sources: ["zed-ros2-wrapper, gnss_replay.cpp", "GLIM, time_keeper.cpp"],
  causes: UNIT_CAUSES,
  messages: Object.fromEntries(
    Object.entries(causeMessages(UNIT_CAUSES, "factor")).map(([cause, { en, ja }]) => [
      cause,
      { en: en.replace(": {factor}", ", by a factor of {factor}"), ja: ja.replace("：{factor}", "（{factor} 倍）") },
    ]),
  ),
  applies: (stream, context) => rateOfStamps(stream) !== undefined && countsRealTime(context),
  *check(stream) {
    const found = causeOfUnit(stream);
    if (!found) return;
    const { cause, factor, diagnosis } = found;
    yield { message: cause, cause, diagnosis, evidence: { factor } };
  },
});
