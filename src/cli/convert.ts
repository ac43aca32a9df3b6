import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { InvalidArgumentError, Option } from "commander";
import type { ConvertOptions, Moment, TargetCompression, TargetContainer } from "../convert.js";
import { parseDeclaration } from "../declare.js";
import { isSameFile } from "../io/file.js";
import { type Folder, isFolder, type Source } from "../io/source.js";
import { locales } from "../locales/index.js";
import type { Paint } from "../report/render/paint.js";
import type { Declaration } from "../spec/declaration/declaration.js";
import type { Language } from "../spec/language.js";
import type { ConversionReport } from "../spec/verdict/conversion.js";
import type { Extraction } from "../spec/verdict/extraction.js";
import { TasukiError } from "../trouble.js";
import { openAnnotation } from "./annotations.js";
import { calendarDate, dateOf } from "./date.js";
import { Exit } from "./exit.js";
import { extract, isExtraction } from "./extract-annotation.js";
import { fileTarget } from "./file-target.js";
import { inputOf, ioTrouble, openOne, readSidecar } from "./inputs.js";
import { INTERRUPTED, interruption } from "./interruption.js";
import { meansLabels } from "./label-files.js";
import { deliver, paintFor, widthFor } from "./output.js";
import { Progress } from "./progress.js";

interface Options {
  container?: "mcap" | "bag";
  compression?: TargetCompression;
  chunkSize?: number;
  order: "file" | "log";
  topics?: string[];
  exclude?: string[];
  from?: Moment;
  until?: Moment;
  splitSize?: number;
  splitDuration?: number;
  repeatLatched: boolean;
  to?: string;
  recording?: string;
  language?: string;
  stream?: string[];
  fps?: number;
  originNs?: string;
  episode?: number;
  namesArePseudonyms: boolean;
  inputFormat?: string;
  declaration?: string;
  annotations?: string;
  annotationChannels: boolean;
  date?: Date | "none";
  allowLossy: boolean;
  verify: boolean;
  force: boolean;
  format: "text" | "json";
  output?: string;
  quiet: boolean;
  color: boolean;
}

/** `tasuki convert`. */
export function addConvert(program: Command, language: Language): void {
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
    .action(async (paths: string[], options: Options, command: Command) => {
      if (paths.length < 2) throw new TasukiError("usage", "convert needs what to convert and where to write: IN… OUT");
      const [inputs, out] = [paths.slice(0, -1), paths.at(-1)!];
      const layout = { width: widthFor(options.output), paint: paintFor(options.output, options.color) };
      const { meansPremises, deliverPremises } = await import("./convert-premises.js");
      if (await meansPremises(inputs, out, options.to)) {
        process.exitCode = EXIT_OF[await deliverPremises(inputs, out, options, layout, language)];
        return;
      }
      if (await meansLabels(inputs[0]!)) {
        await convertLabels(inputs, out, options, layout, language);
        return;
      }
      if (await isExtraction(inputs, out)) {
        await deliverExtraction(await extract(inputs[0]!, out, options.force), options, language);
        return;
      }
      if (options.to !== undefined && options.to !== "ros2")
        throw new TasukiError("usage", `recordings are turned into ros2 alone, and not into ${options.to}`);
      const asked = Object.fromEntries(
        Object.keys(options)
          .filter((name) => command.getOptionValueSource(name) === "cli" && !NOT_ASKED.has(name))
          .map((name) => [name, String(rawOf(command, name))]),
      );
      const report = await run(inputs, out, options, asked, language);
      const [{ renderConversion }, { renderJson }] = await Promise.all([
        import("../report/render/convert.js"),
        import("../report/render/json.js"),
      ]);
      const text = options.format === "json" ? renderJson(report) : renderConversion(report, layout);
      if (options.format === "json" || !options.quiet || report.outcome === "refused")
        await deliver(text, options.output);
      process.exitCode = EXIT_OF[report.outcome];
    });
}

async function deliverExtraction(extraction: Extraction, options: Options, language: Language): Promise<void> {
  const [{ renderExtraction }, { renderJson }] = await Promise.all([
    import("../report/render/convert.js"),
    import("../report/render/json.js"),
  ]);
  const layout = { width: widthFor(options.output), paint: paintFor(options.output, options.color) };
  const text = options.format === "json" ? renderJson(extraction) : renderExtraction(extraction, language, layout);
  if (options.format === "json" || !options.quiet) await deliver(text, options.output);
}

const EXIT_OF = { exact: Exit.conforms, "with-losses": Exit.withLosses, refused: Exit.notJudged };

