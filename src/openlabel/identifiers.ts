/**
 * Names of ours for what other programs named: ids of letters and digits, and terms with the prefix of an ontology.
 *
 * @module
 */
import { Identifier } from "../spec/declaration/clock.js";
import { isObject } from "./shape.js";
import { type Keyed, textIn } from "./walk.js";

const LONGEST_ID = 128;

/** Ids, each once. */
export class Identifiers {
  readonly #taken = new Set<string>();
  readonly #next = new Map<string, number>();
  readonly #named = new Map<string, string>();

  /** An id that is like a name. */
  of(name: string): string {
    const plain = name.replace(/[^A-Za-z0-9_./-]/g, "-").replace(/^[^A-Za-z0-9]+/, "");
    const base = (plain === "" ? "x" : plain).slice(0, LONGEST_ID - 8);
    let id = base;
    let next = this.#next.get(base) ?? 2;
    while (this.#taken.has(id)) id = `${base}.${next++}`;
    this.#next.set(base, next);
    this.#taken.add(id);
    return id;
  }

  /** An id as it is, where it is a right one and still free; else one that is like it. */
  keep(id: string): string {
    if (this.#taken.has(id) || !Identifier.safeParse(id).success) return this.of(id);
    this.#taken.add(id);
    return id;
  }

  /** The id of a thing with a name: the same for the same. */
  named(kind: string, name: string): string {
    const key = `${kind} ${name}`;
    const id = this.#named.get(key) ?? this.keep(name);
    this.#named.set(key, id);
    return id;
  }
}

/** Terms for types: the prefix says which ontology of the document they are of. */
export class Terms {
  readonly #used = new Map<string, string>();

  constructor(
    readonly root: Keyed,
    /** Whether types are terms already. */
    readonly areTerms: boolean,
  ) {}

  /** The type of an element; nothing where it has none. */
  type({ type, ontology_uid: uid }: Keyed): { type?: string } {
    if (typeof type !== "string" || type === "") return {};
    if (this.areTerms) return { type };
    const ontologies = isObject(this.root["ontologies"]) ? this.root["ontologies"] : {};
    const ontology = typeof uid === "string" && Object.hasOwn(ontologies, uid) ? ontologies[uid] : undefined;
    const iri = textIn(ontology) ?? (isObject(ontology) ? textIn(ontology["uri"]) : undefined);
    const prefix = iri ? `ontology-${String(uid).replace(/[^A-Za-z0-9_-]/g, "-")}`.slice(0, 32) : "openlabel";
    this.#used.set(prefix, iri || "https://www.asam.net/standards/detail/openlabel/");
    const name = type
      .replace(/\s/g, "_")
      .replace(/^[#:]+/, "")
      .slice(0, 128);
    return name === "" ? {} : { type: `${prefix}:${name}` };
  }

  /** The ontologies that terms are of; OpenLABEL pins none to a version. */
  pins(): Record<string, string>[] {
    return [...this.#used].map(([prefix, iri]) => ({ prefix, iri, version: "unknown", policy: "open" }));
  }
}
