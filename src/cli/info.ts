import type { Command } from "commander";
import { Option } from "commander";
import { locales } from "../locales/index.js";
import { repeated } from "./calibrations.js";
import type { ViewOptions } from "./info-run.js";
import type { Session } from "./session.js";

/** `tasuki info`. */
export function addInfo(program: Command, session: Session): void {
  const { language } = session;
  const { info: words, ...cli } = locales[language].cli;
  program
    .command("info")
    .summary(words.summary)
    .description(words.description)
    .argument("<path...>", cli.paths)
    .option("-c, --clocks", words.clocks, false)
    .option("--frames", words.frames, false)
    .option("--calibration", words.calibration, false)
    .option("--calibration-file <file>", words.calibrationFile, repeated, [])
    .option("-y, --sync", words.sync, false)
    .option("-s, --streams", words.streams, false)
    .option("--sample <topic>", words.sample)
    .option("-d, --declaration <file>", words.declaration)
    .addOption(new Option("-f, --format <format>", words.format).choices(["text", "json"]).default("text"))
    .option("-o, --output <file>", words.output)
    .option("--no-color", cli.color)
    .addHelpText(
      "before",
      `${cli.examples}\n  tasuki info run1.mcap\n  tasuki info run1.mcap --clocks\n  tasuki info run1.mcap --sync\n  tasuki info run1.mcap --frames\n  tasuki info run1.mcap --calibration\n  tasuki info run1.mcap --streams\n  tasuki info run1.mcap --sample /imu/data\n  tasuki info recordings/ --format json | jq '.recordings[].streams[].topic'\n`,
    )
    .addHelpText("after", `\n${words.exitCodes}`)
    .action(async (paths: string[], options: ViewOptions) => {
      const { runInfo } = await import("./info-run.js");
      session.exitCode = await runInfo(paths, options, session);
    });
}
