/**
 * Ids that are made of names which a recording gives.
 *
 * @module
 */

const LONGEST = 128;

/** A name as an id: other letters become hyphens. */
export const identifierOf = (name: string, otherwise: string): string => {
  const id = name
    .replace(/[^A-Za-z0-9_./-]+/g, "-")
    .replace(/^[^A-Za-z0-9]+/, "")
    .replace(/[-/._]+$/, "")
    .slice(0, LONGEST);
  return id === "" ? otherwise : id;
};

/** Gives out ids, each once. */
export class Identifiers {
  readonly #taken = new Set<string>();

  /** The id of a name; numbered where it is taken. */
  take(name: string, otherwise: string): string {
    const id = identifierOf(name, otherwise);
    let free = id;
    for (let i = 2; this.#taken.has(free); i++) free = `${id.slice(0, LONGEST - 8)}-${i}`;
    this.#taken.add(free);
    return free;
  }
}
