import type { Command } from "commander";
import { InvalidArgumentError, Option } from "commander";
import { locales } from "../locales/index.js";
import { isDay } from "./date.js";
import type { GapsOptions } from "./gaps-run.js";
import type { Session } from "./session.js";

/** `tasuki gaps`. */
export function addGaps(program: Command, session: Session): void {
  const { language } = session;
  const { gaps: words, ...cli } = locales[language].cli;
  program
    .command("gaps")
    .summary(words.summary)
    .description(words.description)
    .argument("<path...>", words.paths)
    .option("-p, --profile <id|file>", words.profile, "default")
    .option("-d, --declaration <file>", words.declaration)
    .option("--party <id>", words.party)
    .option("--date <date>", words.date, day)
    .addOption(
      new Option("-f, --format <format>", words.format).choices(["text", "markdown", "json", "csv"]).default("text"),
    )
    .option("-o, --output <file>", words.output)
    .option("--no-color", cli.color)
    .addHelpText(
      "before",
      `${cli.examples}\n  tasuki gaps recordings/ --profile manipulation\n  tasuki gaps delivery/ --format markdown -o todo.md\n  tasuki gaps run1.mcap --party lab-7\n  tasuki gaps recordings/ --format json | jq '.parties[] | {party, open: (.gaps | length)}'\n`,
    )
    .addHelpText("after", `\n${words.exitCodes}`)
    .action(async (paths: string[], options: GapsOptions) => {
      const { runGaps } = await import("./gaps-run.js");
      session.exitCode = await runGaps(paths, options, session);
    });
}

/** A day on the calendar. */
function day(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError("a day is such as 2026-05-01.");
  return text;
}
