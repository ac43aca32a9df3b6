/**
 * Premises in words: values, what they are about, and who decides. The text and the agreement share them.
 *
 * @module
 */
import { locales } from "../../locales/index.js";
import type { Language } from "../../spec/language.js";
import type {
  ComparedPremise,
  PremiseDecider,
  PremiseHolding,
  PremiseSubject,
  PremiseUnit,
  PremiseValue,
} from "../../spec/verdict/premises-comparison.js";
import { quantity } from "../units.js";
import { printable } from "../words.js";

/** The letter of a side: A, B, C; beyond Z its number. */
export const sideName = (side: number): string => (side < 26 ? String.fromCharCode(65 + side) : String(side + 1));

/** The most entries of a list that are shown. */
const MOST = 6;

/** What a value of a premise is called in a language; itself where it is an id or a name. */
export function nameIn(language: Language, premise: string, value: string): string {
  const names = locales[language].premises.values[premise] ?? {};
  return Object.hasOwn(names, value) ? names[value]! : value;
}

/** A value of a premise as a person reads it; entries that repeat are counted. */
export function valueIn(language: Language, value: PremiseValue, premise: string, unit?: PremiseUnit): string {
  const { yes, no } = locales[language].premises;
  if (typeof value === "boolean") return value ? yes : no;
  if (typeof value === "number") return quantity(value, unit, language);
  if (typeof value === "string") return printable(nameIn(language, premise, value));
  const runs: { name: string; count: number }[] = [];
  for (const name of value.map((each) => nameIn(language, premise, each)))
    if (runs.at(-1)?.name === name) runs.at(-1)!.count++;
    else runs.push({ name, count: 1 });
  const shown = runs.slice(0, MOST).map(({ name, count }) => printable(count > 1 ? `${name} ×${count}` : name, 60));
  return shown.join(", ") + (runs.length > MOST ? ` … (${value.length})` : "");
}

/** What a side holds. */
export function holdingIn(
  language: Language,
  { values, basis, absentIn }: PremiseHolding,
  premise: string,
  unit?: PremiseUnit,
): string {
  const words = locales[language].premises;
  if (values.length === 0) return words.notStated;
  const shown = values.map((value) => valueIn(language, value, premise, unit)).join(words.semicolon);
  const text = values.length > 1 ? words.mixed(shown) : shown;
  const told = absentIn === undefined ? text : [text, words.absentIn(absentIn)].join(words.semicolon);
  // Whether a stream is there is always measured where anything is.
  return basis === "measured" && typeof values[0] !== "boolean" ? words.measured(told) : told;
}

/** What a premise is about; empty where it is about all. */
export const subjectOf = ({ topics, withTopics, name }: PremiseSubject): string =>
  [topics?.join(" = "), withTopics?.join(" = "), name]
    .filter((part) => part !== undefined)
    .map((part) => printable(part))
    .join(" · ");

/** Who must say something, or decide: sides whose party is the same, together. */
export function whoIn(language: Language, deciders: readonly PremiseDecider[]): string {
  const words = locales[language].premises;
  const sides = new Map<string, string[]>();
  for (const { side, role, party } of deciders) {
    const who = party ? `${words.roles[role]} ${printable(party)}` : words.roles[role];
    sides.set(who, [...(sides.get(who) ?? []), sideName(side)]);
  }
  return [...sides].map(([who, letters]) => words.who(letters, who)).join(words.semicolon);
}

/** What has to be done, and who decides. */
export function unifyingIn(language: Language, { outcome, steps, deciders }: ComparedPremise): string[] {
  const words = locales[language].premises;
  const said = steps.filter(({ how }) => how !== undefined);
  const texts = new Set(said.map(({ how }) => how!));
  // What no conversion solves is a matter of all sides.
  const ways =
    texts.size === 1 && (said.length > 1 || outcome === "incompatible")
      ? [...texts]
      : said.map(({ side, how }) => words.ofSide(sideName(side), how!));
  const who = deciders.length === 0 ? [] : [whoIn(language, deciders)];
  return [...ways, ...who.map(outcome === "unknown" ? words.mustSay : words.decides)];
}
