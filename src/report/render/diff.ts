/**
 * A comparison of two recordings, on a terminal.
 *
 * @module
 */
import { type Locale, locales } from "../../locales/index.js";
import type { Language } from "../../spec/language.js";
import type { Difference, DifferencePlace, DiffReport, DiffSide, StreamDiff } from "../../spec/verdict/diff.js";
import { bytes, duration, moment } from "../units.js";
import { printable } from "../words.js";
import { clipStart, type Paint, unpainted, wrap } from "./paint.js";

/** Streams that are shown before the rest is counted; the same goes for notes. */
const SHOWN = 20;
const NAMES: Record<string, string> = { mcap: "MCAP", rosbag1: "ROS 1 bag", sqlite3: "SQLite" };

interface Layout {
  readonly width: number;
  readonly paint: Paint;
  readonly language: Language;
  readonly words: Locale["diff"];
  /** What times are told from. */
  readonly startNs: string | undefined;
}

/** Renders a comparison as text. */
export function renderDiff(
  report: DiffReport,
  { width = 80, paint = unpainted }: { width?: number; paint?: Paint } = {},
): string {
  const { language, a, b, streams, differences, notes } = report;
  const startNs = earlier(a.logStartNs, b.logStartNs);
  const layout: Layout = { width, paint, language, words: locales[language].diff, startNs };
  const { words } = layout;
  const lines = [...sideLines("A", a, layout), ...sideLines("B", b, layout), ""];
  if (a.trouble || b.trouble) lines.push(`${paint.red("✗")} ${paint.bold(words.notCompared)}`);
  else lines.push(verdictLine(report, layout));
  if (differences.length > 0) lines.push(...indented(words.orderAcross, width));
  const parted = streams.filter(({ same }) => !same);
  for (const stream of parted.slice(0, SHOWN)) lines.push("", ...streamLines(stream, layout));
  if (parted.length > SHOWN) lines.push("", `  ${words.moreStreams(parted.length - SHOWN)}`);
  if (notes.length > 0) {
    lines.push("", paint.bold(words.notes));
    for (const note of notes.slice(0, SHOWN)) {
      const said = printable(words.note(note));
      const text = note.topic === undefined ? said : words.said(printable(note.topic), said);
      lines.push(...indented(text, width).map(paint.dim));
    }
    if (notes.length > SHOWN) lines.push(paint.dim(`  ${words.moreStreams(notes.length - SHOWN)}`));
  }
  return [...lines, ""].join("\n");
}

/** The earlier of two absolute times. */
const earlier = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || b === undefined ? (a ?? b) : BigInt(a) < BigInt(b) ? a : b;

const indented = (text: string, width: number, by = 2): string[] =>
  wrap(text, width - by).map((line) => `${" ".repeat(by)}${line}`);

function sideLines(name: "A" | "B", side: DiffSide, { width, paint, words }: Layout): string[] {
  const { path, container, samples, streams, sizeBytes, trouble } = side;
  const kind = container.split(", ").map((each) => NAMES[each] ?? each);
  const facts = trouble
    ? trouble.message
    : container === ""
      ? ""
      : [kind.join(", "), words.holds(samples, streams), bytes(sizeBytes)].join(" · ");
  return [
    `${name}  ${paint.bold(clipStart(printable(path, 1000), width - 3))}`,
    ...(facts === "" ? [] : indented(printable(facts, 1000), width, 3)),
  ];
}

function verdictLine({ verdict, streams, b }: DiffReport, { paint, words }: Layout): string {
  if (verdict === "same") return `${paint.green("✓")} ${paint.bold(words.verdict.same(b.streams, b.samples))}`;
  if (verdict === "not-proven") return `${paint.yellow("!")} ${paint.bold(words.verdict["not-proven"]())}`;
  const parted = streams.filter(({ same }) => !same).length;
  return `${paint.red("✗")} ${paint.bold(words.verdict.different(parted, streams.length))}`;
}

function streamLines({ topic, a, b, differences }: StreamDiff, layout: Layout): string[] {
  const { width, paint } = layout;
  const type = a?.type || b?.type || "";
  const head = paint.bold(clipStart(printable(topic), width - 2 - Math.min(type.length + 2, 40)));
  const lines = [`  ${head}${type === "" ? "" : `  ${paint.dim(printable(type, 38))}`}`];
  for (const difference of differences) lines.push(...differenceLines(difference, a === undefined ? "B" : "A", layout));
  return lines;
}

function differenceLines({ kind, count, fromNs, toNs, first }: Difference, only: "A" | "B", layout: Layout): string[] {
  const { width, paint, words } = layout;
  const place = first[0];
  const what = words.kind(kind, count);
  if (kind === "stream") return indented(words.said(paint.red(what), words.onlyIn(only)), width, 4);
  // A difference of the stream as a whole has no time.
  if (fromNs === undefined || toNs === undefined) {
    const [a, b] = [place?.valueA, place?.valueB].map((value) => printable(value || words.none));
    return indented(words.said(paint.red(what), words.parted(a!, b!)), width, 4);
  }
  const [from, to] = [fromNs, toNs].map((time) => moment(time, layout.startNs, layout.language));
  return [
    ...indented([paint.red(what), words.times(from!, to!)].join(words.comma), width, 4),
    ...(place ? indented(words.first(placeOf(place, layout)), width, 6) : []),
  ];
}

function placeOf(place: DifferencePlace, { words, language }: Layout): string {
  const { indexA, indexB, byNs, byte, field, valueA, valueB } = place;
  const parts = [words.index(indexA, indexB)];
  if (byNs !== undefined) parts.push(`${byNs > 0 ? "+" : ""}${duration(byNs, language)}`);
  if (byte !== undefined) parts.push(words.byte(byte));
  if (valueA !== undefined && valueB !== undefined) {
    const values = words.parted(printable(valueA), printable(valueB));
    parts.push(field === undefined ? values : words.said(printable(field), values));
  }
  return parts.join(words.comma);
}
