import { defineRule, firstEvidence } from "../rule.js";

export const cloudCoordinatesGiven = defineRule({
  id: "modality/cloud-coordinates-given",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A point cloud SHOULD have columns `x`, `y` and `z` of floating point, and no columns that overlap.",
    ja: "点群は、浮動小数点数の列 `x`、`y`、`z` をもち、列どうしが重ならないことが望ましい。",
  },
  scope: {
    en: "Streams of modality `point-cloud` that have a point: `content.read` is above `content.pointCloud.empty`.",
    ja: "点のある（`content.read` が `content.pointCloud.empty` より大きい）、モダリティが `point-cloud` のストリーム。",
  },
  why: {
    en: "Common software finds the points by these names, and skips a cloud without them or reads it wrongly.",
    ja: "多くのソフトウェアはこの名前で点を探す。なければ点群を無視するか、誤って読む。",
  },
  fix: {
    en: "Name the coordinates `x`, `y` and `z`, write them as `float32`, and give each column bytes of its own.",
    ja: "座標を `x`、`y`、`z` と名付けて `float32` で書き、各列に別々のバイトを割り当てる。",
  },
  sources: ["PCL, fromROSMsg", "foxglove.PointCloud"],
  messages: {
    unusual: { en: "points are not laid out as usual: {reason}", ja: "点の並びが一般的でない：{reason}" },
  },
  applies: ({ content }) => content?.pointCloud !== undefined && content.read > content.pointCloud.empty,
  *check({ content }) {
    const { unusual } = content!.pointCloud!;
    if (unusual.count > 0)
      yield { message: "unusual", evidence: { ...firstEvidence(unusual), samples: content!.read }, tally: unusual };
  },
});
