import { z } from "zod";
import { nanoseconds } from "../../spec/units.js";
import { defineRule } from "../rule.js";
import { canJudge, fewest, judgedPairs, PROMISING, sensorOf } from "../sync-members.js";

export const residualsSmall = defineRule({
  id: "sync/residuals-small",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A member of a sync group SHOULD stay as close to the reference as sensors of their kinds can.",
    ja: "同期グループのメンバーは、その種類のセンサーで達成できる程度に基準と揃うことが望ましい。",
  },
  scope: {
    en: "Members of declared `syncGroups` whose `kind` is not `none`, where either stream is a camera or the kind is `hardware-trigger`. It cannot be checked below `fewest` samples, or where `clocks` is `unknown`.",
    ja: "`kind` が `none` でない `syncGroups` のメンバーのうち、どちらかがカメラか、`hardware-trigger` のもの。`fewest` 個未満のサンプル、または `clocks` が `unknown` の場合は検査できない。",
  },
  why: {
    en: "A declared tolerance may be wide; models and fusion still see what lies between.",
    ja: "宣言された許容差が広くても、その間のずれは学習や統合の結果に現れる。",
  },
  fix: {
    en: "Trigger the sensors together, or stamp them by hardware on synchronised clocks.",
    ja: "センサーを同時にトリガーするか、同期したクロックでハードウェアによりタイムスタンプを付ける。",
  },
  sources: [
    "Kalibr, 20 ms between cameras",
    "Autoware, 30 ms between camera and lidar",
    "hil-serl#8, 10 ms between camera and joints",
    "Tasuki, SY-002",
  ],
  params: z.strictObject({
    triggerNs: nanoseconds("Largest 99th percentile of triggered streams.").min(0).default(1_000_000),
    camerasNs: nanoseconds("Largest 95th percentile between two cameras.").min(0).default(20_000_000),
    rangeNs: nanoseconds("Largest 95th percentile between a camera and a lidar or radar.").min(0).default(30_000_000),
    bodyNs: nanoseconds("Largest 95th percentile between a camera and joints, inertial units and the like.")
      .min(0)
      .default(10_000_000),
    fewest: fewest(),
  }),
  messages: {
    beyond: {
      en: 'in sync group "{name}" it is {measuredNs} from {expected} ({allowedNs} can be reached)',
      ja: "同期グループ「{name}」で {expected} から {measuredNs} 離れている（{allowedNs} は達成できる）",
    },
  },
  applies: (stream, context, { fewest: least }) => {
    const limited = judgedPairs(stream, context, PROMISING).some(
      ({ group }) =>
        group.kind === "hardware-trigger" ||
        [group.reference, stream.topic].some((topic) => sensorOf(context.recording, topic) === "picture"),
    );
    return limited && canJudge(stream, context, PROMISING, least);
  },
  *check(stream, { triggerNs, camerasNs, rangeNs, bodyNs }, context) {
    for (const { group, pair } of judgedPairs(stream, context, PROMISING)) {
      if (!pair.residual) continue;
      const { p95Ns, p99Ns } = pair.residual;
      const sensors = [pair.reference, pair.member].map((topic) => sensorOf(context.recording, topic));
      const isTriggered = group.kind === "hardware-trigger";
      const other = sensors.includes("picture") ? sensors[sensors[0] === "picture" ? 1 : 0] : undefined;
      const limits = { picture: camerasNs, range: rangeNs, body: bodyNs };
      const allowedNs = isTriggered ? triggerNs : other && limits[other];
      const measuredNs = isTriggered ? p99Ns : p95Ns;
      // What is beyond the declared tolerance is told by sync/residuals-bounded.
      const isTold = group.toleranceNs !== undefined && measuredNs > group.toleranceNs;
      if (allowedNs === undefined || measuredNs <= allowedNs || isTold) continue;
      yield {
        message: "beyond",
        evidence: { name: group.id, expected: pair.reference, measuredNs, allowedNs, samples: pair.looked },
      };
    }
  },
});
