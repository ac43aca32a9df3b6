/**
 * Values of premises as they are written: the same in every language.
 *
 * @module
 */
import type { PremiseSubject, PremiseUnit, PremiseValue } from "../spec/verdict/premises-comparison.js";

/** The most entries of a list that are written out. */
const MOST = 8;

/** A value with its unit; entries that repeat are counted. */
export function plainValue(value: PremiseValue, unit?: PremiseUnit): string {
  if (!Array.isArray(value)) return unit === undefined ? String(value) : `${value} ${unit}`;
  const runs: { name: string; count: number }[] = [];
  for (const name of value)
    if (runs.at(-1)?.name === name) runs.at(-1)!.count++;
    else runs.push({ name, count: 1 });
  const written = runs.slice(0, MOST).map(({ name, count }) => (count > 1 ? `${name} ×${count}` : name));
  return `${written.join(", ")}${runs.length > MOST ? ` … (${value.length})` : ""}`;
}

/** A premise by its id, and what of a whole it is about, such as an action. */
export const plainPremise = ({ premise, subject: { name } }: { premise: string; subject: PremiseSubject }): string =>
  name === undefined ? premise : `${premise} · ${name}`;
