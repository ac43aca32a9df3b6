/**
 * The frames of recordings as trees, on a terminal.
 *
 * @module
 */
import { locales } from "../../locales/index.js";
import type { Language } from "../../spec/language.js";
import type { FrameRow } from "../../spec/verdict/frame-tree.js";
import type { Info, RecordingInfo } from "../../spec/verdict/info.js";
import { significant } from "../units.js";
import { printable } from "../words.js";
import { clip, clipStart, type Paint, pad, padStart, stringWidth, unpainted, wrap } from "./paint.js";

interface Layout {
  readonly width: number;
  readonly paint: Paint;
  readonly language: Language;
}

/** The deepest indentation that is drawn, in levels; what lies deeper says how deep it is. */
const DEEPEST = 12;
/** Width of the column of rates. */
const RATE = 7;
/** The most that topics take away from names. */
const TOPICS = 20;

/** Renders the frames of recordings as text. */
export function renderFrames(
  { recordings }: Info,
  { width = 80, paint = unpainted, language = "en" }: { width?: number; paint?: Paint; language?: Language } = {},
): string {
  const layout = { width, paint, language };
  return recordings.flatMap((recording) => [...recordingLines(recording, layout), ""]).join("\n");
}

function recordingLines({ path, frames, trouble }: RecordingInfo, layout: Layout): string[] {
  const { width, paint, language } = layout;
  const head = paint.bold(clipStart(printable(path, 1000), width));
  if (trouble || !frames)
    return [head, ...wrap(printable(trouble?.message ?? "", 1000), width - 2).map((line) => `  ${line}`)];
  const words = locales[language].frames;
  const placed = frames.rows.filter(({ state }) => state !== "unplaced");
  const unplaced = frames.rows.filter(({ state }) => state === "unplaced");
  const sums = [words.sum(placed.length, frames.trees), ...(frames.complete ? [] : [words.incomplete])];
  return [
    head,
    ...wrap(sums.join(" "), width - 2).map((line) => `  ${line}`),
    ...(placed.length > 0 ? ["", ...treeLines(placed, layout)] : []),
    ...(unplaced.length > 0 ? ["", ...unplacedLines(unplaced, layout)] : []),
  ];
}

function treeLines(rows: readonly FrameRow[], { width, paint, language }: Layout): string[] {
  const words = locales[language].frames;
  const branches = branchesOf(rows);
  const states = Math.max(...Object.values(words.states).map(stringWidth), stringWidth(words.columns.state));
  const names = rows.map(({ frame }, i) => branches[i]!.before + printable(frame));
  const sent = rows.map((row) => stringWidth(printable(row.topics.join(" "), 1000)));
  const topics = Math.min(TOPICS, Math.max(stringWidth(words.columns.topics), ...sent));
  const first = Math.min(
    Math.max(stringWidth(words.columns.frame), ...names.map(stringWidth)),
    Math.max(24, width - 2 - states - RATE - 4 - topics),
  );
  const cells = (name: string, state: string, rate: string, on: string) =>
    `  ${pad(name, first)}  ${pad(state, states)}${padStart(rate, RATE)}  ${on}`.trimEnd();
  const room = width - (2 + first + 2 + states + RATE + 2);
  const { columns } = words;
  const lines = [paint.dim(cells(columns.frame, columns.state, "Hz", clip(columns.topics, room)))];
  for (const [i, row] of rows.entries()) {
    const { before, below } = branches[i]!;
    const rate = row.state === "moving" ? (row.rateHz === undefined ? "–" : significant(row.rateHz)) : "";
    const name = before + clip(printable(row.frame), Math.max(4, first - stringWidth(before)));
    lines.push(cells(name, words.states[row.state], rate, clip(printable(row.topics.join(" "), 1000), room)));
    const notes = [
      ...(row.inCycle && row.depth === 0 ? [paint.red(words.cycle)] : []),
      ...(row.otherParents.length > 0
        ? [paint.red(words.otherParents(row.otherParents.map((each) => printable(each))))]
        : []),
      ...row.streams.map((topic) => `• ${printable(topic)}`),
    ];
    for (const note of notes) lines.push(clip(`  ${below}${note}`, width));
  }
  return lines;
}

/** What is drawn before each frame, and before what stands in it. */
function branchesOf(rows: readonly FrameRow[]): { before: string; below: string }[] {
  // From the end: at which depths another frame follows.
  const open: boolean[] = [];
  const branches: { before: string; below: string }[] = [];
  for (const { depth } of rows.toReversed()) {
    const last = !open[depth];
    const shown = Math.min(depth, DEEPEST);
    const bars = Array.from({ length: Math.max(0, shown - 1) }, (_, i) => (open[i + 1] ? "│  " : "   ")).join("");
    const more = depth > DEEPEST ? `(${depth}) ` : "";
    const hasChildren = open[depth + 1] === true;
    open.length = depth + 1;
    open[depth] = depth > 0;
    branches.push({
      before: depth === 0 ? "" : `${bars}${last ? "└─ " : "├─ "}${more}`,
      below: `${depth === 0 ? "" : bars + (last ? "   " : "│  ")}${hasChildren ? "│  " : "   "}`,
    });
  }
  return branches.reverse();
}

function unplacedLines(rows: readonly FrameRow[], { width, paint, language }: Layout): string[] {
  const words = locales[language].frames;
  return [
    ...wrap(words.unplaced, width - 2).map((line) => `  ${paint.yellow(line)}`),
    ...rows.flatMap(({ frame, streams }) => [
      clip(`  ${frame === "" ? words.unnamed : printable(frame)}`, width),
      ...streams.map((topic) => clip(`    • ${printable(topic)}`, width)),
    ]),
  ];
}
