/**
 * What became of a conversion of labels, on a terminal.
 *
 * @module
 */
import { locales } from "../../locales/index.js";
import type { LabelConversionReport } from "../../spec/verdict/label-conversion.js";
import { bytes } from "../units.js";
import { printable } from "../words.js";
import { clipStart, type Paint, unpainted, wrap } from "./paint.js";

/** Files that are shown before the rest is counted. */
const SHOWN = 10;

/** Renders the report of a conversion of labels as text. */
export function renderLabelConversion(
  report: LabelConversionReport,
  { width = 80, paint = unpainted }: { width?: number; paint?: Paint } = {},
): string {
  const { language, outcome, inputs, outputs, losses, recording } = report;
  const words = locales[language].convertLabels;
  const indented = (text: string, by: number) => wrap(text, width - by).map((line) => `${" ".repeat(by)}${line}`);
  const named = (arrow: string, path: string) => `${arrow} ${paint.bold(clipStart(printable(path, 1000), width - 2))}`;
  const lines = inputs.map((input) => named("←", input));
  lines.push(...indented(report.from, 2));
  if (recording !== undefined) lines.push(...indented(words.recording(printable(recording)), 2));
  for (const { path, sizeBytes } of outputs.slice(0, SHOWN))
    lines.push(named("→", path), ...indented(`${report.to} · ${bytes(sizeBytes)}`, 2));
  if (outputs.length > SHOWN) lines.push(`  ${locales[language].convert.moreStreams(outputs.length - SHOWN)}`);
  const mark = { exact: paint.green("✓"), "with-losses": paint.yellow("!"), refused: paint.red("✗") }[outcome];
  const items = words.items(report.segments, report.events, report.geometries);
  const [verdict, ...rest] = wrap(words.outcome[outcome](items), width - 2);
  lines.push("", `${mark} ${paint.bold(verdict!)}`, ...rest.map((line) => `  ${line}`));
  for (const { code, on, kept, message, places } of losses) {
    const told = indented(words.loss(code, words.on[on], message), 2);
    lines.push("", ...(kept ? told.map(paint.dim) : told));
    const first = places.first.map(({ name }) => printable(name ?? "")).join(", ");
    if (first !== "") lines.push(...indented(words.first(first), 4).map(paint.dim));
  }
  return [...lines, ""].join("\n");
}
