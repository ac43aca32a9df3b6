import { defineRule, firstEvidence } from "../rule.js";

export const scanSizeHolds = defineRule({
  id: "modality/scan-size-holds",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A laser scan MUST have as many ranges as its angles say, to one, and as many intensities or none.",
    ja: "レーザースキャンの距離の数は、角度の示す数と一つ以内で一致し、強度の数は距離と同じか 0 でなければならない。",
  },
  scope: {
    en: "Streams of modality `laser-scan` with a sample that was read: `content.read` is above 0.",
    ja: "読めたサンプルのある（`content.read` が 0 より大きい）、モダリティが `laser-scan` のストリーム。",
  },
  why: {
    en: "The direction of a ray follows from its place in the list: with a wrong count walls bend.",
    ja: "光線の向きは配列内の位置で決まる。数が合わなければ、壁が曲がる。",
  },
  fix: {
    en: "Set `angle_max` to `angle_min` plus `angle_increment` times the number of ranges less one.",
    ja: "`angle_max` を、`angle_min` に「距離の数 − 1」×`angle_increment` を足した値にする。",
  },
  sources: ["sensor_msgs/LaserScan"],
  messages: {
    misfit: { en: "angles and lists do not agree: {reason}", ja: "角度と配列の大きさが合わない：{reason}" },
  },
  applies: ({ content }) => content?.laserScan !== undefined && content.read > 0,
  *check({ content }) {
    const { misfit } = content!.laserScan!;
    if (misfit.count > 0)
      yield { message: "misfit", evidence: { ...firstEvidence(misfit), samples: content!.read }, tally: misfit };
  },
});
