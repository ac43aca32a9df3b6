import { recordingOf } from "../delivery-rule.js";
import { defineRule } from "../rule.js";

export const splitsResolve = defineRule({
  id: "delivery/splits-resolve",
  requirement: "must",
  since: "0.1",
  subject: "delivery",
  statement: {
    en: "Every recording that a split names MUST be part of the delivery.",
    ja: "分割が挙げる記録は、すべて引渡しに含まれなければならない。",
  },
  scope: {
    en: "Deliveries whose hand-over statement has `splits`.",
    ja: "引渡し書に `splits` がある引渡し。",
  },
  why: {
    en: "A test on half of the test split is no test of that split.",
    ja: "テスト用の分割の半分だけで試験しても、その分割の試験にはならない。",
  },
  fix: {
    en: "Name recordings by their paths from the statement, with / between names; of a folder, the folder.",
    ja: "記録は、引渡し書からのパスで、名前を / で区切って挙げる。フォルダーの記録はフォルダーを挙げる。",
  },
  sources: ["Tasuki"],
  messages: {
    absent: {
      en: "the split {name} names {actual}, which is no recording of the delivery",
      ja: "分割 {name} が挙げる {actual} は、引渡しの記録ではない",
    },
  },
  applies: (_, { handOver }) => (handOver?.splits ?? []).some(({ recordings }) => recordings.length > 0),
  *check({ recordings }, _params, { handOver }) {
    const there = new Set(recordings.map(({ path }) => path));
    for (const { name, recordings } of handOver?.splits ?? []) {
      const missing = recordings.filter((path) => !there.has(recordingOf(path)));
      if (missing.length > 0)
        yield {
          message: "absent",
          evidence: { name, actual: missing[0]!, missing: missing.length },
          count: missing.length,
        };
    }
  },
});
