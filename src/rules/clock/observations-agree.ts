import { z } from "zod";
import { longestOf } from "../../causes/clock.js";
import { isSure } from "../../causes/drift.js";
import { aheadOfUtcNs, isBehindTable, isDateScale, nearestTo } from "../../causes/timescale.js";
import type { Clock, ClockOffset } from "../../spec/declaration/clock.js";
import type { Declaration } from "../../spec/declaration/declaration.js";
import type { ClockObservationFacts, ClockSpan } from "../../spec/facts/clock-observation.js";
import { nanoseconds, partsPerMillion } from "../../spec/units.js";
import { type Context, defineRule, NEEDS_DECLARATION, notChecked } from "../rule.js";

const UNDECLARED = "the declaration does not say which clocks the stream observes";
const NOTHING_READ = "no two times were read from the stream";

/** Leap seconds that the table may not know yet. */
const UNKNOWN_LEAPS_NS = 2e9;

const observedOn = (topic: string, { recording }: Context): ClockObservationFacts[] =>
  (recording.clockObservations ?? []).filter((each) => each.topic === topic);

/** Whether an offset holds for all readings of the clock that declares it. */
const holds = ({ validFromNs, validUntilNs }: ClockOffset, { firstNs = "0", lastNs = "0" }: ClockSpan): boolean =>
  (validFromNs === undefined || BigInt(validFromNs) <= BigInt(firstNs)) &&
  (validUntilNs === undefined || BigInt(validUntilNs) > BigInt(lastNs));

interface Expected {
  /** Host minus device; several where more than one is right. */
  readonly offsetsNs: readonly number[];
  readonly accuracyNs: number;
}

/** What the declaration says of host minus device: a known offset, else what the timescales have between them. */
function expected(from: Clock, to: Clock, observed: ClockObservationFacts): Expected | undefined {
  const there = from.offsets?.find((each) => each.to === to.id && holds(each, observed.from));
  if (there) return { offsetsNs: [there.offsetNs], accuracyNs: there.accuracyNs ?? 0 };
  const back = to.offsets?.find((each) => each.to === from.id && holds(each, observed.to));
  if (back) return { offsetsNs: [-back.offsetNs], accuracyNs: back.accuracyNs ?? 0 };
  if (!isDateScale(from.timescale) || !isDateScale(to.timescale)) return undefined;
  const utcNs = Number(observed.to.firstNs);
  // Behind the table of leap seconds TAI and GPS time may stand a second or two elsewhere.
  const late = from.timescale !== to.timescale && isBehindTable(BigInt(observed.to.lastNs ?? 0));
  const ahead = aheadOfUtcNs(from.timescale, utcNs);
  return {
    offsetsNs: aheadOfUtcNs(to.timescale, utcNs).flatMap((host) => ahead.map((device) => host - device)),
    accuracyNs: late ? UNKNOWN_LEAPS_NS : 0,
  };
}

const isDisciplined = ({ discipline }: Clock): boolean => discipline !== "none";

/** The two clocks of a stream, as declared. */
function clocksOf(topic: string, { clocks, clockObservations }: Declaration) {
  const declared = clockObservations?.find((each) => each.topic === topic);
  const byId = (id: string | undefined) => clocks.find((clock) => clock.id === id);
  const [from, to] = [byId(declared?.from), byId(declared?.to)];
  return declared && from && to ? { from, to, kind: declared.kind ?? "arrival" } : undefined;
}

