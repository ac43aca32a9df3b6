import { defineRule, firstEvidence } from "../rule.js";

export const stampsWellFormed = defineRule({
  id: "time/stamps-well-formed",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Every stamp MUST have nanoseconds from 0 to 999 999 999 and seconds that are no error value.",
    ja: "タイムスタンプは、すべて、ナノ秒が 0 以上 999 999 999 以下、秒がエラー値以外の値でなければならない。",
  },
  scope: {
    en: "Stamped streams with samples: `stamp` is there and `samples` is above 0.",
    ja: "タイムスタンプとサンプルのあるストリーム：`stamp` があり、`samples` が 0 より大きい。",
  },
  why: {
    en: "Readers normalise such stamps in different ways or refuse them; the sample moves by up to seconds.",
    ja: "このようなタイムスタンプの扱いは読む側によって異なり、拒否されるか、サンプルの時刻が最大で数秒ずれる。",
  },
  fix: {
    en: "Build stamps with the time type of the client library; do not add nanoseconds by hand.",
    ja: "クライアントライブラリの時刻型でタイムスタンプを作る。ナノ秒を自前で足さない。",
  },
  sources: ["builtin_interfaces/Time", "sick_scan_xd#486", "google.protobuf.Timestamp"],
  messages: {
    malformed: {
      en: "{affected} of {samples} stamps are not well formed, the first is {actual}",
      ja: "タイムスタンプ {samples} 個のうち {affected} 個の形式が正しくない。最初は {actual}",
    },
  },
  applies: ({ stamp, samples }) => stamp !== undefined && samples > 0,
  *check({ stamp, samples }) {
    const { malformed } = stamp!;
    if (malformed.count > 0)
      yield {
        message: "malformed",
        evidence: { affected: malformed.count, samples, ...firstEvidence(malformed) },
        tally: malformed,
      };
  },
});
