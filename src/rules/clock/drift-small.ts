import { z } from "zod";
import { causeOfDrift, driftingSegment, isSure } from "../../causes/drift.js";
import { countsOtherwise } from "../../causes/elsewhere.js";
import { causeMessages } from "../../causes/messages.js";
import { partsPerMillion } from "../../spec/units.js";
import { runsWithLog } from "../log-clock.js";
import { defineRule } from "../rule.js";
import { DRIFT_CAUSES } from "./drift-bounded.js";

export const driftSmall = defineRule({
  id: "clock/drift-small",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Stamps SHOULD run at the rate of the log's clock, to within what a good crystal is off.",
    ja: "タイムスタンプは、良質な水晶発振器の誤差の範囲で、記録時刻と同じ速さで進むことが望ましい。",
  },
  scope: {
    en: "Streams on the log's clock, or on another where both are declared with a `discipline` other than `none` and `trigger` and a `timescale` that counts dates (`utc`, `tai`, `gps`), whose drift was measured (a segment of `stamp.clock` has `driftPpm`) and lies within `toldPpm`. Streams whose stamps count otherwise are left to the rules that tell it. Only a sure drift is told.",
    ja: "記録時刻と同じクロックに従う（または、双方のクロックが `none`・`trigger` 以外の `discipline` と日時を数える `timescale`（`utc`、`tai`、`gps`）を宣言した）もので、ずれの速さが測定され（`stamp.clock` の区間に `driftPpm` がある）、それが `toldPpm` 以内であるストリーム。数え方の異なるタイムスタンプをもつものは、それを示す規則に任せる。確かなずれだけを示す。",
  },
  why: {
    en: "A clock that runs free is 6 ms off after a minute at 100 ppm: more than a camera and an arm can bear for long.",
    ja: "同期していないクロックは 100 ppm で 1 分に 6 ms ずれる。カメラとアームの対応づけには大きすぎる。",
  },
  fix: {
    en: "Discipline the clock (PTP, PPS), or map it to the host's clock by observed pairs of times.",
    ja: "クロックを同期させる（PTP、PPS）か、時刻の対の観測によってホストのクロックに換算する。",
  },
  sources: ["crystals 20 to 100 ppm: mrpt#791, pypylon#853"],
  causes: DRIFT_CAUSES,
  params: z.strictObject({
    allowedPpm: partsPerMillion("Largest difference of the rates.").min(0).default(100),
    toldPpm: partsPerMillion(
      "Larger differences are told by clock/drift-bounded; as there where a profile says it there alone.",
    )
      .min(0)
      .default(500),
  }),
  follows: { toldPpm: ["clock/drift-bounded", "allowedPpm"] },
  messages: causeMessages(DRIFT_CAUSES, "driftPpm"),
  applies: (stream, context, { toldPpm }) => {
    const segment = driftingSegment(stream);
    return (
      segment !== undefined &&
      Math.abs(segment.driftPpm!) <= toldPpm &&
      !countsOtherwise(stream) &&
      runsWithLog(context)
    );
  },
  *check(stream, { allowedPpm }, { recording }) {
    const segment = driftingSegment(stream)!;
    const driftPpm = segment.driftPpm!;
    if (Math.abs(driftPpm) <= allowedPpm || !isSure(segment)) return;
    const found = causeOfDrift(stream, segment, recording);
    yield { message: found.cause, ...found, at: { logTimeNs: segment.fromNs }, evidence: { driftPpm, allowedPpm } };
  },
});
