/**
 * Steps that many premises share: what is ranked, what is only named differently, what is a set.
 *
 * @module
 */
import type { Text } from "../spec/language.js";
import type { PremiseValue } from "../spec/verdict/premises-comparison.js";
import { type Held, IDENTICAL, type Step } from "./premise.js";

/** No conversion brings the values together: somebody decides. */
export const decided = (says: Text) => (): Step => ({ outcome: "incompatible", says });

/** The same thing under two names, or a computation that loses nothing. */
export const exactly = (says: Text, evidence: Step["evidence"] = {}): Step => ({
  outcome: "convertible",
  says,
  evidence,
});

/** Something is lost. */
export const losing = (says: Text, evidence: Step["evidence"] = {}): Step => ({ outcome: "lossy", says, evidence });

/** Nothing brings one to the other. */
export const barred = (says: Text, evidence: Step["evidence"] = {}): Step => ({
  outcome: "incompatible",
  says,
  evidence,
});

/** What is said where one value is brought to another. */
interface RankWords {
  /** From the better to the worse one. */
  readonly down: Text;
  /** From the worse to the better one. */
  readonly up: Text;
}

/** Values of which each promises more than those behind it: all may be taken for the weakest, none for a stronger one. */
export const ranked =
  (order: readonly (readonly string[])[], { down, up }: RankWords) =>
  ({ value: from }: Held, { value: to }: Held): Step => {
    const rank = (value: PremiseValue) => order.findIndex((names) => names.includes(String(value)));
    const evidence = { from: String(from), to: String(to) };
    if (rank(from) < 0 || rank(to) < 0) return barred(up, evidence);
    if (rank(from) < rank(to)) return { ...losing(down, evidence), holds: true };
    // Of one rank, each has what the other has not.
    return rank(from) === rank(to) ? losing(down, evidence) : barred(up, evidence);
  };

/** Numbers of which a smaller one promises more. */
export const atMost =
  ({ down, up }: RankWords) =>
  ({ value: from }: Held, { value: to }: Held): Step => {
    const evidence = { fromNs: Number(from), toNs: Number(to) };
    return Number(from) < Number(to) ? { ...losing(down, evidence), holds: true } : barred(up, evidence);
  };

/** A list of names. */
export const namesOf = (value: PremiseValue): readonly string[] => (Array.isArray(value) ? value : [String(value)]);

/** What stands in one list and not in another. */
export const without = (value: PremiseValue, other: PremiseValue): string[] => {
  const known = new Set(namesOf(other));
  return namesOf(value).filter((name) => !known.has(name));
};

/** What stands in all lists, in the order of the alphabet. */
export const inAll = (values: readonly PremiseValue[]): string[] =>
  [...new Set(values.flatMap(namesOf))].filter((name) => values.every((value) => namesOf(value).includes(name))).sort();

/** What stands in any list, in the order of the alphabet. */
export const inAny = (values: readonly PremiseValue[]): string[] => [...new Set(values.flatMap(namesOf))].sort();

/** Lists that can be cut and not filled up: `{names}` is what is cut, or what is missing. */
export const cut =
  ({ down, up }: RankWords) =>
  ({ value: from }: Held, { value: to }: Held): Step => {
    const missing = without(to, from);
    if (missing.length > 0) return barred(up, { names: listed(missing) });
    const surplus = without(from, to);
    return surplus.length > 0 ? losing(down, { names: listed(surplus) }) : IDENTICAL;
  };

/** The first few names. */
export const listed = (names: readonly string[], most = 6): string =>
  names.length > most ? `${names.slice(0, most).join(", ")} … (${names.length})` : names.join(", ");
