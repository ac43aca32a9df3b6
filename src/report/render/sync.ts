/**
 * How far streams lie apart in time, on a terminal: groups first, then a matrix of all pairs.
 *
 * @module
 */
import { locales } from "../../locales/index.js";
import type { SyncGroupFacts } from "../../spec/facts/sync.js";
import type { Language } from "../../spec/language.js";
import type { Info, RecordingInfo } from "../../spec/verdict/info.js";
import type { PairDistance, SyncTable } from "../../spec/verdict/sync-table.js";
import { duration, significant } from "../units.js";
import { UNKNOWN } from "../verdict-words.js";
import { printable } from "../words.js";
import { clip, clipStart, type Paint, pad, padStart, stringWidth, unpainted, wrap } from "./paint.js";

/** Findings and members that are shown. */
const SHOWN = 12;
const SHOWN_MEMBERS = 24;
/** Width of a cell of the matrix, and the least width of topics. */
const CELL = 7;
const NARROWEST = 16;

interface Layout {
  readonly width: number;
  readonly paint: Paint;
  readonly language: Language;
}

/** Renders how far the streams of recordings lie apart as text. */
export function renderSync(
  { recordings }: Info,
  { width = 80, paint = unpainted, language = "en" }: { width?: number; paint?: Paint; language?: Language } = {},
): string {
  const layout = { width, paint, language };
  return recordings.flatMap((recording) => [...recordingLines(recording, layout), ""]).join("\n");
}

function recordingLines({ path, sync, trouble }: RecordingInfo, layout: Layout): string[] {
  const { width, paint, language } = layout;
  const words = locales[language].sync;
  const head = paint.bold(clipStart(printable(path, 1000), width));
  if (trouble || !sync)
    return [head, ...wrap(printable(trouble?.message ?? "", 1000), width - 2).map((line) => `  ${line}`)];
  if (sync.pairs.length === 0 && sync.groups.length === 0 && sync.motion.length === 0)
    return [head, `  ${words.nothing}`];
  const { speed, pairsLeftOut } = sync;
  const notes = [
    ...(pairsLeftOut > 0 ? [words.leftOut(pairsLeftOut)] : []),
    ...(speed ? [words.speed(significant(speed.metresPerSecond), printable(speed.topic))] : []),
    words.legend,
  ];
  return [
    head,
    ...sync.groups.flatMap((group) => groupLines(group, sync, layout)),
    ...matrixLines(sync, layout),
    ...motionLines(sync, layout),
    ...findingLines(sync, layout),
    "",
    ...notes.flatMap((note) => wrap(note, width - 2).map((line) => paint.dim(`  ${line}`))),
  ];
}

const minus = (text: string): string => text.replace("-", "−");
const milliseconds = (ns: number | undefined): string =>
  ns === undefined ? UNKNOWN : minus(Math.abs(ns) < 500 ? "0" : significant(ns / 1e6));

const markOf = (pair: PairDistance | undefined, paint: Paint): string => {
  if (pair?.worst === "error") return paint.red("✗");
  if (pair?.worst === "warning") return paint.yellow("!");
  return pair?.group === undefined ? " " : paint.green("✓");
};

const between = ({ pairs }: SyncTable, a: string, b: string, group?: string): PairDistance | undefined => {
  const both = pairs.filter(
    ({ reference, member }) => (reference === a && member === b) || (reference === b && member === a),
  );
  return both.find((pair) => pair.group === group) ?? both[0];
};