/** The same for labels. */
async function convertLabels(
  inputs: readonly string[],
  out: string,
  options: Options,
  layout: { width: number; paint: Paint },
  language: Language,
): Promise<void> {
  const { runLabels } = await import("./convert-labels.js");
  const { recording, to, stream, fps, originNs, episode, inputFormat, allowLossy, force } = options;
  const asked = {
    recording,
    declaration: recording === undefined ? undefined : await declarationOf([recording], options.declaration),
    from: inputFormat,
    to,
    language: options.language,
    streams: stream,
    framesPerSecond: fps,
    originNs,
    episode,
    allowLossy,
    force,
  };
  const report = await runLabels(inputs, out, asked, language);
  const [{ renderLabelConversion }, { renderJson }] = await Promise.all([
    import("../report/render/convert-labels.js"),
    import("../report/render/json.js"),
  ]);
  const text = options.format === "json" ? renderJson(report) : renderLabelConversion(report, layout);
  if (options.format === "json" || !options.quiet || report.outcome === "refused") await deliver(text, options.output);
  process.exitCode = EXIT_OF[report.outcome];
}

/** Options that say nothing of what the output holds. */
const NOT_ASKED = new Set(["recording", "format", "output", "quiet", "color", "force", "lang", "verify", "date"]);

/** What was written on the command line for an option. */
function rawOf(command: Command, name: string): unknown {
  const value: unknown = command.getOptionValue(name);
  if (value !== null && typeof value === "object" && !Array.isArray(value)) {
    const { ns, seconds: from } = value as { ns?: bigint; seconds?: number };
    return ns ?? `+${from}`;
  }
  return value;
}

async function run(
  paths: string[],
  out: string,
  options: Options,
  parameters: Record<string, string>,
  language: Language,
): Promise<ConversionReport> {
  const sources: (Source | Folder)[] = [];
  let annotation: Source | undefined;
  const progress = new Progress(language);
  const signal = interruption();
  try {
    for (const path of paths) {
      // Known now, and not when all was looked at.
      if (await isSameFile(path, out))
        throw new TasukiError("usage", `${out} is one of the inputs, which are never written over.`);
      sources.push(await openOne(path));
    }
    annotation = options.annotations === undefined ? undefined : await openAnnotation(options.annotations);
    const { convert } = await import("../convert.js");
    const { from, until, order, topics, exclude, repeatLatched, to, allowLossy, verify, compression } = options;
    const asked: ConvertOptions = {
      container:
        options.container && ({ mcap: "mcap", bag: "rosbag1" } as Record<string, TargetContainer>)[options.container],
      compression,
      chunkBytes: options.chunkSize,
      order,
      topics,
      exclude,
      from,
      until,
      splitBytes: options.splitSize,
      splitNs: options.splitDuration && options.splitDuration * 1e9,
      repeatLatched,
      to: to === undefined ? undefined : "ros2",
      declaration: await declarationOf(paths, options.declaration),
      annotation,
      annotationChannels: options.annotationChannels,
      date: dateOf(options.date),
      allowLossy,
      verify,
      parameters,
      language,
      onProgress: (done, total) => progress.report(out, done, total),
      signal,
    };
    return await convert(sources, fileTarget(out, { force: options.force, inputs: paths }), asked);
  } catch (error) {
    if (signal.aborted) process.exitCode = INTERRUPTED;
    throw ioTrouble(out, error);
  } finally {
    progress.clear();
    await annotation?.close?.();
    for (const source of sources) if (!isFolder(source)) await source.close?.();
  }
}

/** The declaration that is given by hand, or beside the only input. */
async function declarationOf(paths: readonly string[], given: string | undefined): Promise<Declaration | undefined> {
  if (given !== undefined) {
    try {
      return parseDeclaration(await readFile(given, "utf8"), given);
    } catch (error) {
      throw ioTrouble(given, error);
    }
  }
  const [path] = paths;
  if (path === undefined || paths.length > 1) return undefined;
  try {
    const sidecar = await readSidecar(await inputOf(path));
    return sidecar && parseDeclaration(sidecar.text, sidecar.path);
  } catch (error) {
    throw ioTrouble(path, error);
  }
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

/** A log time in nanoseconds, as a date, or in seconds from the beginning. */
function moment(text: string): Moment {
  if (/^\+\d+(\.\d+)?$/.test(text)) return { seconds: Number(text) };
  if (/^\d{1,20}$/.test(text)) return { ns: BigInt(text) };
  const milliseconds = Date.parse(text);
  if (!/^\d{4}-\d\d-\d\d/.test(text) || Number.isNaN(milliseconds))
    throw new InvalidArgumentError("a time is nanoseconds, a date such as 2026-05-01T09:00:00Z, or +SECONDS.");
  return { ns: BigInt(milliseconds) * 1_000_000n };
}
