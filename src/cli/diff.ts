import type { Command } from "commander";
import { Option } from "commander";
import { locales } from "../locales/index.js";
import type { DiffOptions } from "./diff-run.js";
import { moment } from "./moment.js";
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
    .option("--from <time>", words.from, moment)
    .option("--until <time>", words.until, moment)
    .addOption(new Option("--order <order>", words.order).choices(["streams", "file", "none"]).default("streams"))
    .addOption(new Option("-f, --format <format>", words.format).choices(["text", "json"]).default("text"))
    .option("-o, --output <file>", words.output)
    .option("--no-color", cli.color)
    .addHelpText(
      "before",
      `${cli.examples}\n  tasuki diff run1.bag run1.mcap\n  tasuki diff run1.mcap part.mcap --topics '/camera/*' --from +10 --until +20\n  tasuki diff a.mcap b.mcap --format json | jq '.streams[] | select(.same | not)'\n`,
    )
    .addHelpText("after", `\n${words.exitCodes}`)
    .action(async (a: string, b: string, options: DiffOptions) => {
      const { runDiff } = await import("./diff-run.js");
      session.exitCode = await runDiff([a, b], options, session);
    });
}
