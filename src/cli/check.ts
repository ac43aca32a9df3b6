import type { Command } from "commander";
import { Option } from "commander";
import { locales } from "../locales/index.js";
import { levels } from "../profiles/levels.js";
import { repeated } from "./calibrations.js";
import type { CheckOptions } from "./check-run.js";
import type { Session } from "./session.js";

/** `tasuki check`. */
export function addCheck(program: Command, session: Session): void {
  const { language } = session;
  const { check: words, ...cli } = locales[language].cli;
  program
    .command("check")
    .summary(words.summary)
    .description(words.description)
    .argument("<path...>", cli.paths)
    .option("-p, --profile <id|file>", words.profile, "default")
    .option("-d, --declaration <file>", words.declaration)
    .option("-a, --annotations <file>", words.annotations)
    .option("--urdf <file>", words.urdf)
    .option("--calibration <file>", words.calibration, repeated, [])
    .option("--key <file>", words.key)
    .option("-i, --identity <file>", words.identity)
    .option("--agreement <file>", words.agreement)
    .addOption(new Option("--up-to <level>", words.upTo).choices(levels.map(({ level }) => String(level))))
    .addOption(new Option("-f, --format <format>", words.format).choices(["text", "json"]).default("text"))
    .option("-o, --output <file>", words.output)
    .addOption(new Option("--fail-on <severity>", words.failOn).choices(["error", "warning", "never"]).default("error"))
    .option("-q, --quiet", words.quiet, false)
    .option("--no-color", cli.color)
    .addHelpText(
      "before",
      `${cli.examples}\n  tasuki check run1.mcap\n  tasuki check rosbag2_2026_05_01-09_30_00/\n  tasuki check recordings/ --profile level-2 --format json | jq .conforms\n  tasuki check 'runs/**/*.mcap' -d run.tasuki.json -o report.txt\n  tasuki check delivery-2026-11/ --key packer-public.pem\n`,
    )
    .addHelpText("after", `\n${words.exitCodes}`)
    .action(async (paths: string[], options: CheckOptions) => {
      const { runCheck } = await import("./check-run.js");
      session.exitCode = await runCheck(paths, options, session);
    });
}
