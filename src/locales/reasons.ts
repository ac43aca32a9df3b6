/**
 * Reasons and evidence, which facts give in English, in the language of a report.
 *
 * @module
 */
import type { Language } from "../spec/language.js";
import { foreignPhrases } from "./ja/foreign-phrases.js";
import { phrases } from "./ja/phrases.js";
import { PhraseBook } from "./phrase-book.js";

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
