import type { Command } from "commander";
import { Option } from "commander";
import { locales } from "../locales/index.js";
import type { Session } from "./session.js";

/** `tasuki rules`. */
export function addRules(program: Command, session: Session): void {
  const { language } = session;
  const { cli } = locales[language];
  const words = cli.rules;
  program
    .command("rules")
    .summary(words.summary)
    .description(words.description)
    .addOption(new Option("-f, --format <format>", words.format).choices(["text", "json"]).default("text"))
    .option("--no-color", cli.color)
    .addHelpText(
      "before",
      `${cli.examples}\n  tasuki rules\n  tasuki rules --format json | jq '.[] | select(.requirement == "must") | .id'\n`,
    )
    .action(async (options: { format: "text" | "json"; color: boolean }) => {
      const { listRules } = await import("./rules-run.js");
      await listRules(options, session);
    });
}

/** `tasuki explain`. */
export function addExplain(program: Command, session: Session): void {
  const { language } = session;
  const { cli } = locales[language];
  const words = cli.explain;
  program
    .command("explain")
    .summary(words.summary)
    .description(words.description)
    .argument("<rule>", words.rule)
    .option("--no-color", cli.color)
    .addHelpText("before", `${cli.examples}\n  tasuki explain time/stamps-increase\n`)
    .action(async (id: string, options: { color: boolean }) => {
      const { explainRule } = await import("./rules-run.js");
      await explainRule(id, options, session);
    });
}
