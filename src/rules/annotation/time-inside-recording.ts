import { z } from "zod";
import { nanoseconds } from "../../spec/units.js";
import { defineAnnotationRule, NEEDS_RECORDING } from "../annotation-rule.js";
import { spanOf } from "../annotation-streams.js";
import { notChecked } from "../rule.js";

export const timeInsideRecording = defineAnnotationRule({
  id: "annotation/time-inside-recording",
  requirement: "must",
  statement: {
    en: "The time that is annotated MUST lie within the recording.",
    ja: "アノテーションの対象となる時間は、記録の内側になければならない。",
  },
  scope: {
    en: "Every annotation. It cannot be checked without a recording that has samples.",
    ja: "すべてのアノテーション。サンプルのある記録がなければ検査できない。",
  },
  why: {
    en: "An origin of another clock, or one that counts in another unit, moves every label.",
    ja: "原点が別のクロックや別の単位によるものだと、すべてのラベルがずれる。",
  },
  fix: {
    en: "Take the origin from the times of the samples, on the basis that `basis` names.",
    ja: "`basis` の示す時刻で、サンプルの時刻から原点を取る。",
  },
  sources: ["Tasuki"],
  params: z.strictObject({
    allowedNs: nanoseconds("How far the bounds may lie outside of the samples.").min(0).default(1_000_000_000),
  }),
  messages: {
    before: {
      en: "what is annotated begins {measuredNs} before the recording",
      ja: "対象の時間が記録の {measuredNs} 前に始まっている",
    },
    after: {
      en: "what is annotated ends {measuredNs} after the recording",
      ja: "対象の時間が記録の {measuredNs} 後に終わっている",
    },
  },
  applies: ({ document }, _, { recording }) =>
    recording && spanOf(document.time.basis, recording) ? true : notChecked(NEEDS_RECORDING),
  *find(index, params, context) {
    const { basis, originNs, durationNs } = index.document.time;
    const span = spanOf(basis, context.recording!)!;
    const before = Number(span.minNs - BigInt(originNs));
    if (before > params.allowedNs)
      yield { message: "before", field: "/time/originNs", evidence: { measuredNs: before }, byNs: before };
    const after = Number(BigInt(originNs) + BigInt(durationNs) - span.maxNs);
    if (after > params.allowedNs)
      yield { message: "after", field: "/time/durationNs", evidence: { measuredNs: after }, byNs: after };
  },
});
