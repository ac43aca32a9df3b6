import { causeOfStepsBack, STEP_BACK_CAUSES } from "../../causes/steps-back.js";
import { defineRule, hasOnePublisher, worstEvidence } from "../rule.js";

export const stampsIncrease = defineRule({
  id: "time/stamps-increase",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "The stamps of a stream MUST never step back from one sample to the next.",
    ja: "ストリームのタイムスタンプは、直前のサンプルより前に戻ってはならない。",
  },
  scope: {
    en: "Streams of one publisher with more than one stamp: `stamp.timing.samples` is above 1.",
    ja: "配信元が一つで、タイムスタンプが二つ以上あるストリーム：`stamp.timing.samples` が 1 より大きい。",
  },
  why: {
    en: "Samples out of order cannot be aligned with other streams; filters and synchronisers drop or reject them.",
    ja: "順序の乱れたサンプルはほかのストリームと時刻合わせができず、フィルターや同期処理で捨てられるか拒否される。",
  },
  fix: {
    en: "Stamp in the driver from one monotonic clock; sort before export only if order was lost later.",
    ja: "ドライバーで、単調に進む一つのクロックからタイムスタンプを付ける。出力前の並べ替えは、後の工程で順序が乱れた場合に限る。",
  },
  sources: ["ROS message_filters ApproximateTime", "Kalibr TimestampCorrector", "GLIM"],
  causes: STEP_BACK_CAUSES,
  messages: {
    stepsBack: {
      en: "{affected} of {samples} stamps step back, worst −{worstNs} at {atNs}",
      ja: "タイムスタンプ {samples} 個のうち {affected} 個が逆戻りしている（最大 −{worstNs}、{atNs} の時点）",
    },
  },
  applies: (stream) => (stream.stamp?.timing.samples ?? 0) > 1 && hasOnePublisher(stream),
  *check(stream, _, { recording }) {
    const { stepsBack, samples } = stream.stamp!.timing;
    if (stepsBack.count > 0)
      yield {
        message: "stepsBack",
        ...causeOfStepsBack(stream, recording),
        evidence: {
          affected: stepsBack.count,
          samples,
          ...worstEvidence(stepsBack),
        },
        tally: stepsBack,
      };
  },
});
