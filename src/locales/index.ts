/**
 * Languages: the words of reports and of the command line. The words of a rule stand with the rule.
 *
 * @module
 */
import type { Language } from "../spec/language.js";
import { en, type Locale } from "./en.js";
import { foreignPhrases } from "./ja/foreign-phrases.js";
import { phrases } from "./ja/phrases.js";
import { ja } from "./ja.js";
import { PhraseBook } from "./phrase-book.js";

export type { Locale } from "./en.js";

/** The words of each language. */
export const locales: Readonly<Record<Language, Locale>> = { en, ja };

let japanese: PhraseBook | undefined;
/** The phrase book of a language, made when the first report asks for it: its hundreds of patterns cost time to compile. */
const books: Readonly<Record<Exclude<Language, "en">, () => PhraseBook>> = {
  ja: () => (japanese ??= new PhraseBook({ ...phrases, ...foreignPhrases })),
};

/** A reason, as facts give it in English, in a language; quoted as it is where it came from somebody else. */
export const reasonIn = (language: Language, reason: string): string =>
  language === "en" ? reason : (books[language]().translate(reason) ?? `「${reason}」`);

/** Evidence in a language: a name, a number or a quotation stays as it is, and so does a single word, which is a name. */
export const evidenceIn = (language: Language, value: string): string =>
  language === "en" || !value.includes(" ") ? value : (books[language]().translate(value) ?? value);
