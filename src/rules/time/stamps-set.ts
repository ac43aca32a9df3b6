import { defineRule } from "../rule.js";

export const stampsSet = defineRule({
  id: "time/stamps-set",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Every stamp MUST be set: zero is not a time.",
    ja: "タイムスタンプは、すべて、0 でない時刻に設定されていなければならない。",
  },
  scope: {
    en: "Stamped streams with samples: `stamp` is there and `samples` is above 0.",
    ja: "タイムスタンプとサンプルのあるストリーム：`stamp` があり、`samples` が 0 より大きい。",
  },
  why: {
    en: "Transforms take time 0 for 'the latest', and everything else takes it for 1970; the acquisition time is lost.",
    ja: "時刻 0 は、座標変換では「最新」、それ以外では 1970 年と解釈され、取得時刻が失われる。",
  },
  fix: {
    en: "Fill header.stamp in the driver before publishing.",
    ja: "配信の前に、ドライバーで `header.stamp` を設定する。",
  },
  sources: ["ROS tf2, time 0", "ensenso_driver#59", "zed-ros-wrapper#428"],
  causes: ["stamps-not-set"],
  messages: {
    zero: {
      en: "the stamp is zero in {affected} of {samples} samples",
      ja: "サンプル {samples} 個のうち {affected} 個でタイムスタンプが 0 である",
    },
  },
  applies: ({ stamp, samples }) => stamp !== undefined && samples > 0,
  *check({ stamp, samples }) {
    const { zero } = stamp!;
    if (zero.count > 0)
      yield {
        message: "zero",
        cause: "stamps-not-set",
        evidence: { affected: zero.count, samples, affectedShare: zero.count / samples },
        tally: zero,
      };
  },
});
