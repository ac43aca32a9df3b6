/**
 * How the marks of a draft read in its comments.
 *
 * @module
 */
import { roleWords } from "../rules/premise-items.js";
import type { Language } from "../spec/language.js";
import { Known, type Needed } from "./draft.js";

/** What a comment begins with. */
export const MARK_WORDS = {
  en: { measured: "measured", guessed: "guessed", given: "given", needed: (role: string) => `needed from ${role}` },
  ja: { measured: "測定", guessed: "推定", given: "記入", needed: (role: string) => `要記入（${role}）` },
} as const;

const COLON = { en: ": ", ja: "：" } as const;
const COMMA = { en: ", ", ja: "、" } as const;
const LONGEST = 300;
/** What would end the line of a comment. */
const BREAKS = /[\p{Cc}\u2028\u2029]+/gu;

/** Words as a comment can hold them. */
export const oneLine = (text: string, longest = LONGEST): string => text.replace(BREAKS, " ").slice(0, longest).trim();

/** The comment of a leaf; undefined where a person gave the value, who needs none. */
export function commentOf(leaf: Known | Needed, choices: readonly string[] | undefined, language: Language) {
  const words = MARK_WORDS[language];
  const text = oneLine(leaf.words[language]);
  if (leaf instanceof Known) return leaf.by === "given" ? undefined : ` ${words[leaf.by]}${COLON[language]}${text}`;
  const { guess, again } = leaf.hints;
  if (again) return undefined;
  const need = words.needed(roleWords[leaf.from][language]);
  const mark = guess === undefined ? need : `${words.guessed}${COMMA[language]}${need}`;
  const among = guess === undefined || !choices ? "" : ` (${choices.join(" | ")})`;
  return ` ${mark}${COLON[language]}${text}${among}`;
}

/** Whether a comment marks a measured value, and in which language. */
export function measuredIn(comment: string | null | undefined): Language | undefined {
  const text = (comment ?? "").trim();
  for (const language of ["en", "ja"] as const)
    if (text.startsWith(`${MARK_WORDS[language].measured}${COLON[language]}`)) return language;
  return undefined;
}

/** What a comment says behind its mark. */
export const wordsIn = (comment: string, language: Language): string =>
  comment.trim().slice(`${MARK_WORDS[language].measured}${COLON[language]}`.length);
