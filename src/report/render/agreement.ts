/**
 * How far annotations agree, on a terminal.
 *
 * @module
 */
import { type Locale, locales } from "../../locales/index.js";
import type { Language } from "../../spec/language.js";
import type { AgreementReport, MeasuredAgreement, UndefinedReason } from "../../spec/verdict/agreement.js";
import { duration } from "../units.js";
import { printable } from "../words.js";
import { clipStart, type Paint, unpainted, wrap } from "./paint.js";
import { table } from "./table.js";

interface Layout {
  readonly width: number;
  readonly paint: Paint;
  readonly language: Language;
}

/** Renders a comparison of annotations as text. */
export function renderAgreement(
  { binNs, documents, tracks, boxes }: AgreementReport,
  { width = 80, paint = unpainted, language = "en" }: { width?: number; paint?: Paint; language?: Language } = {},
): string {
  const layout: Layout = { width, paint, language };
  const { agreement: words, annotations } = locales[language];
  // No name may be wider than what a line has beside the words about it.
  const named = (name: string) => clipStart(printable(name, 1000), width / 2);
  const lines = wrap(words.head(documents.length, duration(binNs, language)), width).map(paint.bold);
  for (const [i, { path }] of documents.entries()) {
    const number = `  ${i + 1}  `;
    lines.push(`${number}${clipStart(printable(path, 1000), width - number.length)}`);
  }
  for (const { track, kind, level, figures } of tracks) {
    const title = words.track(named(track), annotations.kinds[kind], level ? annotations.levels[level] : "");
    lines.push(...section(title, figures, layout));
  }
  for (const { kind, place, figures } of boxes)
    lines.push(...section(words.boxes[kind](named(place)), figures, layout));
  const notes = documents.flatMap(({ unshared }, i) =>
    unshared.length > 0 ? wrap(words.unshared(String(i + 1), unshared.map(named).join(", ")), width) : [],
  );
  if (notes.length > 0) lines.push("", ...notes.map(paint.dim));
  return `${lines.join("\n")}\n`;
}

/** The figures of a track or place under a title, and why some have no value. */
function section(title: string, figures: readonly MeasuredAgreement[], { width, paint, language }: Layout): string[] {
  const words = locales[language].agreement;
  const rows = figures.map((figure) => [
    nameOf(figure, words),
    pairOf(figure),
    shown(figure, language),
    String(figure.raters),
    words.items(figure.items, figure.itemKind),
  ]);
  const [, ...lines] = table(words.columns, rows, 2, width, paint);
  const undefinedOnes = new Map<UndefinedReason, string[]>();
  for (const figure of figures) {
    const { undefinedBecause } = figure;
    if (!undefinedBecause) continue;
    const name = `${nameOf(figure, words)} (${pairOf(figure)})`;
    undefinedOnes.set(undefinedBecause, [...(undefinedOnes.get(undefinedBecause) ?? []), name]);
  }
  const notes = [...undefinedOnes].flatMap(([reason, names]) =>
    wrap(words.why(names.join(", "), words.because[reason]), width - 2).map((line) => paint.dim(`  ${line}`)),
  );
  return ["", ...wrap(title, width).map(paint.bold), ...lines, ...notes];
}

const nameOf = ({ measure, threshold }: MeasuredAgreement, { measures }: Locale["agreement"]): string =>
  threshold === undefined ? measures[measure] : `${measures[measure]} @${Math.round(100 * threshold)}`;

/** The documents by their numbers, those of a list from 1. */
const pairOf = ({ documents }: MeasuredAgreement): string => {
  const numbers = documents.map((place) => place + 1);
  const inRow = numbers.length > 2 && numbers.every((each, i) => each === numbers[0]! + i);
  return inRow ? `${numbers[0]}–${numbers.at(-1)}` : numbers.join(", ");
};

function shown({ value, unit }: MeasuredAgreement, language: Language): string {
  if (value === undefined) return locales[language].agreement.undefined;
  return unit === "ns" ? duration(value, language) : value.toFixed(3).replace("-", "−");
}
