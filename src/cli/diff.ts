import type { Command } from "commander";
import { InvalidArgumentError, Option } from "commander";
import { locales } from "../locales/index.js";
import type { DiffOptions } from "./diff-run.js";
import type { Session } from "./session.js";

/** `tasuki diff`. */
export function addDiff(program: Command, session: Session): void {
  const { language } = session;
  const { diff: words, ...cli } = locales[language].cli;
  program
    .command("diff")
    .summary(words.summary)
    .description(words.description)
    .argument("<a>", words.a)
    .argument("<b>", words.b)
    .option("-t, --topics <topic...>", words.topics)
    .option("--from <time>", words.from, logTime)
    .option("--to <time>", words.to, logTime)
    .addOption(new Option("--order <order>", words.order).choices(["streams", "file", "none"]).default("streams"))
    .addOption(new Option("-f, --format <format>", words.format).choices(["text", "json"]).default("text"))
    .option("-o, --output <file>", words.output)
    .option("--no-color", cli.color)
    .addHelpText(
      "before",
      `${cli.examples}\n  tasuki diff run1.bag run1.mcap\n  tasuki diff run1.mcap part.mcap --topics '/camera/*' --from 2026-05-01T09:00:00Z\n  tasuki diff a.mcap b.mcap --format json | jq '.streams[] | select(.same | not)'\n`,
    )
    .addHelpText("after", `\n${words.exitCodes}`)
    .action(async (a: string, b: string, options: DiffOptions) => {
      const { runDiff } = await import("./diff-run.js");
      session.exitCode = await runDiff([a, b], options, session);
    });
}

/** A log time in nanoseconds, or as a date. */
function logTime(text: string): bigint {
  if (/^\d{1,19}$/.test(text)) return BigInt(text);
  const milliseconds = Date.parse(text);
  if (!/^\d{4}-\d\d-\d\d/.test(text) || Number.isNaN(milliseconds))
    throw new InvalidArgumentError("a time is nanoseconds, or a date such as 2026-05-01T09:00:00Z.");
  return BigInt(milliseconds) * 1_000_000n;
}
