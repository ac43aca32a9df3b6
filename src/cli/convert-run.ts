import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import type { ConvertOptions, Moment, TargetCompression, TargetContainer } from "../convert.js";
import { parseDeclaration } from "../declare.js";
import { isSameFile, readTrouble } from "../io/file.js";
import { type Folder, isFolder, type Source } from "../io/source.js";
import type { Declaration } from "../spec/declaration/declaration.js";
import type { ConversionReport } from "../spec/verdict/conversion.js";
import type { Extraction } from "../spec/verdict/extraction.js";
import { TasukiError } from "../trouble.js";
import { openAnnotation } from "./annotations.js";
import { dateOf } from "./date.js";
import { Exit } from "./exit.js";
import { extract, isExtraction } from "./extract-annotation.js";
import { fileTarget } from "./file-target.js";
import { inputOf, openOne, readSidecar } from "./inputs.js";
import { INTERRUPTED } from "./interruption.js";
import { meansLabels } from "./label-files.js";
import { deliverReport } from "./output.js";
import { Progress } from "./progress.js";
import type { Session } from "./session.js";

/** Options of `tasuki convert`. */
export interface ConversionOptions {
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

/** Converts what is given, by what it is, and returns the exit code. */
export async function runConvert(
  paths: readonly string[],
  options: ConversionOptions,
  command: Command,
  session: Session,
): Promise<number> {
  if (paths.length < 2) throw new TasukiError("usage", "convert needs what to convert and where to write: IN… OUT");
  const [inputs, out] = [paths.slice(0, -1), paths.at(-1)!];
  const { meansPremises, deliverPremises } = await import("./convert-premises.js");
  if (await meansPremises(inputs, out, options.to)) {
    return EXIT_OF[await deliverPremises(inputs, out, options, session)];
  }
  if (await meansLabels(inputs[0]!)) return await convertLabels(inputs, out, options, session);
  if (await isExtraction(inputs, out)) {
    await deliverExtraction(await extract(inputs[0]!, out, options.force, session), options, session);
    return Exit.conforms;
  }
  if (options.to !== undefined && options.to !== "ros2")
    throw new TasukiError("usage", `recordings are turned into ros2 alone, and not into ${options.to}`);
  const asked = Object.fromEntries(
    Object.keys(options)
      .filter((name) => command.getOptionValueSource(name) === "cli" && !NOT_ASKED.has(name))
      .map((name) => [name, String(rawOf(command, name))]),
  );
  const report = await run(inputs, out, options, asked, session);
  if (options.format === "json" || !options.quiet || report.outcome === "refused")
    await deliverReport(
      report,
      options,
      session,
      async () => (await import("../report/render/convert.js")).renderConversion,
    );
  return EXIT_OF[report.outcome];
}

async function deliverExtraction(extraction: Extraction, options: ConversionOptions, session: Session): Promise<void> {
  if (options.format !== "json" && options.quiet) return;
  await deliverReport(extraction, options, session, async () => {
    const { renderExtraction } = await import("../report/render/convert.js");
    return (extracted, layout) => renderExtraction(extracted, session.language, layout);
  });
}

const EXIT_OF = { exact: Exit.conforms, "with-losses": Exit.withLosses, refused: Exit.notJudged };

/** Converts labels. */
async function convertLabels(
  inputs: readonly string[],
  out: string,
  options: ConversionOptions,
  session: Session,
): Promise<number> {
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
  const report = await runLabels(inputs, out, asked, session);
  if (options.format === "json" || !options.quiet || report.outcome === "refused")
    await deliverReport(
      report,
      options,
      session,
      async () => (await import("../report/render/convert-labels.js")).renderLabelConversion,
    );
  return EXIT_OF[report.outcome];
}

/** ConversionOptions that say nothing of what the output holds. */
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
  options: ConversionOptions,
  parameters: Record<string, string>,
  session: Session,
): Promise<ConversionReport> {
  const { language } = session;
  const sources: (Source | Folder)[] = [];
  let annotation: Source | undefined;
  const progress = new Progress(session);
  const signal = session.shell.interruption();
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
      date: dateOf(options.date, session),
      allowLossy,
      verify,
      parameters,
      language,
      onProgress: (done, total) => progress.report(out, done, total),
      signal,
    };
    return await convert(sources, fileTarget(out, { force: options.force, inputs: paths }), asked);
  } catch (error) {
    if (signal.aborted) session.exitCode = INTERRUPTED;
    throw readTrouble(out, error);
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
      throw readTrouble(given, error);
    }
  }
  const [path] = paths;
  if (path === undefined || paths.length > 1) return undefined;
  try {
    const sidecar = await readSidecar(await inputOf(path));
    return sidecar && parseDeclaration(sidecar.text, sidecar.path);
  } catch (error) {
    throw readTrouble(path, error);
  }
}
