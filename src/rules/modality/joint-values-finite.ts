import { defineRule, firstEvidence } from "../rule.js";

export const jointValuesFinite = defineRule({
  id: "modality/joint-values-finite",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Positions of joints MUST be finite; velocities and efforts are finite, or NaN where they are not measured.",
    ja: "関節の位置は常に有限で、速度と力は有限か、測定していない場合の NaN でなければならない。",
  },
  scope: {
    en: "Streams of modality `joint-state` with a sample that was read: `content.read` is above 0.",
    ja: "読めたサンプルのある（`content.read` が 0 より大きい）、モダリティが `joint-state` のストリーム。",
  },
  why: {
    en: "One NaN in a state makes the loss of a whole training batch NaN.",
    ja: "状態に NaN が一つあると、学習バッチ全体の損失が NaN になる。",
  },
  fix: {
    en: "Leave out joints that are not measured; look for a broken bus or a division by zero in the driver.",
    ja: "測定していない関節は除く。通信の異常や、ドライバーでの零除算を調べる。",
  },
  sources: ["Tasuki, FR-016", "ros2_controllers, joint_state_broadcaster"],
  messages: {
    "not-finite": {
      en: "the joint {name} has a value that is not finite ({affected} of {samples} samples)",
      ja: "関節 {name} の値が有限でない（{samples} サンプル中 {affected} 件）",
    },
  },
  applies: ({ content }) => content?.jointState !== undefined && content.read > 0,
  *check({ content }) {
    const { nonFinite } = content!.jointState!;
    if (nonFinite.count === 0) return;
    const evidence = { ...firstEvidence(nonFinite), samples: content!.read, affected: nonFinite.count };
    yield { message: "not-finite", evidence, tally: nonFinite };
  },
});
