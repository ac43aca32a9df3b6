import { defineRule, firstEvidence } from "../rule.js";

export const cloudLayoutHolds = defineRule({
  id: "modality/cloud-layout-holds",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "The sizes, columns and types that a point cloud states MUST describe its bytes.",
    ja: "点群の示す大きさ、列、型は、そのバイト列を正しく記述しなければならない。",
  },
  scope: {
    en: "Streams of modality `point-cloud` with a sample that was read: `content.read` is above 0.",
    ja: "読めたサンプルのある（`content.read` が 0 より大きい）、モダリティが `point-cloud` のストリーム。",
  },
  why: {
    en: "A reader that trusts the description takes points from the wrong bytes, or reads beyond the end.",
    ja: "記述を信じて読むと、誤ったバイトを点とみなすか、データの終わりを越えて読む。",
  },
  fix: {
    en: "Fill `row_step`, `point_step`, `width`, `height` and `fields` from the layout that is written.",
    ja: "実際の並びに合わせて `row_step`、`point_step`、`width`、`height`、`fields` を設定する。",
  },
  sources: ["sensor_msgs/PointCloud2", "sensor_msgs/PointField", "foxglove.PointCloud"],
  messages: {
    misfit: { en: "the description of a cloud does not hold: {reason}", ja: "点群の記述が実際と合わない：{reason}" },
  },
  applies: ({ content }) => content?.pointCloud !== undefined && content.read > 0,
  *check({ content }) {
    const { misfit } = content!.pointCloud!;
    if (misfit.count > 0)
      yield { message: "misfit", evidence: { ...firstEvidence(misfit), samples: content!.read }, tally: misfit };
  },
});
