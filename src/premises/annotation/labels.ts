import { declaredOr, definePremise } from "../premise.js";
import { cut, inAll } from "../steps.js";

export const annotationLabels = definePremise({
  id: "annotation/labels",
  title: { en: "label set", ja: "ラベルの集合" },
  item: "annotation",
  decides: "annotator",
  meet: (values) => (inAll(values).length > 0 ? inAll(values) : undefined),
  read({ premises, annotation }) {
    const declared = premises.annotation?.labels;
    const used = annotation?.segments.flatMap(({ type }) => (type === undefined ? [] : [type])) ?? [];
    return declaredOr(declared && [...declared].sort(), used.length > 0 ? [...new Set(used)].sort() : undefined);
  },
  step: cut({
    down: { en: "labels {names} are left out", ja: "ラベル {names} を除く" },
    up: { en: "nobody labelled {names}", ja: "{names} のラベルが付けられていない" },
  }),
});
