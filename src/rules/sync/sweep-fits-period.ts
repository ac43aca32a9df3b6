import { z } from "zod";
import type { StreamFacts } from "../../spec/facts/stream.js";
import { share } from "../../spec/units.js";
import { defineRule, timingOf } from "../rule.js";

const NANOSECONDS = { s: 1e9, ms: 1e6, us: 1e3, ns: 1 } as const;

/** How long a sweep takes, as its points say; undefined where they do not. */
function sweepNs({ content }: StreamFacts): number | undefined {
  const time = content?.pointCloud?.time;
  return time?.unit && (time.most - time.least) * NANOSECONDS[time.unit];
}

/** The time between scans as they state it. */
const statedNs = ({ content }: StreamFacts): number | undefined =>
  content?.laserScan?.scanTimeS === undefined ? undefined : content.laserScan.scanTimeS * 1e9;

export const sweepFitsPeriod = defineRule({
  id: "sync/sweep-fits-period",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "The times that a sweep states SHOULD fit the time from one sweep to the next.",
    ja: "掃引が示す時間は、次の掃引までの間隔に合うことが望ましい。",
  },
  scope: {
    en: "Periodic streams of modality `point-cloud` whose `time` has a `unit`, whose points must not span more than a period, and of modality `laser-scan` with `scanTimeS`, which must be the period.",
    ja: "周期的な、`time` に `unit` があるモダリティ `point-cloud` のストリーム（点の時間幅が 1 周期を超えない）と、`scanTimeS` があるモダリティ `laser-scan` のストリーム（それが周期に等しい）。",
  },
  why: {
    en: "Software that undoes the motion within a sweep spreads the points over the wrong time.",
    ja: "掃引中の動きを補正する処理が、点を誤った時間幅に広げてしまう。",
  },
  fix: {
    en: "Correct the unit of the times of points, or `scan_time`, at the driver; look for lost sweeps.",
    ja: "ドライバーで点の時刻の単位や `scan_time` を直す。失われた掃引も調べる。",
  },
  sources: ["sensor_msgs/LaserScan", "pf_lidar#33", "rko_lio", "Tasuki, SY-011 and SY-013"],
  params: z.strictObject({
    allowedShare: share("Largest difference, as a part of the period.").default(0.1),
  }),
  messages: {
    overlong: {
      en: "the points of a sweep span {measuredNs}, and the next sweep comes after {periodNs}",
      ja: "1 掃引の点が {measuredNs} にわたるが、次の掃引は {periodNs} 後に来る",
    },
    differs: {
      en: "`scan_time` says {measuredNs}, and the next scan comes after {periodNs}",
      ja: "`scan_time` は {measuredNs} だが、次のスキャンは {periodNs} 後に来る",
    },
  },
  applies: (stream) =>
    timingOf(stream).period?.periodic === true && (sweepNs(stream) ?? statedNs(stream)) !== undefined,
  *check(stream, { allowedShare }) {
    const { periodNs } = timingOf(stream).period!;
    const [sweep, stated] = [sweepNs(stream), statedNs(stream)];
    if (sweep !== undefined && sweep > periodNs * (1 + allowedShare))
      yield { message: "overlong", evidence: { measuredNs: sweep, periodNs, allowedShare } };
    if (stated !== undefined && Math.abs(stated / periodNs - 1) > allowedShare)
      yield { message: "differs", evidence: { measuredNs: stated, periodNs, allowedShare } };
  },
});
