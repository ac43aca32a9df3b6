import { defineRule } from "../rule.js";

export const logTimesSet = defineRule({
  id: "time/log-times-set",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Every log time MUST be set, where the others are.",
    ja: "記録時刻は、一つでも設定されている記録では、すべて設定されていなければならない。",
  },
  scope: {
    en: "Streams with samples in a recording whose latest log time is no time since boot: `samples` is above 0, and `logEndNs` of the recording is above 31536000000000000 (365 days).",
    ja: "最も遅い記録時刻が起動時から数えた時刻ではない記録の、サンプルのあるストリーム：`samples` が 0 より大きく、記録の `logEndNs` が 31536000000000000（365 日）より大きい。",
  },
  why: {
    en: "Samples logged at time 0 stretch the recording over decades and fall out of every time range.",
    ja: "記録時刻が 0 のサンプルがあると、記録が数十年にわたるように見え、そのサンプルはどの時間範囲にも入らない。",
  },
  fix: {
    en: "Start recording only once the clock runs; with simulated time, once /clock is published.",
    ja: "クロックが動き出してから記録を始める。シミュレーション時刻では `/clock` が配信されてから始める。",
  },
  sources: ["rosbag2#1276"],
  messages: {
    zero: {
      en: "{affected} of {samples} log times are zero",
      ja: "記録時刻 {samples} 個のうち {affected} 個が 0 である",
    },
  },
  // A recording that counts from its own start may well begin at 0.
  applies: ({ samples }, { recording }) =>
    samples > 0 && recording.logEndNs !== undefined && BigInt(recording.logEndNs) > 31_536_000_000_000_000n,
  *check({ logTimeZero, samples }) {
    if (logTimeZero.count > 0)
      yield { message: "zero", evidence: { affected: logTimeZero.count, samples }, tally: logTimeZero };
  },
});
