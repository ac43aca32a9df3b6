/**
 * Languages: the words of reports and of the command line. The words of a rule stand with the rule, those of
 * reasons in `reasons.ts`.
 *
 * @module
 */
import type { Language } from "../spec/language.js";
import { en, type Locale } from "./en.js";
import { ja } from "./ja.js";

export type { Locale } from "./en.js";

/** The words of each language. */
export const locales: Readonly<Record<Language, Locale>> = { en, ja };
