/**
 * How streams are timed and by which clocks, on a terminal.
 *
 * @module
 */
import { locales } from "../../locales/index.js";
import type { Language } from "../../spec/language.js";
import type {
  ClockTable,
  ClockVerdict,
  ObservedStep,
  SeemingClock,
  StreamClock,
} from "../../spec/verdict/clock-table.js";
import type { Info, RecordingInfo } from "../../spec/verdict/info.js";
import { duration, moment, significant } from "../units.js";
import { UNKNOWN, verdictWords } from "../verdict-words.js";
import { printable } from "../words.js";
import { clip, clipStart, type Paint, pad, padStart, stringWidth, unpainted, wrap } from "./paint.js";

/** Notes of each kind that are shown. */
const SHOWN = 12;
/** Numbers beyond this in the unit of the head bear their own. */
const LARGE_MS = 100_000;
const LARGE_PPM = 100_000;
/** The least width of topics beside numbers and verdict; where there is less room, a stream takes two lines. */
const NARROWEST = 16;

interface Layout {
  readonly width: number;
  readonly paint: Paint;
  readonly language: Language;
}

/** Renders the clocks of recordings as text. */
export function renderClocks(
  { recordings }: Info,
  { width = 80, paint = unpainted, language = "en" }: { width?: number; paint?: Paint; language?: Language } = {},
): string {
  const layout = { width, paint, language };
  return recordings.flatMap((recording) => [...recordingLines(recording, layout), ""]).join("\n");
}

function recordingLines({ path, facts, clocks, trouble }: RecordingInfo, layout: Layout): string[] {
  const { width, paint, language } = layout;
  const lines = [paint.bold(clipStart(printable(path, 1000), width))];
  if (trouble || !clocks)
    return [...lines, ...wrap(printable(trouble?.message ?? "", 1000), width - 2).map((line) => `  ${line}`)];
  const { report } = locales[language];
  const { logStartNs, logEndNs, samples, streams } = facts!;
  const sums = [
    ...(logStartNs === undefined ? [] : [duration(Number(BigInt(logEndNs!) - BigInt(logStartNs)), language)]),
    report.samples(samples),
    report.streams(streams.length),
  ];
  return [
    ...lines,
    `  ${sums.join(" · ")}`,
    "",
    ...table(clocks.clocks, layout),
    ...stepLines(clocks, logStartNs, layout),
    ...findingLines(clocks, layout),
    "",
    ...wrap(locales[language].clocks.legend, width - 2).map((line) => paint.dim(`  ${line}`)),
  ];
}

function table(clocks: readonly SeemingClock[], { width, paint, language }: Layout): string[] {
  const words = locales[language].clocks;
  const streams = clocks.flatMap((clock) => clock.streams);
  const cells = new Map(streams.map((stream) => [stream, numbersOf(stream, language)]));
  const columns = words.columns.map((name, i) =>
    Math.max(
      stringWidth(name),
      stringWidth(words.units[i]!),
      ...streams.map((each) => stringWidth(cells.get(each)![i]!)),
    ),
  );
  const numbers = columns.reduce((sum, column) => sum + column + 2, 0);
  const verdicts = Math.max(
    stringWidth(words.verdict),
    ...streams.map((each) => stringWidth(verdictWords(each, language))),
  );
  const longest = Math.max(stringWidth(words.stream), ...streams.map(({ topic }) => stringWidth(printable(topic))));
  const room = width - 2 - numbers - 2 - verdicts;
  const flat = room >= Math.min(longest, NARROWEST);
  const first = flat ? Math.min(longest, room) : 2;
  const row = (texts: readonly string[]) => texts.map((text, i) => `  ${padStart(text, columns[i]!)}`).join("");
  const head = (name: string, texts: readonly string[], last: string) =>
    paint.dim(`  ${pad(name, first)}${row(texts)}${last === "" ? "" : `  ${last}`}`.trimEnd());
  const lines = flat
    ? [head(words.stream, words.columns, words.verdict), head("", words.units, "")]
    : [paint.dim(`  ${words.stacked}`), head("", words.columns, ""), head("", words.units, "")];
  let number = 0;
  for (const { basis, streams: members } of clocks) {
    if (basis !== "log" && basis !== "none") number++;
    const ids = [...new Set(members.flatMap(({ declaredClock }) => declaredClock ?? []))];
    const title = words.clock(number, basis, members.length) + (ids.length > 0 ? words.declared(ids) : "");
    lines.push("", `  ${paint.bold(clip(printable(title), width - 2))}`);
    for (const stream of members) {
      const mark = markOf(stream.verdict, paint);
      const verdict = verdictWords(stream, language);
      const topic = printable(stream.topic);
      if (flat) lines.push(`${mark} ${pad(clipStart(topic, first), first)}${row(cells.get(stream)!)}  ${verdict}`);
      else
        lines.push(
          `${mark} ${clipStart(topic, width - 4 - stringWidth(verdict))}  ${verdict}`,
          // Nothing was measured of events without stamps.
          ...(cells.get(stream)!.every((cell) => cell === UNKNOWN) ? [] : [`    ${row(cells.get(stream)!)}`]),
        );
    }
  }
  return lines;
}