/** A group: its kind, then each member with its distance from the reference. */
function groupLines(group: SyncGroupFacts, table: SyncTable, { width, paint, language }: Layout): string[] {
  const words = locales[language].sync;
  const { id, declared, members, kind, toleranceNs, replay } = group;
  const tolerance = toleranceNs === undefined ? "" : duration(toleranceNs, language);
  const [reference, ...others] = members;
  const isMeasured = table.speed !== undefined;
  const columns = isMeasured ? [...words.columns, words.distance] : words.columns;
  const units = isMeasured ? [...words.units, ""] : words.units;
  const room = width - 4 - columns.length * (CELL + 2);
  const longest = Math.max(...members.map(({ topic }) => stringWidth(printable(topic))), NARROWEST);
  // Where there is no room beside the numbers, a member has a line of its own.
  const stacked = room < Math.min(longest, NARROWEST / 2);
  const first = stacked ? 0 : Math.min(longest, room);
  const row = (cells: readonly string[]) => cells.map((cell) => `  ${padStart(cell, CELL)}`).join("");
  const lines = others.slice(0, SHOWN_MEMBERS).flatMap(({ topic, phaseNs = 0 }) => {
    const pair = between(table, reference!.topic, topic, id);
    const cells = [
      milliseconds(phaseNs),
      milliseconds(pair?.p50Ns),
      milliseconds(pair?.p95Ns),
      pair ? significant(pair.matchedShare * 100, 4) : UNKNOWN,
      ...(isMeasured ? [pair?.metres === undefined ? UNKNOWN : significant(pair.metres * 1000)] : []),
    ];
    const titled = `${markOf(pair, paint)} ${pad(clipStart(printable(topic), stacked ? width - 2 : first), first)}`;
    return stacked ? [titled, `  ${row(cells)}`] : [titled + row(cells)];
  });
  const spread = replay?.spreadP95Ns === undefined ? "" : duration(replay.spreadP95Ns, language);
  const title = (declared ? words.group : words.proposed)(id, words.kinds[kind], tolerance);
  return [
    "",
    ...wrap(printable(title), width - 2).map((line) => `  ${paint.bold(line)}`),
    clip(`  ${words.reference} ${printable(reference!.topic)}`, width),
    paint.dim(`  ${pad(stacked ? "" : words.member, first)}${row(columns)}`.trimEnd()),
    paint.dim(`  ${pad("", first)}${row(units)}`.trimEnd()),
    ...lines,
    ...(others.length > SHOWN_MEMBERS ? [`  ${words.moreStreams(others.length - SHOWN_MEMBERS)}`] : []),
    ...(replay ? [`  ${words.replay(replay.sets, replay.fewest, spread)}`] : []),
  ];
}

/** The 95th percentiles of all pairs, below the diagonal; as many streams as there is room for. */
function matrixLines(table: SyncTable, { width, paint, language }: Layout): string[] {
  const words = locales[language].sync;
  const { streams } = table;
  if (streams.length < 2) return [];
  const longest = Math.max(...streams.map((topic) => stringWidth(printable(topic))));
  const most = Math.max(2, Math.floor((width - 6 - Math.min(longest, NARROWEST)) / CELL) + 1);
  const shown = streams.slice(0, most);
  const first = Math.max(1, Math.min(longest, width - 6 - (shown.length - 1) * CELL));
  const number = (i: number) => padStart(String(i + 1), 2);
  const head = shown.slice(0, -1).map((_, i) => padStart(String(i + 1), CELL));
  const rows = shown.map((topic, i) => {
    const cells = shown.slice(0, i).map((other) => padStart(milliseconds(between(table, topic, other)?.p95Ns), CELL));
    return `  ${number(i)} ${pad(clipStart(printable(topic), first), first)}${cells.join("")}`.trimEnd();
  });
  return [
    "",
    `  ${paint.bold(words.matrix)}`,
    paint.dim(`  ${pad("", first + 3)}${head.join("")}`),
    ...rows,
    ...(streams.length > most ? [`  ${words.moreStreams(streams.length - most)}`] : []),
  ];
}

/** What motion says: by how much one stream shows it later than another, or why that cannot be told. */
function motionLines({ motion }: SyncTable, { width, paint, language }: Layout): string[] {
  const words = locales[language].sync;
  if (motion.length === 0) return [];
  const named = (topic: string) => clipStart(printable(topic), Math.floor((width - 8) / 2));
  const lines = motion
    .slice(0, SHOWN)
    .flatMap(({ reference, topic, offsetNs, deviationNs, correlation, abstained }) => {
      const said =
        offsetNs === undefined
          ? words.abstained[abstained ?? "too-short"]
          : words.motionOffset(milliseconds(offsetNs), milliseconds(deviationNs), significant(correlation ?? 0));
      return [`  ${named(topic)} – ${named(reference)}`, ...wrap(said, width - 6).map((line) => `      ${line}`)];
    });
  const more = motion.length - SHOWN;
  return ["", `  ${paint.bold(words.motion)}`, ...lines, ...(more > 0 ? [`  ${words.moreMotion(more)}`] : [])];
}

function findingLines({ findings }: SyncTable, { width, paint, language }: Layout): string[] {
  const told = findings.filter(({ severity }) => severity !== "info").slice(0, SHOWN);
  if (told.length === 0) return [];
  const lines = told.flatMap(({ at, message, severity }) => {
    const [first = "", ...rest] = wrap(
      `${at.stream === undefined ? "" : `${printable(at.stream)} `}${printable(message, 500)}`,
      width - 4,
    );
    const mark = severity === "error" ? paint.red("✗") : paint.yellow("!");
    return [`${mark} ${first}`, ...rest.map((line) => `    ${line}`)];
  });
  return ["", `  ${paint.bold(locales[language].sync.findings)}`, ...lines];
}
