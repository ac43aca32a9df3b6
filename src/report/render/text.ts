/**
 * The report on a terminal. The first screen answers: may I hand this over, what stops me, what do I do.
 *
 * @module
 */

import { locales } from "../../locales/index.js";
import type { ProfileParam, RecordingReport, Report } from "../../spec/verdict/report.js";
import { containerName } from "../container-name.js";
import { bytes, civil, duration } from "../units.js";
import { printable } from "../words.js";
import { inAnnotation } from "./annotation.js";
import { deliveryLines } from "./delivered.js";
import {
  grouping,
  indented,
  type Layout,
  reasonLines,
  reasonsOf,
  ruleLines,
  type TextOptions,
  tallyLines,
  verdictMark,
} from "./findings.js";
import { clip, clipStart, pad, stringWidth, unpainted, wrap } from "./paint.js";

/** Renders a report as text. */
export function renderText(report: Report, options: TextOptions): string {
  const { width = 80, paint = unpainted } = options;
  const { language } = report;
  const layout: Layout = { ...options, width, paint, language, words: locales[language].report };
  const lines: string[] = [];
  for (const delivery of report.deliveries ?? [])
    if (!options.quiet || !delivery.conforms) lines.push(...deliveryLines(delivery, report, layout), "");
  for (const recording of report.recordings) {
    if (options.quiet && recording.conforms) continue;
    lines.push(...recordingLines(recording, report, layout), "");
  }
  // What a delivery is by itself says nothing of what is in it.
  if (report.recordings.length > 1 || report.deliveries) lines.push(...summaryLines(report, layout), "");
  if (report.profileFrom === "given") lines.push(...profileLines(report, layout), "");
  return lines.join("\n");
}

function recordingLines(recording: RecordingReport, report: Report, layout: Layout): string[] {
  const { width, paint, words } = layout;
  if (recording.trouble)
    return [
      paint.bold(clip(printable(recording.path), width)),
      "",
      `${paint.red("✗")} ${paint.bold(words.notJudged)}`,
      ...indented(printable(recording.trouble.message, 1000), width),
    ];
  const groups = grouping(recording, layout);
  return [
    ...headLines(recording, layout),
    "",
    ...verdictLines(recording, report, layout),
    ...groups.flatMap((findings) => ["", ...ruleLines(findings, recording, layout)]),
    ...closingLines(recording, report, groups[0]?.[0]?.rule, layout),
  ];
}

function headLines(recording: RecordingReport, { width, paint, language, words }: Layout): string[] {
  const { path, container, logStartNs, logEndNs, samples, streams, sizeBytes, declaration, annotation } = recording;
  const alone = annotation?.from === "alone";
  const facts = [
    ...(alone ? [] : [containerName(container, recording.files, words)]),
    ...(logStartNs === undefined || logEndNs === undefined
      ? []
      : [duration(Number(BigInt(logEndNs) - BigInt(logStartNs)), language)]),
    ...(alone ? [] : [words.samples(samples), words.streams(streams.length)]),
    ...(annotation ? [locales[language].annotations.summary(inAnnotation(annotation, language))] : []),
    bytes(sizeBytes),
  ];
  const right = recording.complete ? words.complete : words.incomplete;
  const left = ` · ${facts.join(" · ")}`;
  const room = width - stringWidth(left) - stringWidth(right) - 2;
  const shown = printable(path, 1000);
  const gap = room - stringWidth(shown) + 2;
  const lines =
    gap >= 2
      ? [`${paint.bold(shown)}${left}${" ".repeat(gap)}${paint.dim(right)}`]
      : [paint.bold(clipStart(shown, width)), ...indented([...facts, right].join(" · "), width)];
  const start = logStartNs === undefined ? undefined : civil(logStartNs);
  const more = [start && words.begins(start), declaration !== "none" && words.declaration[declaration]].filter(Boolean);
  if (more.length > 0) lines.push(...indented(more.join(" · "), width).map(paint.dim));
  return lines;
}

