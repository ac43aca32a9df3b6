import { defineRule, worstEvidence } from "../rule.js";

export const logTimesOrdered = defineRule({
  id: "time/log-times-ordered",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "Samples SHOULD be stored in the order of their log times.",
    ja: "サンプルは、記録時刻の順に格納することが望ましい。",
  },
  scope: {
    en: "Recordings with more than one sample: `samples` is above 1.",
    ja: "サンプルが二つ以上ある記録：`samples` が 1 より大きい。",
  },
  why: {
    en: "Readers that stream see samples of the past after those of the future, or must sort the whole file first.",
    ja: "順に読むと、後のサンプルの次に前のサンプルが現れる。避けるには先に全体を並べ替えなければならない。",
  },
  fix: {
    en: "Sort the recording once with the container's own tool before the hand-over.",
    ja: "引き渡す前に、公式ツールで記録を一度並べ替える。",
  },
  sources: ["mcap doctor, log_time order"],
  messages: {
    decreases: {
      en: "{affected} of {samples} samples are logged before the one stored ahead of them, worst −{worstNs} at {atNs}",
      ja: "サンプル {samples} 個のうち {affected} 個が、直前に格納されたものより前の記録時刻をもつ（最大 −{worstNs}、{atNs} の時点）",
    },
  },
  applies: ({ samples }) => samples > 1,
  *check({ logTimesDecrease, samples }) {
    if (logTimesDecrease.count > 0)
      yield {
        message: "decreases",
        evidence: { affected: logTimesDecrease.count, samples, ...worstEvidence(logTimesDecrease) },
        tally: logTimesDecrease,
      };
  },
});