export const observationsAgree = defineRule({
  id: "clock/observations-agree",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "What a stream observes of two clocks MUST agree with what is declared of them.",
    ja: "二つのクロックについての観測は、その宣言と一致しなければならない。",
  },
  scope: {
    en: "Streams that observe clocks: `sensor_msgs/TimeReference`, or declared in `clockObservations`. The offset is compared where `offsets` of either clock leads to the other and is valid for all its readings, or where both `timescale` count dates (`utc`, `tai`, `gps`; two different ones to 2 s after 2026-06-28, where the table of leap seconds ends); drift and steps where both have a `discipline` other than `none`. It cannot be checked without a declaration, where the declaration does not name both clocks of the stream, or where no two times were read.",
    ja: "クロックを観測するストリーム：`sensor_msgs/TimeReference`、または `clockObservations` で宣言されたもの。オフセットは、一方のクロックの `offsets` が他方を指し、すべての読みについて有効であるとき、または双方の `timescale` が日時（`utc`、`tai`、`gps`。うるう秒の表が終わる 2026-06-28 より後では、異なる時刻系どうしは 2 秒まで許す）であるときに比べる。速さのずれとステップは、双方の `discipline` が `none` でないときに比べる。宣言がないとき、ストリームの二つのクロックが宣言されていないとき、時刻の対が読めないときは検査できない。",
  },
  why: {
    en: "Pairs of readings are how a device's times are brought to the host's; where they contradict the declaration, one of them is wrong.",
    ja: "時刻の対は、機器の時刻をホストの時刻に換算する手段である。それが宣言と食い違うなら、どちらかが誤っている。",
  },
  fix: {
    en: "Declare the offset, discipline and accuracy that the pairs show, or find out why the clock is off.",
    ja: "対の示すオフセット、同期方式、精度を宣言するか、クロックがずれている理由を調べる。",
  },
  sources: ["sensor_msgs/TimeReference", "Tasuki, CK-014"],
  params: z.strictObject({
    unstatedNs: nanoseconds("Accuracy that a clock is taken to have which claims none.").min(0).default(250_000_000),
    latencyNs: nanoseconds("How late the host may read its clock where readings are brought together on arrival.")
      .min(0)
      .default(500_000_000),
    allowedPpm: partsPerMillion("Largest drift of one disciplined clock against another.").min(0).default(10),
  }),
  messages: {
    offset: {
      en: "clock {name} against {actual} is {measuredNs} off what is declared ({allowedNs} is allowed)",
      ja: "クロック {name} と {actual} の差は、宣言から {measuredNs} ずれている（許容は {allowedNs}）",
    },
    drift: {
      en: "clocks {name} and {actual} are declared to be disciplined, but drift apart by {driftPpm} ({allowedPpm} is allowed)",
      ja: "クロック {name} と {actual} は同期と宣言されているが、{driftPpm} の速さでずれていく（許容は {allowedPpm}）",
    },
    step: {
      en: "clocks {name} and {actual} are declared to be disciplined, but step apart by {measuredNs} ({allowedNs} is allowed)",
      ja: "クロック {name} と {actual} は同期と宣言されているが、{measuredNs} のステップがある（許容は {allowedNs}）",
    },
  },
  applies: ({ topic }, context) => {
    const { declaration } = context;
    const observed = observedOn(topic, context);
    const isDeclared = declaration?.clockObservations?.some((each) => each.topic === topic) ?? false;
    if (observed.length === 0 && !isDeclared) return false;
    if (!declaration) return notChecked(NEEDS_DECLARATION);
    const clocks = clocksOf(topic, declaration);
    if (!clocks) return notChecked(UNDECLARED);
    const read = observed.filter((each) => (each.clock?.segments.length ?? 0) > 0);
    if (read.length === 0) return notChecked(NOTHING_READ);
    const { from, to } = clocks;
    return (isDisciplined(from) && isDisciplined(to)) || read.some((each) => expected(from, to, each) !== undefined);
  },
  *check({ topic }, { unstatedNs, latencyNs, allowedPpm }, context) {
    const { from, to, kind } = clocksOf(topic, context.declaration!)!;
    const names = { name: from.id, actual: to.id };
    const accuracyNs = (from.accuracyNs ?? unstatedNs) + (to.accuracyNs ?? unstatedNs);
    for (const observed of observedOn(topic, context)) {
      const segment = observed.clock && longestOf(observed.clock);
      if (!segment) continue;
      const known = expected(from, to, observed);
      if (known) {
        const hostNs = -segment.offsetNs;
        const measuredNs = hostNs - nearestTo(hostNs, known.offsetsNs);
        const limitNs = accuracyNs + known.accuracyNs;
        const allowedNs = limitNs + (kind === "arrival" && measuredNs > 0 ? latencyNs : 0);
        if (Math.abs(measuredNs) > allowedNs)
          yield { message: "offset", evidence: { ...names, measuredNs, allowedNs } };
      }
      if (!isDisciplined(from) || !isDisciplined(to)) continue;
      const { driftPpm = 0 } = segment;
      if (Math.abs(driftPpm) > allowedPpm && isSure(segment))
        yield { message: "drift", evidence: { ...names, driftPpm, allowedPpm } };
      for (const { stepNs, logTimeNs } of observed.clock!.steps)
        if (Math.abs(stepNs) > accuracyNs)
          yield {
            message: "step",
            evidence: { ...names, measuredNs: stepNs, allowedNs: accuracyNs },
            at: { logTimeNs },
          };
    }
  },
});
