/**
 * Terms of an annotation beside the ontologies that could be read.
 *
 * @module
 */
import type { Ontology, OntologyPin, OntologyTerm, TermPolicy } from "../spec/annotation/ontology.js";
import type { AnnotationFacts } from "../spec/facts/annotation.js";
import type { AnnotationIndex } from "./annotation-index.js";

/** A pinned ontology whose file could be read. */
export interface ReadOntology {
  readonly field: string;
  readonly pin: OntologyPin;
  readonly ontology: Ontology;
}

/** Every pinned ontology whose file could be read. */
export function ontologiesOf({ document }: AnnotationIndex, facts: AnnotationFacts): ReadOntology[] {
  const files = new Map(facts.annotationFiles.map((file) => [file.name, file.ontology]));
  return document.ontologies.flatMap((pin, i) => {
    const ontology = pin.file === undefined ? undefined : files.get(pin.file);
    return ontology ? [{ field: `/ontologies/${i}`, pin, ontology }] : [];
  });
}

/** The prefix and the name of a term. */
const parted = (term: string): [string, string] => {
  const colon = term.indexOf(":");
  return [term.slice(0, colon), term.slice(colon + 1)];
};

/** Whether an annotation has a term of an ontology of this policy. */
export function hasTermsOf(index: AnnotationIndex, policy: TermPolicy): boolean {
  for (const { value } of index.terms()) if (index.ontologies.get(parted(value)[0])?.policy === policy) return true;
  return false;
}

/** Every term of an ontology that could be read, with all terms of it; of one policy where it is given. */
export function* termsOf(
  index: AnnotationIndex,
  facts: AnnotationFacts,
  policy?: TermPolicy,
): Generator<{ field: string; value: string; name: string; terms: ReadonlyMap<string, OntologyTerm> }> {
  const lists = new Map(
    ontologiesOf(index, facts)
      .filter(({ pin }) => policy === undefined || pin.policy === policy)
      .map(({ pin, ontology }) => [pin.prefix, new Map(ontology.terms.map((term) => [term.name, term]))]),
  );
  for (const { field, value } of index.terms()) {
    const [prefix, name] = parted(value);
    const terms = lists.get(prefix);
    if (terms) yield { field, value, name, terms };
  }
}

const plain = (name: string) => name.toLowerCase().replace(/[\s_-]/g, "");

/** A term that differs from a name by case, blanks and hyphens alone. */
export function nearestTerm(terms: ReadonlyMap<string, OntologyTerm>, name: string): string | undefined {
  const wanted = plain(name);
  for (const each of terms.keys()) if (plain(each) === wanted) return each;
  return undefined;
}
