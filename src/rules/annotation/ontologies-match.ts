import { defineAnnotationRule } from "../annotation-rule.js";
import { ontologiesOf } from "../annotation-terms.js";

export const ontologiesMatch = defineAnnotationRule({
  id: "annotation/ontologies-match",
  requirement: "must",
  statement: {
    en: "The file of an ontology MUST be of the version that is pinned.",
    ja: "オントロジーのファイルは、固定した版のものでなければならない。",
  },
  scope: {
    en: "Annotations with an ontology whose file could be read.",
    ja: "ファイルを読めたオントロジーがあるアノテーション。",
  },
  why: { en: "The same word means something else in the next version.", ja: "同じ語でも、次の版では別の意味になる。" },
  fix: {
    en: "Hand over the file of the pinned version, or pin the version of the file.",
    ja: "固定した版のファイルを引き渡すか、ファイルの版で固定し直す。",
  },
  sources: ["EPIC-KITCHENS, whose classes were superseded silently", "Tasuki"],
  messages: {
    differs: {
      en: "{name} is {actual}, the annotation pins {expected}",
      ja: "{name} は {actual} だが、アノテーションは {expected} に固定している",
    },
  },
  applies: (index, _, { facts }) => ontologiesOf(index, facts).length > 0,
  *find(index, _params, context) {
    for (const { field, pin, ontology } of ontologiesOf(index, context.facts))
      if (ontology.iri !== pin.iri || ontology.version !== pin.version)
        yield {
          message: "differs",
          field,
          evidence: {
            name: pin.prefix,
            actual: [ontology.iri, ontology.version].join(" "),
            expected: [pin.iri, pin.version].join(" "),
          },
        };
  },
});
