import { z } from "zod";
import { FIRST_FEW } from "../../spec/limits.js";
import { count, nanoseconds } from "../../spec/units.js";
import { defineRule, isPeriodic, timingOf } from "../rule.js";
import { gapsBeyond } from "../silences.js";

export const gapsBounded = defineRule({
  id: "time/gaps-bounded",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A periodic stream MUST NOT fall silent for longer than a few periods.",
    ja: "周期的なストリームは、数周期を超えて途切れてはならない。",
  },
  scope: {
    en: "Periodic streams, by their times.",
    ja: "周期的なストリーム。ストリームの時刻で見る。",
  },
  why: {
    en: "Nothing can be interpolated over a gap; what the robot did in it is unknown.",
    ja: "途切れた区間は補間できず、その間にロボットが何をしたかは分からない。",
  },
  fix: {
    en: "Look at the recorder's log and the sensor's link at that time; split the recording at the gap if it stays.",
    ja: "その時刻のレコーダーのログとセンサーの通信を調べる。解消できなければ、途切れの前後で記録を分割する。",
  },
  sources: ["rosbag-doctor, max(5 periods, 100 ms)", "GLIM, 0.1 s and 0.5 s"],
  params: z.strictObject({
    periods: count("Periods that a stream may be silent for.").default(5),
    floorNs: nanoseconds("Silence that is always allowed.").min(0).default(100_000_000),
  }),
  messages: {
    gap: {
      en: "silent for {worstNs} until {atNs} ({allowedNs} is allowed)",
      ja: "{atNs} まで {worstNs} 途切れている（許容は {allowedNs}）",
    },
  },
  applies: isPeriodic,
  *check(stream, { periods, floorNs }) {
    const { periodNs } = timingOf(stream).period!;
    const allowedNs = Math.max(periods * periodNs, floorNs);
    const gaps = gapsBeyond(stream, allowedNs);
    const [longest] = gaps.longest;
    if (!longest) return;
    const places = gaps.longest.map(({ file, index, logTimeNs, offset, lengthNs }) => ({
      ...(file === undefined ? {} : { file }),
      index,
      logTimeNs,
      offset,
      byNs: lengthNs,
    }));
    const inOrder = [...places].sort((a, b) => a.index - b.index);
    yield {
      message: "gap",
      evidence: { worstNs: longest.lengthNs, allowedNs, periodNs, affected: gaps.count, atNs: longest.logTimeNs },
      tally: { count: gaps.count, first: inOrder.slice(0, FIRST_FEW), worst: places[0]! },
    };
  },
});
