/**
 * Labels of other formats are texts; ours are terms. A term of the prefix that a format has here is written by its name alone,
 * and any other one whole, so that both come back as they were.
 *
 * @module
 */
import { Term } from "../spec/annotation/ontology.js";

/** A term as a label. */
export const labelOf = (term: string, prefix: string): string =>
  term.startsWith(`${prefix}:`) && !Term.safeParse(term.slice(prefix.length + 1)).success
    ? term.slice(prefix.length + 1)
    : term;

/** Labels as terms. */
export class LabelTerms {
  readonly #used = new Map<string, string>();

  constructor(
    /** Prefix of the terms that labels become. */
    readonly prefix: string,
    /** Where labels of the format are defined. */
    readonly iri: string,
  ) {}

  /** The term of a label, and whether its letters were changed; nothing where it has none that a term can have. */
  term(label: string): { readonly term: string; readonly changed: boolean } | undefined {
    if (Term.safeParse(label).success) return this.#take(label, false);
    const name = label.trim().replace(/\s+/gu, "_").replace(/^:+/, "").slice(0, 128);
    return name === "" ? undefined : this.#take(`${this.prefix}:${name}`, name !== label);
  }

  #take(term: string, changed: boolean): { term: string; changed: boolean } {
    const prefix = term.slice(0, term.indexOf(":"));
    this.#used.set(prefix, prefix === this.prefix ? this.iri : "urn:unknown");
    return { term, changed };
  }

  /** The ontologies that terms are of. No format pins one to a version. */
  pins(): Record<string, string>[] {
    return [...this.#used].map(([prefix, iri]) => ({ prefix, iri, version: "unknown", policy: "open" }));
  }
}
