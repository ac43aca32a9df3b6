import { z } from "zod";
import { causeOfOffset } from "../../causes/clock.js";
import { rateOfStamps } from "../../causes/drift.js";
import { offsetToldElsewhere } from "../../causes/elsewhere.js";
import { causeMessages } from "../../causes/messages.js";
import type { StreamFacts } from "../../spec/facts/stream.js";
import { nanoseconds, share } from "../../spec/units.js";
import { sharesLogClock } from "../log-clock.js";
import { defineRule } from "../rule.js";

/** Causes that say by how much stamps are off. */
const EXACT = [
  "tai-as-utc",
  "tai-corrected-twice",
  "gps-as-utc",
  "gps-corrected-twice",
  "gps-wrong-sign",
  "tai-gps-mixed",
  "leap-second-missed",
  "pulse-miscounted",
  "local-time",
  "epoch-1980",
  "epoch-1900",
  "epoch-1601",
  "epoch-2000",
  "epoch-2001",
  "gps-week-rollover",
  "time-of-hour",
  "time-of-day",
  "time-of-week",
] as const;
const INEXACT = ["uptime", "firmware-date", "clock-not-set", "log-clock-not-set", "replayed"] as const;
const CAUSES: readonly string[] = [...EXACT, ...INEXACT];

/** Rates that differ by more are no oscillator's, however short the recording. */
const OTHER_RATE = 0.2;
const sameRate = (stream: StreamFacts): boolean =>
  (stream.stamp?.clock?.stepCount ?? 0) > 0 || Math.abs((rateOfStamps(stream) ?? 1) - 1) < OTHER_RATE;

/** A sample may be so old when it is logged, where a publisher keeps its last one for those who come late. */
const OLDEST_NS = 86_400e9;
/** Fewer samples than these may be of such a publisher, whether the recording says so or not. */
const ENOUGH = 3;
const mayBeOld = ({ latched, samples, stamp }: StreamFacts, fromNs: number): boolean => {
  const { p50Ns } = stamp!.latency!;
  return (latched || samples < ENOUGH) && p50Ns > fromNs && p50Ns < OLDEST_NS;
};

export const stampsNearLog = defineRule({
  id: "clock/stamps-near-log",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Stamps that are not declared to be on another clock MUST count the same time as the log.",
    ja: "別のクロックによると宣言していないタイムスタンプは、記録時刻と同じ時刻を示していなければならない。",
  },
  scope: {
    en: "Streams on the log's clock whose latency was measured (`stamp.latency` is there) and whose stamps do not count otherwise. Not those that may hold old samples: `latched` is true or `samples` is below 3, and `stamp.latency.p50Ns` is above `exactNs` and below a day. A stream with a sure drift above 5 000 ppm, or with segments both within and beyond `allowedNs` of the log, is left to the rules of drift and of steps.",
    ja: "記録時刻と同じクロックに従い、遅延が測定され（`stamp.latency` がある）、数え方の異ならないタイムスタンプをもつストリーム。古いサンプルを含みうるもの、すなわち `latched` が真か `samples` が 3 未満で、`stamp.latency.p50Ns` が `exactNs` を超え 1 日に満たないものを除く。確かなずれの速さが 5 000 ppm を超えるもの、オフセットが `allowedNs` 以内の区間と超える区間の両方をもつものは、ずれとステップの規則に任せる。",
  },
  why: {
    en: "Stamps and log times that lie far apart are read on two clocks, and no reader can know it.",
    ja: "大きく離れたタイムスタンプと記録時刻は別々のクロックによるものであり、読む側にはそれを知る手段がない。",
  },
  fix: {
    en: "Correct the stamps at the driver, or declare the clock they are read on with its timescale.",
    ja: "ドライバーでタイムスタンプを直すか、そのクロックを時刻系とともに宣言する。",
  },
  sources: ["ROS tf2, 10 s cache", "intel/driving-data-collection-reference-kit#1", "ouster-ros#53", "ouster-ros#366"],
  causes: CAUSES,
  params: z.strictObject({
    allowedNs: nanoseconds("Largest median distance.").min(0).default(10_000_000_000),
    exactNs: nanoseconds("Smallest offset that is told because a cause explains it exactly.")
      .min(0)
      .default(500_000_000),
    sureShare: share("How probable that cause must be.").default(0.9),
  }),
  messages: {
    behind: {
      en: "stamps are {measuredNs} behind the log time, in the median",
      ja: "タイムスタンプが記録時刻より中央値で {measuredNs} 遅れている",
    },
    ahead: {
      en: "stamps are {measuredNs} ahead of the log time, in the median",
      ja: "タイムスタンプが記録時刻より中央値で {measuredNs} 進んでいる",
    },
    ...causeMessages([...EXACT, ...INEXACT], "measuredNs", {
      en: "stamp minus log time is ",
      ja: "タイムスタンプから記録時刻を引くと ",
    }),
  },
  applies: (stream, context, { allowedNs, exactNs }) =>
    stream.stamp?.latency !== undefined &&
    sharesLogClock(context) &&
    !mayBeOld(stream, exactNs) &&
    !offsetToldElsewhere(stream, allowedNs),
  *check(stream, { allowedNs, exactNs, sureShare }, { recording }) {
    const { p50Ns } = stream.stamp!.latency!;
    const found = causeOfOffset(stream, recording);
    // A clock that runs at another rate stands anywhere.
    const known = (cause: string) => (sameRate(stream) ? CAUSES : (EXACT as readonly string[])).includes(cause);
    const isFar = Math.abs(p50Ns) > allowedNs;
    const measuredNs = found?.diagnosis.magnitudeNs ?? found?.diagnosis.offsetNs ?? 0;
    const named = found !== undefined && known(found.cause) && Math.abs(measuredNs) >= exactNs;
    if (named && (isFar || found.diagnosis.confidence >= sureShare))
      yield { message: found.cause, ...found, evidence: { measuredNs } };
    else if (isFar)
      yield { message: p50Ns > 0 ? "behind" : "ahead", evidence: { measuredNs: Math.abs(p50Ns), allowedNs } };
  },
});