function verdictLines(
  recording: RecordingReport,
  report: Report,
  { paint, levels, width, language, words }: Layout,
): string[] {
  const { level, verdict } = recording;
  const top = levels.length;
  const name = (n: number) => levels.find((each) => each.level === n)?.name[language] ?? "";
  const alone = recording.annotation?.from === "alone";
  const ofLevel = level === 0 ? words.noLevel(top) : words.level(level, top, name(level));
  const reached = alone ? locales[language].annotations.noLevel : ofLevel;
  const next = alone ? undefined : levels.find((each) => each.level === level + 1);
  const mark = verdictMark(verdict, paint);
  const sentences = [words.verdict[verdict](report.profile), reached];
  if (next) {
    const due = recording.rules.filter((rule) => rule.requirement === "must" && next.classes.includes(rule.class));
    const broken = due.filter(({ outcome }) => outcome === "fail").length;
    const open = due.filter(({ outcome }) => outcome === "not-checked" || outcome === "error").length;
    if (broken + open > 0) sentences.push(words.stopped(next.level, next.name[language], broken, open));
  }
  return wrap(sentences.join(words.sentenceGap), width - 2).map(
    (line, i) => `${i === 0 ? mark : " "} ${i === 0 ? paint.bold(line) : line}`,
  );
}

function closingLines(
  recording: RecordingReport,
  report: Report,
  toExplain: string | undefined,
  layout: Layout,
): string[] {
  const { levels, width, language, words } = layout;
  const next = levels.find(({ level }) => level === recording.level + 1);
  // Nobody who looks at one recording is told of deliveries, until nothing else is left.
  const isLast = next?.classes.includes("delivery") === true;
  const open = recording.rules.filter(
    ({ outcome, class: name }) => outcome === "not-checked" && (name !== "delivery" || isLast),
  );
  const { shown, more } = reasonLines(reasonsOf(open), layout);
  const alone = recording.annotation?.from === "alone";
  // No rule of OpenLABEL waits for a recording or a declaration.
  const waits = open.length > 0 && recording.container !== "openlabel";
  const advice =
    alone && waits
      ? locales[language].annotations.alone
      : waits && recording.declaration === "none"
        ? words.declare(printable(recording.path, 1000))
        : isLast && waits && !report.deliveries
          ? words.pack
          : undefined;
  return [
    ...["", ...shown],
    ...(advice === undefined ? [] : indented(advice, width)),
    ...more,
    ...tallyLines(recording, toExplain, layout),
  ];
}

/** Most parameters of a profile that are shown. */
const MOST_PARAMS = 6;

/** What a profile that was given by hand sets, and that it loosens nothing. */
function profileLines({ profile, profileLevel, profileParams }: Report, { width, words }: Layout): string[] {
  const shown = (value: ProfileParam["value"]) => (Array.isArray(value) ? `[${value.join(", ")}]` : String(value));
  const sets = profileParams
    .slice(0, MOST_PARAMS)
    .map(({ rule, param, value, specification }) =>
      words.sets(rule, param, printable(shown(value), 200), shown(specification)),
    );
  return [
    ...wrap(words.givenProfile(profile, profileLevel, profileParams.length), width),
    ...sets.flatMap((line) => indented(line, width)),
    ...(profileParams.length > MOST_PARAMS
      ? indented(words.moreFindings(profileParams.length - MOST_PARAMS), width)
      : []),
  ];
}

function summaryLines(report: Report, { paint, words }: Layout): string[] {
  const all = report.recordings;
  const of = (verdict: RecordingReport["verdict"]) => all.filter((recording) => recording.verdict === verdict).length;
  const broken = new Map<string, number>();
  for (const recording of all)
    for (const rule of new Set(
      recording.findings.filter(({ severity }) => severity === "error").map((finding) => finding.rule),
    ))
      broken.set(rule, (broken.get(rule) ?? 0) + 1);
  const worst = [...broken].sort((a, b) => b[1] - a[1]).slice(0, 8);
  return [
    paint.bold(words.sum(all.length, of("conforms"), of("does-not-conform"), of("not-judged"), report.level)),
    ...worst.map(([rule, count]) => `  ${pad(rule, 34)} ${words.brokenIn(count)}`),
  ];
}
