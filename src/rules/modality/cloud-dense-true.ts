import { defineRule } from "../rule.js";

export const cloudDenseTrue = defineRule({
  id: "modality/cloud-dense-true",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A point cloud that is marked dense MUST hold no point with a coordinate that is not finite.",
    ja: "密（`is_dense`）と示された点群の座標は、すべて有限でなければならない。",
  },
  scope: {
    en: "Streams of modality `point-cloud` whose coordinates were looked at: `content.pointCloud.looked` is above 0.",
    ja: "座標を調べた（`content.pointCloud.looked` が 0 より大きい）、モダリティが `point-cloud` のストリーム。",
  },
  why: {
    en: "Software skips the test for NaN on dense clouds, and one NaN then spoils a tree, a mean or a registration.",
    ja: "密な点群では NaN の検査が省かれる。NaN が一つあるだけで、木構造や平均、位置合わせが壊れる。",
  },
  fix: {
    en: "Set `is_dense` to false, or remove the invalid points.",
    ja: "`is_dense` を false にするか、無効な点を取り除く。",
  },
  sources: ["sensor_msgs/PointCloud2"],
  messages: {
    "not-dense": {
      en: "clouds that are marked dense hold points with NaN or infinity ({affected} of {samples} looked at)",
      ja: "密と示された点群に NaN か無限大の点がある（調べた {samples} 個のうち {affected} 個）",
    },
  },
  applies: ({ content }) => content?.pointCloud !== undefined && content.pointCloud.looked > 0,
  *check({ content }) {
    const { notDense, looked } = content!.pointCloud!;
    if (notDense.count > 0)
      yield { message: "not-dense", evidence: { samples: looked, affected: notDense.count }, tally: notDense };
  },
});
