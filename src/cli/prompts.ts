/** Questions at a terminal: a thin layer between the questions of a draft and the library that asks them. */
import type { Readable, Writable } from "node:stream";
import { MARK_WORDS } from "../init/mark-words.js";
import type { Answer, Question } from "../init/questions.js";
import { locales } from "../locales/index.js";
import { printable } from "../report/words.js";
import { roleWords } from "../rules/premise-items.js";
import type { Language } from "../spec/language.js";

/** Where questions are asked; the terminal where nothing is said. */
export interface Terminal {
  readonly input?: Readable;
  readonly output?: Writable;
}

/** Stands for a question that is left open. */
const OPEN = "";

/** Asks questions in order, and gives the answers by place; undefined where a person gave up. */
export async function ask(
  questions: readonly Question[],
  name: string,
  language: Language,
  terminal: Terminal = {},
): Promise<ReadonlyMap<string, Answer> | undefined> {
  const clack = await import("@clack/prompts");
  const words = locales[language].init;
  const answers = new Map<string, Answer>();
  clack.intro(words.begin(name, questions.length), terminal);
  for (const question of questions) {
    const given = await askOne(clack, question, language, terminal);
    if (clack.isCancel(given)) {
      clack.cancel(words.cancelled, terminal);
      return undefined;
    }
    if (typeof given !== "symbol" && given !== OPEN && given !== undefined) answers.set(question.place, given);
  }
  clack.outro(words.answered(answers.size), terminal);
  return answers;
}

async function askOne(
  clack: typeof import("@clack/prompts"),
  { kind, about, words: asked, from, choices, guess, length, unit, refuse }: Question,
  language: Language,
  terminal: Terminal,
): Promise<Answer | undefined | symbol> {
  const words = locales[language].init;
  const form =
    kind === "numbers" ? words.numbers(length, unit) : kind === "each" && length! > 1 ? words.each(length!) : undefined;
  const question = words.question(printable(about), roleWords[from][language], asked[language]);
  const message = form === undefined ? question : `${question} – ${form}`;
  const open = { value: OPEN, label: words.skip };
  if (kind === "choice" || kind === "yes-no") {
    const values = kind === "yes-no" ? ["true", "false"] : choices;
    // A guess is shown and never preset: whoever only presses Enter has said nothing.
    const hint = MARK_WORDS[language].guessed;
    const options = [
      open,
      ...values.map((value) => ({ value, label: value, ...(value === String(guess) ? { hint } : {}) })),
    ];
    const chosen = await clack.select({ message, options, initialValue: OPEN, ...terminal });
    return kind === "yes-no" && (chosen === "true" || chosen === "false") ? chosen === "true" : chosen;
  }
  if (kind === "several") {
    const options = choices.map((value) => ({ value, label: value }));
    const chosen = await clack.multiselect({
      message: `${message} – ${words.several}`,
      options,
      required: false,
      ...terminal,
    });
    return Array.isArray(chosen) && chosen.length === 0 ? undefined : chosen;
  }
  const read = (line: string): Answer => {
    if (kind === "number") return Number(line);
    if (kind === "words") return line.trim();
    const parts = line.split(/[\s,、，]+/u).filter((part) => part !== "");
    return kind === "numbers" ? parts.map(Number) : parts;
  };
  const line = await clack.text({
    message,
    placeholder: guess === undefined ? words.optional : String(guess),
    validate(given = "") {
      const reason = given.trim() === "" ? undefined : refuse(read(given));
      return reason === undefined ? undefined : words.invalid(reason);
    },
    ...terminal,
  });
  if (typeof line === "symbol") return line;
  return (line ?? "").trim() === "" ? undefined : read(line);
}
