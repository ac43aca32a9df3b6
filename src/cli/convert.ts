import type { Command } from "commander";
import { InvalidArgumentError, Option } from "commander";
import { locales } from "../locales/index.js";
import type { ConversionOptions } from "./convert-run.js";
import { calendarDate } from "./date.js";
import { moment } from "./moment.js";
import type { Session } from "./session.js";

/** `tasuki convert`. */
export function addConvert(program: Command, session: Session): void {
  const { language } = session;
  const { convert: words, convertLabels: labels, convertPremises: premises, ...cli } = locales[language].cli;
  program
    .command("convert")
    .summary(words.summary)
    .description(words.description)
    .usage("[options] <in...> <out>")
    .argument("<path...>", words.paths)
    .addOption(new Option("--container <container>", words.container).choices(["mcap", "bag"]))
    .addOption(
      new Option("-c, --compression <name>", words.compression).choices(COMPRESSIONS).argParser(writtenCompression),
    )
    .option("--chunk-size <size>", words.chunkSize, size)
    .addOption(new Option("--order <order>", words.order).choices(["file", "log"]).default("file"))
    .option("-t, --topics <topic>", words.topics, gathered)
    .option("-x, --exclude <topic>", words.exclude, gathered)
    .option("--from <time>", words.from, moment)
    .option("--until <time>", words.until, moment)
    .option("--split-size <size>", words.splitSize, size)
    .option("--split-duration <seconds>", words.splitDuration, seconds)
    .option("--no-repeat-latched", words.repeatLatched)
    .option("--to <format>", labels.to)
    .option("--recording <file>", labels.recording)
    .option("--language <tag>", labels.language)
    .option("--stream <topic>", labels.stream, gathered)
    .option("--fps <rate>", labels.fps, rate)
    .option("--origin-ns <time>", labels.origin, wholeTime)
    .option("--episode <number>", labels.episode, wholeNumber)
    .option("--input-format <format>", labels.inputFormat)
    .option("--names-are-pseudonyms", premises.namesArePseudonyms, false)
    .option("-d, --declaration <file>", words.declaration)
    .option("--date <date>", words.date, calendarDate)
    .option("-a, --annotations <file>", words.annotations)
    .option("--annotation-channels", words.annotationChannels, false)
    .option("--allow-lossy", words.allowLossy, false)
    .option("--verify", words.verify, false)
    .option("--force", words.force, false)
    .addOption(new Option("-f, --format <format>", words.format).choices(["text", "json"]).default("text"))
    .option("-o, --output <file>", words.output)
    .option("-q, --quiet", words.quiet, false)
    .option("--no-color", cli.color)
    .addHelpText(
      "before",
      `${cli.examples}\n  tasuki convert run1.bag run1.mcap --verify\n  tasuki convert run1.mcap small.mcap --compression zstd --topics '/camera/*' --from +10 --until +20\n  tasuki convert run_0.mcap run_1.mcap run.mcap\n  tasuki convert run.mcap part.mcap --split-duration 60\n  tasuki convert run.mcap labelled.mcap --annotations run.annotations.tasuki.json --annotation-channels\n  tasuki convert labelled.mcap run.annotations.tasuki.json\n  tasuki convert run.annotations.tasuki.json run.eaf\n  tasuki convert labels/ run.annotations.tasuki.json --recording run.mcap\n  tasuki convert meta.json run.tasuki.json --allow-lossy\n  tasuki convert recordings/ recordings/croissant.json\n`,
    )
    .addHelpText("after", `\n${words.exitCodes}`)
    .action(async (paths: string[], options: ConversionOptions, command: Command) => {
      const { runConvert } = await import("./convert-run.js");
      session.exitCode = await runConvert(paths, options, command, session);
    });
}

const gathered = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];

const UNITS: Readonly<Record<string, number>> = {
  "": 1,
  k: 1e3,
  m: 1e6,
  g: 1e9,
  ki: 2 ** 10,
  mi: 2 ** 20,
  gi: 2 ** 30,
};

/** A size such as `512`, `4MB` or `1GiB`. */
function size(text: string): number {
  const match = /^(\d+(?:\.\d+)?) ?([kmg]i?|)b?$/i.exec(text);
  const bytes = match ? Math.round(Number(match[1]) * UNITS[match[2]!.toLowerCase()]!) : 0;
  if (!(bytes > 0 && Number.isSafeInteger(bytes)))
    throw new InvalidArgumentError("a size is a number of bytes, or such as 4MB or 1GiB.");
  return bytes;
}

const COMPRESSIONS = ["none", "lz4", "zstd"];

/** The compression of the output. */
function writtenCompression(name: string): string {
  if (name === "bz2")
    throw new InvalidArgumentError("bz2 is read and not written: no maintained library compresses it. Choose lz4.");
  if (!COMPRESSIONS.includes(name)) throw new InvalidArgumentError(`Allowed choices are ${COMPRESSIONS.join(", ")}.`);
  return name;
}

/** Frames per second. */
function rate(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 1e6)) throw new InvalidArgumentError("a rate is a number of frames per second above 0.");
  return value;
}

/** A number from 0. */
function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("a number of an episode is whole, from 0.");
  return Number(text);
}

/** A time in whole nanoseconds. */
function wholeTime(text: string): string {
  if (!/^-?\d{1,20}$/.test(text))
    throw new InvalidArgumentError("a time of an origin is a whole number of nanoseconds.");
  return text;
}

function seconds(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value < 1e9)) throw new InvalidArgumentError("a duration is a number of seconds above 0.");
  return value;
}
