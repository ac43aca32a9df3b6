import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { InvalidArgumentError, Option } from "commander";
import { locales } from "../locales/index.js";
import type { ConformanceOptions } from "./conformance-run.js";
import type { Session } from "./session.js";

/** The suite that is shipped with this package. */
const SHIPPED = fileURLToPath(new URL("../../conformance", import.meta.url));

/** `tasuki conformance`. */
export function addConformance(program: Command, session: Session): void {
  const { language } = session;
  const { conformance: words, ...cli } = locales[language].cli;
  program
    .command("conformance")
    .summary(words.summary)
    .description(words.description)
    .argument("[dir]", words.folder)
    .option("--impl <command>", words.implementation)
    .option("--stdio", words.stdio, false)
    .option("--verify", words.verify, false)
    .addOption(new Option("--stage <stage>", words.stage).choices(["read", "check", "whole"]))
    .option("--rule <id>", words.rule)
    .option("--expected-failures <file>", words.expectedFailures)
    .option("--strict", words.strict, false)
    .option("--timeout <seconds>", words.timeout, seconds, 30)
    .addOption(new Option("-f, --format <format>", words.format).choices(["text", "json"]).default("text"))
    .option("-o, --output <file>", words.output)
    .option("-q, --quiet", words.quiet, false)
    .addHelpText(
      "before",
      `${cli.examples}\n  tasuki conformance\n  tasuki conformance --impl "python3 my_checker.py" --stage check\n  tasuki conformance --rule time/stamps-increase --format json\n`,
    )
    .addHelpText("after", `\n${words.exitCodes}`)
    .action(async (folder: string | undefined, options: ConformanceOptions) => {
      const { runConformance } = await import("./conformance-run.js");
      session.exitCode = await runConformance(folder ?? SHIPPED, options, session);
    });
}

function seconds(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 86_400))
    throw new InvalidArgumentError("It is a number of seconds from above 0 to 86400.");
  return value;
}
