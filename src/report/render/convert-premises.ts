/**
 * What became of a conversion of premises, on a terminal.
 *
 * @module
 */
import { locales } from "../../locales/index.js";
import type { PremiseConversionReport } from "../../spec/verdict/premise-conversion.js";
import { bytes } from "../units.js";
import { printable } from "../words.js";
import { clipStart, type Paint, unpainted, wrap } from "./paint.js";

/** Renders the report of a conversion of premises as text. */
export function renderPremiseConversion(
  report: PremiseConversionReport,
  { width = 80, paint = unpainted }: { width?: number; paint?: Paint } = {},
): string {
  const { language, outcome, inputs, outputs, recording } = report;
  const words = locales[language].convertPremises;
  const indented = (text: string, by: number) => wrap(text, width - by).map((line) => `${" ".repeat(by)}${line}`);
  const named = (arrow: string, path: string) => `${arrow} ${paint.bold(clipStart(printable(path, 1000), width - 2))}`;
  const lines = inputs.map((input) => named("←", input));
  lines.push(...indented(report.from, 2));
  if (recording !== undefined) lines.push(...indented(words.recording(printable(recording)), 2));
  for (const { path, sizeBytes } of outputs)
    lines.push(named("→", path), ...indented(`${report.to} · ${bytes(sizeBytes)}`, 2));
  const mark = { exact: paint.green("✓"), "with-losses": paint.yellow("!"), refused: paint.red("✗") }[outcome];
  const [verdict, ...rest] = wrap(words.outcome[outcome], width - 2);
  lines.push("", `${mark} ${paint.bold(verdict!)}`, ...rest.map((line) => `  ${line}`));
  for (const { code, on, kept, message, places } of [...report.losses, ...report.labelLosses]) {
    const told = indented(words.loss(code, words.on[on], message), 2);
    lines.push("", ...(kept ? told.map(paint.dim) : told));
    const first = places.first.map(({ name }) => printable(name ?? "")).join(", ");
    if (first !== "") lines.push(...indented(words.first(first), 4).map(paint.dim));
  }
  return [...lines, ""].join("\n");
}
