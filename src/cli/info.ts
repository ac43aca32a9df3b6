import type { Command } from "commander";
import { Option } from "commander";
import { info } from "../info.js";
import { fileSource } from "../io/file.js";
import { renderInfo } from "../report/render/info.js";
import { renderJson } from "../report/render/json.js";
import type { RecordingInfo } from "../spec/verdict/info.js";
import type { TasukiError } from "../trouble.js";
import { VERSION } from "../version.js";
import { Exit } from "./exit.js";
import { expandPaths, type Input, ioTrouble } from "./inputs.js";
import { deliver, paintFor, widthFor } from "./output.js";
import { Progress } from "./progress.js";

interface Options {
  format: "text" | "json";
  output?: string;
  color: boolean;
}

/** `tasuki info`. */
export function addInfo(program: Command): void {
  program
    .command("info")
    .summary("show what is in recordings: streams, types, rates, latency")
    .description("Show what is in recordings: streams, types, rates, latency. Nothing is judged.")
    .argument("<path...>", "recordings, directories or quoted globs")
    .addOption(new Option("-f, --format <format>", "form of the result").choices(["text", "json"]).default("text"))
    .option("-o, --output <file>", "write the result to a file, which appears only when it is whole")
    .option("--no-color", "no colour")
    .addHelpText(
      "before",
      "Examples:\n  tasuki info run1.mcap\n  tasuki info recordings/ --format json | jq '.recordings[].streams[].topic'\n",
    )
    .addHelpText("after", "\nExit codes: 0 all were read, 2 at least one could not be read at all.")
    .action(async (paths: string[], options: Options) => {
      const progress = new Progress();
      const recordings: RecordingInfo[] = [];
      for (const input of await expandPaths(paths)) {
        recordings.push(await infoOf(input, progress));
        progress.clear();
      }
      const result = { tasuki: VERSION, recordings };
      const layout = { width: widthFor(options.output), paint: paintFor(options.output, options.color) };
      await deliver(options.format === "json" ? renderJson(result) : renderInfo(result, layout), options.output);
      process.exitCode = recordings.some(({ trouble }) => trouble) ? Exit.notJudged : Exit.conforms;
    });
}

async function infoOf({ path, trouble }: Input, progress: Progress): Promise<RecordingInfo> {
  const unread = ({ code, message }: TasukiError): RecordingInfo => ({
    path,
    container: "",
    sizeBytes: 0,
    streams: [],
    trouble: { code, message },
  });
  if (trouble) return unread(trouble);
  try {
    return await info(await fileSource(path), { onProgress: (done, total) => progress.report(path, done, total) });
  } catch (error) {
    return unread(ioTrouble(path, error));
  }
}
