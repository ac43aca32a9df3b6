/**
 * What became of a conversion, on a terminal.
 *
 * @module
 */
import { locales } from "../../locales/index.js";
import type { Language } from "../../spec/language.js";
import type { ConversionReport } from "../../spec/verdict/conversion.js";
import type { Extraction } from "../../spec/verdict/extraction.js";
import { bytes } from "../units.js";
import { printable } from "../words.js";
import { clipStart, type Paint, unpainted, wrap } from "./paint.js";

/** Streams, and files, that are shown before the rest is counted. */
const SHOWN = 10;
const NAMES: Readonly<Record<string, string>> = { mcap: "MCAP", rosbag1: "ROS 1 bag", sqlite3: "SQLite" };

/** Renders what was taken out of a recording. */
export function renderExtraction(
  { recording, attachment, path, sizeBytes, sha256 }: Extraction,
  language: Language,
  { width = 80, paint = unpainted }: { width?: number; paint?: Paint } = {},
): string {
  const words = locales[language].convert;
  const named = (arrow: string, name: string) => `${arrow} ${paint.bold(clipStart(printable(name, 1000), width - 2))}`;
  return [
    named("←", recording),
    `  ${clipStart(printable(attachment, 1000), width - 2)}`,
    named("→", path),
    `  ${words.extracted(bytes(sizeBytes))}`,
    ...wrap(words.digest(sha256), width - 2).map((line) => paint.dim(`  ${line}`)),
    "",
  ].join("\n");
}

/** Renders the report of a conversion as text. */
export function renderConversion(
  report: ConversionReport,
  { width = 80, paint = unpainted }: { width?: number; paint?: Paint } = {},
): string {
  const { language, outcome, inputs, outputs, samples, streams, losses, notes, verified } = report;
  const words = locales[language].convert;
  const indented = (text: string, by: number) => wrap(text, width - by).map((line) => `${" ".repeat(by)}${line}`);
  const named = (arrow: string, path: string) => `${arrow} ${paint.bold(clipStart(printable(path, 1000), width - 2))}`;
  const lines: string[] = [];
  for (const input of inputs.slice(0, SHOWN)) {
    lines.push(named("←", input.path));
    lines.push(
      ...indented(words.input(NAMES[input.container]!, words.samples(input.samples), bytes(input.sizeBytes)), 2),
    );
  }
  if (inputs.length > SHOWN) lines.push(`  ${words.moreStreams(inputs.length - SHOWN)}`);
  for (const output of outputs.slice(0, SHOWN)) {
    lines.push(named("→", output.path));
    lines.push(
      ...indented(words.output(NAMES[output.container]!, words.samples(output.samples), bytes(output.sizeBytes)), 2),
    );
    if (output.copiedChunks > 0) lines.push(...indented(words.chunks(output.copiedChunks, output.writtenChunks), 2));
    lines.push(...indented(words.digest(output.sha256), 2).map(paint.dim));
    for (const name of output.beside)
      lines.push(...indented(words.beside(clipStart(printable(name, 1000), width - 16)), 2));
  }
  if (outputs.length > SHOWN) lines.push(`  ${words.moreStreams(outputs.length - SHOWN)}`);
  const mark = { exact: paint.green("✓"), "with-losses": paint.yellow("!"), refused: paint.red("✗") }[outcome];
  const [verdict, ...rest] = wrap(words.outcome[outcome](samples, streams.length), width - 2);
  lines.push("", `${mark} ${paint.bold(verdict!)}`, ...rest.map((line) => `  ${line}`));
  if (verified) lines.push(...indented(words.verified(verified.samples, verified.streams), 2));
  for (const { code, message, streams: topics } of losses) {
    lines.push("", ...indented(`${code}: ${message}`, 2));
    for (const topic of topics.slice(0, SHOWN)) lines.push(...indented(printable(topic), 4).map(paint.dim));
    if (topics.length > SHOWN) lines.push(paint.dim(`    ${words.moreStreams(topics.length - SHOWN)}`));
  }
  if (notes.length > 0) lines.push("", ...notes.flatMap(({ message }) => indented(message, 2).map(paint.dim)));
  return [...lines, ""].join("\n");
}
