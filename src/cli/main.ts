#!/usr/bin/env node
/**
 * The command line. Results go to stdout, everything else to stderr; no stack trace ever reaches a person.
 */
import { Command, CommanderError } from "commander";
import { locales, reasonIn } from "../locales/index.js";
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
import { addUnpack } from "./unpack.js";
import { addVerify } from "./verify.js";

// A reader that has seen enough (`| head`) closes the pipe; that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) =>
  process.exit(error.code === "EPIPE" ? process.exitCode : Exit.notJudged),
);

const language = languageOf(process.argv, process.env);
const words = locales[language].cli;
const program = speak(new Command("tasuki"), language)
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
  .showSuggestionAfterError();
for (const add of [
  addCheck,
  addInfo,
  addInit,
  addGaps,
  addAgree,
  addCompare,
  addConvert,
  addDiff,
  addRecover,
  addPack,
  addVerify,
  addUnpack,
  addRules,
  addExplain,
  addConformance,
])
  add(program, language);
for (const command of program.commands)
  command.exitOverride().addOption(languageOption(language)).helpOption("-h, --help", words.help);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? Exit.conforms : Exit.notJudged;
  else {
    // A command that was interrupted has said so already.
    process.exitCode ??= Exit.notJudged;
    const known = error instanceof TasukiError;
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`tasuki: ${known ? reasonIn(language, message) : words.fault(message)}\n`);
  }
}
