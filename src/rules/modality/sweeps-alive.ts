import { z } from "zod";
import type { ContentFacts } from "../../spec/facts/content.js";
import { nanoseconds } from "../../spec/units.js";
import { defineRule, worstEvidence } from "../rule.js";

const sweepsOf = (content: ContentFacts | undefined) => (content?.pointCloud ?? content?.laserScan)?.sweeps;

export const sweepsAlive = defineRule({
  id: "modality/sweeps-alive",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A lidar or scanner SHOULD measure anew in each sweep.",
    ja: "LiDAR やスキャナーは、掃引ごとに新たに測定していることが望ましい。",
  },
  scope: {
    en: "Streams of modality `point-cloud` or `laser-scan` of which at least one sweep differs from the one before: fewer than `content.read` less 1 are in `sweeps.repeated`.",
    ja: "少なくとも一つの掃引が直前と異なる、つまり `sweeps.repeated` の数が `content.read` − 1 より小さい、モダリティが `point-cloud` か `laser-scan` のストリーム。",
  },
  why: {
    en: "Noise makes each sweep another. One that repeats under new stamps shows a world that stands still while the robot moves.",
    ja: "雑音があるため、掃引は毎回異なる。新しいタイムスタンプで同じ内容が続けば、ロボットが動いても周囲が止まって見える。",
  },
  fix: {
    en: "Look for a driver that publishes its last sweep when the sensor is silent.",
    ja: "センサーが停止している間も直前の掃引を配信するドライバーがないかを調べる。",
  },
  sources: ["cartographer_rosbag_validate", "Tasuki, FR-015"],
  params: z.strictObject({
    allowedNs: nanoseconds("Longest time for which a sweep may stay the same.").min(0).default(1_000_000_000),
  }),
  messages: {
    blank: { en: "sweeps hold nothing but zeros", ja: "掃引の内容がすべて 0 である" },
    repeated: {
      en: "the same sweep is sent again under new times, for {worstNs} at the longest",
      ja: "同じ掃引が新しい時刻で送られ続けている（最長 {worstNs}）",
    },
  },
  applies: ({ content }) => {
    const sweeps = sweepsOf(content);
    return sweeps !== undefined && sweeps.repeated.count < content!.read - 1;
  },
  *check({ content }, { allowedNs }) {
    const { blank, repeated } = sweepsOf(content)!;
    if (blank.count > 0)
      yield { message: "blank", evidence: { samples: content!.read, affected: blank.count }, tally: blank };
    if ((repeated.worst?.byNs ?? 0) > allowedNs)
      yield {
        message: "repeated",
        evidence: { ...worstEvidence(repeated), allowedNs, samples: content!.read, affected: repeated.count },
        tally: repeated,
      };
  },
});
