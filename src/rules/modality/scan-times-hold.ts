import { defineRule, firstEvidence } from "../rule.js";

export const scanTimesHold = defineRule({
  id: "modality/scan-times-hold",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "The rays of a laser scan SHOULD take no longer than the time between scans that it states.",
    ja: "レーザースキャンの光線にかかる時間の合計は、示されたスキャン間の時間を超えないことが望ましい。",
  },
  scope: {
    en: "Streams of modality `laser-scan` with a sample that was read: `content.read` is above 0.",
    ja: "読めたサンプルのある（`content.read` が 0 より大きい）、モダリティが `laser-scan` のストリーム。",
  },
  why: {
    en: "Software that corrects for motion places each ray by these times, and smears the scan.",
    ja: "動きの補正はこの時間で各光線の位置を決めるため、スキャンがぼやける。",
  },
  fix: {
    en: "Set `time_increment` to the time between rays and `scan_time` to that between scans, both in seconds.",
    ja: "`time_increment` に光線間、`scan_time` にスキャン間の時間を秒で設定する。",
  },
  sources: ["sensor_msgs/LaserScan"],
  messages: {
    overlong: {
      en: "the rays take {actual} s, the time between scans is {expected} s",
      ja: "光線にかかる時間が {actual} 秒で、スキャン間の時間 {expected} 秒より長い",
    },
  },
  applies: ({ content }) => content?.laserScan !== undefined && content.read > 0,
  *check({ content }) {
    const { overlong } = content!.laserScan!;
    if (overlong.count > 0)
      yield { message: "overlong", evidence: { ...firstEvidence(overlong), samples: content!.read }, tally: overlong };
  },
});
