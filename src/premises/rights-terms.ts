/**
 * Rights, flattened: what is decided on each action with each subject. Nothing is concluded from the name of a licence.
 *
 * @module
 */
import type { Rights, RightsTerm } from "../spec/declaration/rights.js";
import type { Reading } from "./premise.js";
import type { SeenRecording } from "./seen.js";

/** Decisions, the most restrictive first. */
const RESTRICTION = ["prohibited", "on-request", "permitted"];

/** Every rights statement with each subject that it is about. */
export const ofSubjects = ({ premises }: SeenRecording): { subject: string; rights: Rights }[] =>
  (premises.rights ?? []).flatMap((rights) => rights.subjects.map((subject) => ({ subject, rights })));

/** One thing of each statement, by subject; of several statements on one subject the first that says it holds. */
export function* ofRights(
  seen: SeenRecording,
  of: (rights: Rights) => string | readonly string[] | undefined,
): Generator<Reading> {
  const met = new Set<string>();
  for (const { subject, rights } of ofSubjects(seen)) {
    const value = of(rights);
    if (value === undefined || met.has(subject)) continue;
    met.add(subject);
    yield { name: subject, value: typeof value === "string" ? value : [...value], basis: "declared" };
  }
}

/** One thing of the terms of each action with each subject; where several terms speak of one, the most restrictive first. */
export function* ofTerms(
  seen: SeenRecording,
  of: (terms: readonly RightsTerm[]) => string | readonly string[] | undefined,
): Generator<Reading> {
  const terms = new Map<string, RightsTerm[]>();
  for (const { subject, rights } of ofSubjects(seen))
    for (const term of rights.terms) {
      const name = `${subject} · ${term.action}`;
      terms.set(name, [...(terms.get(name) ?? []), term]);
    }
  for (const [name, each] of terms) {
    const sorted = each.sort((a, b) => RESTRICTION.indexOf(a.decision) - RESTRICTION.indexOf(b.decision));
    const value = of(sorted);
    if (value !== undefined) yield { name, value: typeof value === "string" ? value : [...value], basis: "declared" };
  }
}
