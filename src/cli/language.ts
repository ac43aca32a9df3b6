/** Which language a person reads, and commander's own words in it. */
import { type Command, Option } from "commander";
import { locales } from "../locales/index.js";
import { stringWidth, wrap } from "../report/render/paint.js";
import type { Language } from "../spec/language.js";
import type { Session, Shell } from "./session.js";

/** All languages. They are known from their words: the schema of the specification would cost every start its time. */
const LANGUAGES = Object.keys(locales) as Language[];

/**
 * The language of this run: what `--lang` says, else the environment, as POSIX orders it. It is needed before the
 * arguments are parsed, since help and errors are words too.
 */
export function languageOf(args: readonly string[], env: Shell["env"]): Language {
  const given = args.flatMap((arg, i) =>
    arg === "--lang" ? [args[i + 1]] : (/^--lang=(.*)$/.exec(arg)?.slice(1) ?? []),
  );
  const asked = LANGUAGES.find((language) => language === given.at(-1));
  if (asked) return asked;
  const locale = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "";
  return /^ja(?![a-z])/i.test(locale) ? "ja" : "en";
}

/** `--lang`, which every command has. */
export const languageOption = (language: Language): Option =>
  new Option("--lang <language>", locales[language].cli.language).choices(LANGUAGES);

/** What commander says itself, of help and of misuse, in the language of the run. */
export function speak(command: Command, { language, shell }: Session): Command {
  const { cli } = locales[language];
  const titles: Readonly<Record<string, string>> = cli.titles;
  return command
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      displayWidth: stringWidth,
      boxWrap: (text, width) => wrap(text, width).join("\n"),
      optionDescription: ({ description, argChoices, defaultValue, required }) => {
        const extra = [
          ...(argChoices ? [cli.choices(argChoices)] : []),
          // Of what may be repeated, nothing is given where nobody gives any.
          ...(defaultValue !== undefined && required && !Array.isArray(defaultValue)
            ? [cli.default(String(defaultValue))]
            : []),
        ];
        return extra.length === 0 ? description : cli.extra(description, extra);
      },
    })
    .configureOutput({
      writeOut: (text) => shell.stdout.write(text),
      writeErr: (text) => shell.stderr.write(text),
      getOutHelpWidth: () => (shell.stdout.isTTY ? shell.stdout.columns : undefined) ?? 80,
      getErrHelpWidth: () => (shell.stderr.isTTY ? shell.stderr.columns : undefined) ?? 80,
      // Misuse ends the run, which tells it.
      outputError: () => {},
    });
}
