import { declaredOr, definePremise } from "../premise.js";
import { decided } from "../steps.js";

export const annotationGuideline = definePremise({
  id: "annotation/guideline",
  title: { en: "annotation guideline", ja: "作業指針" },
  item: "guideline",
  decides: "annotator",
  asks: "always",
  read({ premises, annotation }) {
    const declared = premises.annotation?.guideline;
    const own = annotation?.guideline;
    return declaredOr(declared && `${declared.id} ${declared.version}`, own && `${own.uri} ${own.version}`);
  },
  step: decided({
    en: "labels made by one guideline do not follow another: annotators say what differs, and what is labelled again",
    ja: "ある指針によるラベルは別の指針に従わない。何が異なり、何を付け直すかを決める",
  }),
});
