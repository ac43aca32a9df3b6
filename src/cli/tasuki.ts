/** The commands, and what a run of one of them comes to. */
import { Command, CommanderError } from "commander";
import { locales } from "../locales/index.js";
import type { Language } from "../spec/language.js";
import { TasukiError } from "../trouble.js";
import { VERSION } from "../version.js";
import { addAgree } from "./agree.js";
import { addCheck } from "./check.js";
import { addCompare } from "./compare.js";
import { addConformance } from "./conformance.js";
import { addConvert } from "./convert.js";
import { addDiff } from "./diff.js";
import { Exit } from "./exit.js";
import { addGaps } from "./gaps.js";
import { addInfo } from "./info.js";
import { addInit } from "./init.js";
import { languageOf, languageOption, speak } from "./language.js";
import { addPack } from "./pack.js";
import { addRecover } from "./recover.js";
import { addExplain, addRules } from "./rules.js";
import type { Session, Shell } from "./session.js";
import { addUnpack } from "./unpack.js";
import { addVerify } from "./verify.js";

/** Runs the command that these arguments ask for, and gives the exit code. Results go to stdout, everything else to stderr. */
export async function tasuki(args: readonly string[], shell: Shell): Promise<number> {
  const session: Session = { shell, language: languageOf(args, shell.env), exitCode: undefined };
  try {
    await programOf(args, session).parseAsync(args, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) session.exitCode = error.exitCode === 0 ? Exit.conforms : Exit.notJudged;
    // A command that was interrupted has said so already.
    else session.exitCode ??= Exit.notJudged;
    const told = await wordsOf(error, session.language);
    if (told !== undefined) shell.stderr.write(`tasuki: ${told}\n`);
  }
  return session.exitCode ?? Exit.conforms;
}

/** What is said of an error; undefined where it only ends a run that has shown help. */
async function wordsOf(error: unknown, language: Language): Promise<string | undefined> {
  const message = error instanceof Error ? error.message : String(error);
  const misuse = error instanceof CommanderError ? /^error: (.*)$/s.exec(message)?.[1] : undefined;
  if (error instanceof CommanderError && misuse === undefined) return undefined;
  if (misuse === undefined && !(error instanceof TasukiError)) return locales[language].cli.fault(message);
  // The phrases are loaded where something is wrong.
  const { reasonIn } = await import("../locales/reasons.js");
  return reasonIn(language, (misuse ?? message).trim());
}

/** What adds each command, by its name. */
const COMMANDS: Readonly<Record<string, (program: Command, session: Session) => void>> = {
  check: addCheck,
  info: addInfo,
  init: addInit,
  gaps: addGaps,
  agree: addAgree,
  compare: addCompare,
  convert: addConvert,
  diff: addDiff,
  recover: addRecover,
  pack: addPack,
  verify: addVerify,
  unpack: addUnpack,
  rules: addRules,
  explain: addExplain,
  conformance: addConformance,
};

/** The program with the command that is named first, which needs no other; with all where help is asked for, or the name is none. */
function programOf([name = ""]: readonly string[], session: Session): Command {
  const asked = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const { language } = session;
  const words = locales[language].cli;
  const program = speak(new Command("tasuki"), session)
    .description(words.description)
    .version(VERSION, "-V, --version", words.version)
    .helpOption("-h, --help", words.help)
    .helpCommand("help [command]", words.helpCommand)
    .addOption(languageOption(language))
    .addHelpText(
      "before",
      `${words.examples}\n  tasuki check run1.mcap\n  tasuki info run1.mcap\n  tasuki explain time/stamps-increase\n`,
    )
    .exitOverride()
    .showSuggestionAfterError()
    .hook("preAction", async (_, command) => {
      if (command.getOptionValue("output") === undefined) return;
      const { holdReportTarget } = await import("./report-target.js");
      await holdReportTarget(command);
    });
  for (const add of asked ? [asked] : Object.values(COMMANDS)) add(program, session);
  for (const command of program.commands)
    command.exitOverride().addOption(languageOption(language)).helpOption("-h, --help", words.help);
  return program;
}