const markOf = (verdict: ClockVerdict, paint: Paint): string =>
  ({ ok: paint.green("✓"), info: "i", warning: paint.yellow("!"), error: paint.red("✗"), unknown: " " })[verdict];

const minus = (text: string): string => text.replace("-", "−");

/** Milliseconds as the head says; a time far beyond with its own unit. */
function milliseconds(ns: number | undefined, language: Language): string {
  if (ns === undefined) return UNKNOWN;
  const ms = ns / 1e6;
  return Math.abs(ms) >= LARGE_MS ? duration(ns, language) : minus(Math.abs(ms) < 0.0005 ? "0" : significant(ms));
}

/** A rate's difference, signed; as a ratio where clocks do not count alike at all. */
function ppm(value: number | undefined): string {
  if (value === undefined) return UNKNOWN;
  if (Math.abs(value) >= LARGE_PPM) return `×${significant(1 + value / 1e6)}`;
  const text = minus(Math.abs(value) < 0.05 ? "0" : significant(value, Math.abs(value) < 1 ? 1 : 2));
  return value > 0 && text !== "0" ? `+${text}` : text;
}

const percent = (part: number | undefined): string =>
  part === undefined ? UNKNOWN : part === 0 ? "0" : part < 0.0001 ? "<0.01" : significant(part * 100, 2);

const rate = (hz: number | undefined): string => (hz === undefined ? UNKNOWN : significant(hz, 4));

/** The numbers of a stream, in the order of the columns. */
const numbersOf = (stream: StreamClock, language: Language): string[] => [
  rate(stream.rateHz) + (stream.declaredRateHz === undefined ? "" : ` (${rate(stream.declaredRateHz)})`),
  percent(stream.missingShare),
  milliseconds(stream.offsetNs, language),
  ppm(stream.driftPpm),
  stream.stepCount === undefined ? UNKNOWN : String(stream.stepCount),
  milliseconds(stream.jitterP95Ns, language),
  milliseconds(stream.latencyP50Ns, language),
  milliseconds(stream.latencyP99Ns, language),
];

/** Steps in order of time, those of the host first: when, how far, in which stream, and which clock jumped. */
function stepLines({ clocks, hostSteps }: ClockTable, startNs: string | undefined, layout: Layout): string[] {
  const { width, paint, language } = layout;
  const words = locales[language].clocks;
  const line = (where: string, { logTimeNs, stepNs }: ObservedStep, what: string) => {
    const at = padStart(moment(logTimeNs, startNs, language), 12);
    const by = padStart((stepNs > 0 ? "+" : "") + duration(stepNs, language), 9);
    return clip(`  ${at}  ${by}  ${printable(where)}  ${what}`, width);
  };
  const named = ({ cause }: ObservedStep) =>
    cause === undefined ? "" : words.named(verdictWords({ verdict: "error", cause }, language));
  const all = [
    ...hostSteps.map((step) => line(words.allStreams, step, words.bothAxes + named(step))),
    ...clocks
      .flatMap(({ streams }) => streams.flatMap(({ topic, steps }) => steps.map((step) => ({ topic, step }))))
      .sort((a, b) => (BigInt(a.step.logTimeNs) < BigInt(b.step.logTimeNs) ? -1 : 1))
      .map(({ topic, step }) => line(topic, step, words.axis[step.axis] + named(step))),
  ];
  return all.length === 0 ? [] : ["", `  ${paint.bold(words.steps)}`, ...shown(all, words.moreSteps)];
}

/** The worst finding of each stream, and those of the recording as a whole. */
function findingLines({ clocks, findings }: ClockTable, { width, paint, language }: Layout): string[] {
  const words = locales[language].clocks;
  const worst = clocks.flatMap(({ streams }) => streams.flatMap(({ findings: of }) => of.slice(0, 1)));
  const told = [...findings, ...worst];
  const all = (["error", "warning"] as const).flatMap((degree) => told.filter(({ severity }) => severity === degree));
  const counted = [findings, ...clocks.flatMap(({ streams }) => streams.map(({ findings: of }) => of))]
    .flat()
    .filter(({ severity }) => severity !== "info").length;
  if (all.length === 0) return [];
  const lines = all.slice(0, SHOWN).flatMap(({ at, message, severity, diagnosis }) => {
    const sure = diagnosis ? ` · ${locales[language].report.confidence(diagnosis.confidence.toFixed(2))}` : "";
    const [head = "", ...rest] = wrap(
      `${at.stream === undefined ? "" : `${printable(at.stream)} `}${printable(message, 500)}${sure}`,
      width - 4,
    );
    return [`${markOf(severity, paint)} ${head}`, ...rest.map((line) => `    ${line}`)];
  });
  const left = counted - Math.min(all.length, SHOWN);
  const more = left > 0 ? [`  ${words.moreFindings(left)}`] : [];
  return ["", `  ${paint.bold(words.findings)}`, ...lines, ...more];
}

const shown = (lines: readonly string[], more: (count: number) => string): string[] => [
  ...lines.slice(0, SHOWN),
  ...(lines.length > SHOWN ? [`  ${more(lines.length - SHOWN)}`] : []),
];
