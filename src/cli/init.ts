import type { Command } from "commander";
import { locales } from "../locales/index.js";
import { Exit } from "./exit.js";
import type { DraftOptions } from "./init-run.js";
import { INTERRUPTED } from "./interruption.js";
import type { Session } from "./session.js";

/** `tasuki init`. */
export function addInit(program: Command, session: Session): void {
  const { language } = session;
  const { init: words, ...cli } = locales[language].cli;
  program
    .command("init")
    .summary(words.summary)
    .description(words.description)
    .argument("<path...>", words.paths)
    .option("-o, --output <file>", words.output)
    .option("--hand-over", words.handOver, false)
    .option("-p, --profile <id|file>", words.profile)
    .option("-u, --update <declaration>", words.update)
    .option("-i, --interactive", words.interactive, false)
    .option("-a, --annotations <file>", words.annotations)
    .addHelpText(
      "before",
      `${cli.examples}\n  tasuki init run1.mcap\n  tasuki init run1.bag -o -\n  tasuki init recordings/ --hand-over\n  tasuki init recordings/ --hand-over --profile manipulation\n  tasuki init run1.mcap --interactive\n  tasuki init run1.mcap --update run1.tasuki.yaml\n`,
    )
    .addHelpText("after", `\n${words.exitCodes}`)
    .action(async (paths: string[], options: DraftOptions) => {
      const { runInit } = await import("./init-run.js");
      session.exitCode = (await runInit(paths, options, session)) ? Exit.conforms : INTERRUPTED;
    });
}
