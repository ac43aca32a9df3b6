import { definePremise } from "../premise.js";
import { decided } from "../steps.js";

export const annotationOntology = definePremise({
  id: "annotation/ontology",
  title: { en: "version of the ontology", ja: "オントロジーの版" },
  item: "annotation",
  decides: "annotator",
  *read({ premises, annotation }) {
    const declared = premises.annotation?.ontologies;
    for (const { iri, version } of declared ?? annotation?.ontologies ?? [])
      yield { name: iri, value: version, basis: declared ? "declared" : "measured" };
  },
  step: decided({
    en: "terms of one version need not mean the same in another: annotators map them term by term",
    ja: "用語の意味は版によって異なりうる。用語ごとに対応を決める",
  }),
});
