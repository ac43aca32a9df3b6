#!/usr/bin/env node
/**
 * The command line. Results go to stdout, everything else to stderr; no stack trace ever reaches a person.
 */
import { Command, CommanderError } from "commander";
import { TasukiError } from "../trouble.js";
import { VERSION } from "../version.js";
import { addCheck } from "./check.js";
import { addConformance } from "./conformance.js";
import { Exit } from "./exit.js";
import { addInfo } from "./info.js";
import { addExplain, addRules } from "./rules.js";

// A reader that has seen enough (`| head`) closes the pipe; that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) =>
  process.exit(error.code === "EPIPE" ? process.exitCode : Exit.notJudged),
);

const program = new Command("tasuki")
  .description("Checks recordings of robots against the shared interchange specification, offline.")
  .version(VERSION, "-V, --version", "print the version")
  .helpCommand("help [command]", "show help of a command")
  .addHelpText(
    "before",
    "Examples:\n  tasuki check run1.mcap\n  tasuki info run1.mcap\n  tasuki explain time/stamps-increase\n",
  )
  .exitOverride()
  .showSuggestionAfterError()
  .configureOutput({ writeErr: (text) => process.stderr.write(text.replace(/^error: /, "tasuki: ")) });
for (const add of [addCheck, addInfo, addRules, addExplain, addConformance]) add(program);
for (const command of program.commands) command.exitOverride().helpOption("-h, --help", "show this help");

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? Exit.conforms : Exit.notJudged;
  else {
    process.exitCode = Exit.notJudged;
    const known = error instanceof TasukiError;
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      known ? `tasuki: ${message}\n` : `tasuki: a fault of its own: ${message}. Please report it.\n`,
    );
  }
}
