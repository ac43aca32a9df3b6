import { z } from "zod";
import { causeOfDrift, driftingSegment, isSure } from "../../causes/drift.js";
import { countsOtherwise } from "../../causes/elsewhere.js";
import { causeMessages } from "../../causes/messages.js";
import { partsPerMillion } from "../../spec/units.js";
import { runsWithLog } from "../log-clock.js";
import { defineRule } from "../rule.js";

export const DRIFT_CAUSES = ["clock-drift", "real-time-factor"] as const;

export const driftBounded = defineRule({
  id: "clock/drift-bounded",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Stamps MUST run at the rate of the log's clock, to within what a disciplined clock may be off.",
    ja: "タイムスタンプは、同期したクロックに許される差の範囲で、記録時刻と同じ速さで進まなければならない。",
  },
  scope: {
    en: "Streams on the log's clock, or on another where both are declared with a `discipline` other than `none` and `trigger` and a `timescale` that counts dates (`utc`, `tai`, `gps`), whose drift was measured: a segment of `stamp.clock` has `driftPpm`. Streams whose stamps count otherwise are left to the rules that tell it. Only a sure drift is told.",
    ja: "記録時刻と同じクロックに従う（または、双方のクロックが `none`・`trigger` 以外の `discipline` と日時を数える `timescale`（`utc`、`tai`、`gps`）を宣言した）もので、ずれの速さが測定されたストリーム：`stamp.clock` の区間に `driftPpm` がある。数え方の異なるタイムスタンプをもつものは、それを示す規則に任せる。確かなずれだけを示す。",
  },
  why: {
    en: "At 500 ppm two sensors are 30 ms apart after a minute, and no single offset puts them right.",
    ja: "500 ppm では 1 分で 30 ms ずれ、一つの差では補正できない。",
  },
  fix: {
    en: "Discipline the clock (PTP, PPS), or map it to the host's clock by observed pairs of times.",
    ja: "クロックを同期させる（PTP、PPS）か、時刻の対の観測によってホストのクロックに換算する。",
  },
  sources: ["ntpd, largest slew 500 ppm", "realsense-ros#639", "pypylon#853"],
  causes: DRIFT_CAUSES,
  params: z.strictObject({ allowedPpm: partsPerMillion("Largest difference of the rates.").min(0).default(500) }),
  messages: causeMessages(DRIFT_CAUSES, "driftPpm"),
  applies: (stream, context) =>
    driftingSegment(stream) !== undefined && !countsOtherwise(stream) && runsWithLog(context),
  *check(stream, { allowedPpm }, { recording }) {
    const segment = driftingSegment(stream)!;
    const driftPpm = segment.driftPpm!;
    if (Math.abs(driftPpm) <= allowedPpm || !isSure(segment)) return;
    const found = causeOfDrift(stream, segment, recording);
    yield { message: found.cause, ...found, at: { logTimeNs: segment.fromNs }, evidence: { driftPpm, allowedPpm } };
  },
});
