import { z } from "zod";
import { blurPpm, segmentNs } from "../../causes/drift.js";
import type { ClockSegment } from "../../spec/facts/clock.js";
import { nanoseconds, partsPerMillion } from "../../spec/units.js";
import { type ClockMember, type ClockMembers, clockMembersIn } from "../clock-members.js";
import { sharesLogClock } from "../log-clock.js";
import { type Context, defineRule } from "../rule.js";

/** The streams of the clock of a stream, where there are others that show it. */
function othersOf(topic: string, context: Context): ClockMembers | undefined {
  const { recording, declaration, declared } = context;
  if (declaration === undefined || declared?.clock === undefined || sharesLogClock(context)) return undefined;
  const members = clockMembersIn(recording)(declaration).get(declared.clock);
  return members?.byTopic.has(topic) && members.byTopic.size > 1 ? members : undefined;
}

const middleNs = ({ fromNs, untilNs }: ClockSegment): bigint => (BigInt(fromNs) + BigInt(untilNs)) / 2n;

/** How far two members stand apart, where the first shows its clock; and how much of it an unknown rate may make. */
function apart(own: ClockMember, other: ClockMember): { apartNs: number; unknownNs: number } {
  const distanceNs = Number(middleNs(own.segment) - middleNs(other.segment));
  const { driftPpm } = other.segment;
  return {
    apartNs: own.offsetNs - other.offsetNs - ((driftPpm ?? 0) / 1e6) * distanceNs,
    unknownNs: driftPpm === undefined ? Math.abs(distanceNs) : 0,
  };
}

export const streamsAgree = defineRule({
  id: "clock/streams-agree",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Streams that are declared on one clock SHOULD run at one rate and count from one origin.",
    ja: "一つのクロックに従うと宣言されたストリームは、同じ速さで進み、同じ起点から数えることが望ましい。",
  },
  scope: {
    en: "Streams that show their clock and are not on the log's clock, where another stream shows the same one. Rates apart are told; where there are none, origins apart. Steps are left to clock/steps-bounded and clock/steps-absent.",
    ja: "記録時刻と異なるクロックに従い、それを示すストリームで、同じクロックを示すストリームがほかにあるもの。速さの違いを示し、なければ起点の違いを示す。ステップは clock/steps-bounded と clock/steps-absent に任せる。",
  },
  why: {
    en: "A clock that is not shared after all is converted to another by one offset, which is right for one of its sensors.",
    ja: "実際には共通でないクロックを一つの差で換算しても、合うのは一つのセンサーだけである。",
  },
  fix: {
    en: "Stamp all of them on that clock, or declare a clock for each device.",
    ja: "すべてにそのクロックで刻印するか、機器ごとにクロックを宣言する。",
  },
  sources: ["Tasuki, CK-013 and CK-015", "GLIM, 1 s between sensors", "glim#194", "glim#241"],
  params: z.strictObject({
    allowedPpm: partsPerMillion("Largest difference of the rates.").min(0).default(10),
    leastNs: nanoseconds(
      "Clocks that part by less over the shorter segment are not told: the least latency alone may change so much.",
    )
      .min(0)
      .default(5_000_000),
    allowedNs: nanoseconds("Largest distance of the origins; latencies may differ so much.")
      .min(0)
      .default(1_000_000_000),
  }),
  messages: {
    rate: {
      en: "its clock parts from that of {expected} by {driftPpm} ({allowedPpm} is allowed), {measuredNs} over the recording, but both are declared on {name}",
      ja: "クロックが {expected} のものから {driftPpm}（許容は {allowedPpm}）ずれていき、記録全体で {measuredNs} になるが、どちらも {name} に従うと宣言されている",
    },
    origin: {
      en: "its stamps stand {measuredNs} from those of {expected} ({allowedNs} is allowed), but both are declared on {name}",
      ja: "タイムスタンプが {expected} のものから {measuredNs} 離れている（許容は {allowedNs}）が、どちらも {name} に従うと宣言されている",
    },
  },
  applies: ({ topic }, context) => othersOf(topic, context) !== undefined,
  *check({ topic }, { allowedPpm, leastNs, allowedNs }, context) {
    const { clock, byTopic, rate, origin } = othersOf(topic, context)!;
    const own = byTopic.get(topic)!;
    const { segment } = own;
    if (rate && segment.driftPpm !== undefined) {
      const driftPpm = segment.driftPpm - rate.segment.driftPpm!;
      const measuredNs = (Math.abs(driftPpm) / 1e6) * Math.min(segmentNs(segment), segmentNs(rate.segment));
      const limitPpm = allowedPpm + blurPpm(segment) + blurPpm(rate.segment);
      if (Math.abs(driftPpm) > limitPpm && measuredNs > leastNs) {
        const evidence = { name: clock, expected: rate.stream.topic, driftPpm, allowedPpm, measuredNs };
        yield { message: "rate", evidence, at: { logTimeNs: segment.fromNs } };
        return;
      }
    }
    if (!origin || !own.isSteady) return;
    const { apartNs, unknownNs } = apart(own, origin);
    if (Math.abs(apartNs) > allowedNs + unknownNs)
      yield {
        message: "origin",
        evidence: { name: clock, expected: origin.stream.topic, measuredNs: apartNs, allowedNs },
        at: { logTimeNs: segment.fromNs },
      };
  },
});
