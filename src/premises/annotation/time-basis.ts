import { declaredOr, definePremise } from "../premise.js";
import { losing } from "../steps.js";

export const annotationTimeBasis = definePremise({
  id: "annotation/time-basis",
  title: { en: "times of annotations", ja: "アノテーションの時刻" },
  item: "annotation",
  decides: "annotator",
  asks: "always",
  prefers: ["stamp"],
  read: ({ premises, annotation }) => declaredOr(premises.annotation?.basis, annotation?.time.basis),
  step: () =>
    losing({
      en: "times move by the latency of each stream, which is not constant",
      ja: "ストリームごとに遅延だけずれる。遅延は一定ではない",
    }),
});
