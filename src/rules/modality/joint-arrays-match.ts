import { defineRule, firstEvidence } from "../rule.js";

export const jointArraysMatch = defineRule({
  id: "modality/joint-arrays-match",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A joint state MUST name each joint once, and each of its arrays has one value for each name or is empty.",
    ja: "関節状態は各関節を一度だけ挙げ、各配列は名前と同数の値をもつか、空でなければならない。",
  },
  scope: {
    en: "Streams of modality `joint-state` with a sample that was read: `content.read` is above 0.",
    ja: "読めたサンプルのある（`content.read` が 0 より大きい）、モダリティが `joint-state` のストリーム。",
  },
  why: {
    en: "A value without a name, or with two, is given to the wrong joint.",
    ja: "名前のない値や、名前が重複する値は、誤った関節のものとして扱われる。",
  },
  fix: {
    en: "Fill an array for all joints or leave it empty.",
    ja: "配列はすべての関節について設定するか、空にする。",
  },
  sources: ["sensor_msgs/JointState", "Tasuki, FR-016"],
  messages: {
    mismatched: {
      en: "`{name}` has {actual} values for {expected} names",
      ja: "名前 {expected} 個に対し、`{name}` の値が {actual} 個である",
    },
    duplicates: { en: "a joint is named twice in one sample", ja: "一つのサンプルで同じ関節が二度挙げられている" },
  },
  applies: ({ content }) => content?.jointState !== undefined && content.read > 0,
  *check({ content }) {
    const { mismatched, duplicates } = content!.jointState!;
    if (mismatched.count > 0)
      yield {
        message: "mismatched",
        evidence: { ...firstEvidence(mismatched), samples: content!.read },
        tally: mismatched,
      };
    if (duplicates.count > 0) yield { message: "duplicates", evidence: { samples: content!.read }, tally: duplicates };
  },
});
