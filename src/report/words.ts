/** Puts evidence into the words of a rule. */
import type { z } from "zod";
import { fillHoles } from "../locales/fill.js";
import { evidenceIn, reasonIn } from "../locales/reasons.js";
import type { Language } from "../spec/language.js";
import type { Unit } from "../spec/units.js";
import { Evidence } from "../spec/verdict/finding.js";
import { exactly, moment, quantity } from "./units.js";

const shape = Evidence.shape as Record<string, z.ZodOptional<z.ZodType>>;

const unitOf = (name: string): Unit | undefined => shape[name]?.unwrap().meta()?.unit;

/** Whether evidence of that name is what a rule allows or a document states, which another number is held against. */
const isLimit = (name: string): boolean => name.startsWith("allowed");

/**
 * Fills `{name}` with the evidence of that name in its unit. An absolute time is told as seconds into the recording,
 * which begins at `startNs`; reasons are told in the language. What is not known is left out.
 */
export function fill(template: string, evidence: Evidence, startNs: string | undefined, language: Language): string {
  // "It has 2.58 MB, and 2.58 MB is allowed" says nothing: where rounding hides the difference, both are told in full.
  const isToldAlike = (name: string, value: number, told: string) =>
    Object.entries(evidence).some(
      ([other, against]) =>
        typeof against === "number" &&
        against !== value &&
        (isLimit(other) || isLimit(name)) &&
        template.includes(`{${other}}`) &&
        quantity(against, unitOf(other), language) === told,
    );
  return fillHoles(template, (name) => {
    const value = evidence[name as keyof Evidence];
    if (value === undefined) return "";
    const unit = unitOf(name);
    if (typeof value === "number" && unit === "beside")
      return besideUnit(quantity(value, "1", language), evidence.unit);
    if (typeof value === "number") {
      const told = quantity(value, unit, language);
      return isToldAlike(name, value, told) ? exactly(value, unit) : told;
    }
    if (unit === "ns") return moment(value, startNs, language);
    return printable(name === "reason" ? reasonIn(language, value) : evidenceIn(language, value));
  }).trim();
}

/** A number with the unit that stands beside it; a bare number has `1`, which nobody writes. */
const besideUnit = (number: string, unit: string | undefined): string =>
  unit === undefined || unit === "1" ? number : `${number} ${printable(unit)}`;

/** Text from a file made safe to show: no control characters or line separators (a terminal obeys them), not too long. */
export function printable(text: string, length = 200): string {
  const safe = text.replace(
    /[\p{C}\u2028\u2029]/gu,
    (char) => `\\u${char.codePointAt(0)!.toString(16).padStart(4, "0")}`,
  );
  // A character of two units is kept or left out as a whole.
  return safe.length > length ? `${safe.slice(0, length).replace(/[\ud800-\udbff]$/, "")}…` : safe;
}
