/**
 * The report on a terminal. The first screen answers: may I hand this over, what stops me, what do I do.
 *
 * @module
 */
import { type CauseId, causeWords } from "../../causes/words.js";
import { type Locale, locales, reasonIn } from "../../locales/index.js";
import type { Language, Text } from "../../spec/language.js";
import type { Diagnosis } from "../../spec/verdict/diagnosis.js";
import type { Finding } from "../../spec/verdict/finding.js";
import type { Level } from "../../spec/verdict/profile.js";
import type { AnnotationSummary, RecordingReport, Report, RuleResult } from "../../spec/verdict/report.js";
import { containerName } from "../container-name.js";
import { bytes, civil, duration, moment } from "../units.js";
import { printable } from "../words.js";
import { clip, clipStart, type Paint, pad, stringWidth, unpainted, wrap } from "./paint.js";

/** What the text needs of a rule beside its result. */
export interface RuleWords {
  /** Id of the rule. */
  readonly id: string;
  /** The requirement in one sentence. */
  readonly statement: Text;
  /** What to do where it is broken. */
  readonly fix: Text;
}

/** How to lay the text out. */
export interface TextOptions {
  /** Columns to fill; 80 when left out. */
  readonly width?: number;
  /** How to colour; not at all when left out. */
  readonly paint?: Paint;
  /** The ladder, for the names of levels. */
  readonly levels: readonly Level[];
  /** The rules, for their words. */
  readonly rules: readonly RuleWords[];
  /** Leave out recordings that conform. */
  readonly quiet?: boolean;
}

/** Findings of one rule that are shown before the rest is counted. */
const SHOWN = 4;
/** Other causes are named from this probability on. */
const WORTH_NAMING = 0.1;

/** Renders a report as text. */
export function renderText(report: Report, options: TextOptions): string {
  const { width = 80, paint = unpainted } = options;
  const { language } = report;
  const layout: Layout = { ...options, width, paint, language, words: locales[language].report };
  const lines: string[] = [];
  for (const recording of report.recordings) {
    if (options.quiet && recording.conforms) continue;
    lines.push(...recordingLines(recording, report, layout), "");
  }
  if (report.recordings.length > 1) lines.push(...summaryLines(report, layout), "");
  return lines.join("\n");
}

type Layout = TextOptions & { width: number; paint: Paint; language: Language; words: Locale["report"] };

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
    ...closingLines(recording, groups[0]?.[0]?.rule, layout),
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
    ...(annotation ? [annotated(annotation, language)] : []),
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

/** An annotation in a few words. */
const annotated = ({ read, segments, geometries }: AnnotationSummary, language: Language): string => {
  const { summary, unread } = locales[language].annotations;
  return read ? summary(segments, geometries) : unread;
};

/** Text broken into lines that are indented by so much. */
const indented = (text: string, width: number, by = 2): string[] =>
  wrap(text, width - by).map((line) => `${" ".repeat(by)}${line}`);

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
  const mark = { conforms: paint.green("✓"), "does-not-conform": paint.red("✗"), "not-judged": paint.yellow("?") }[
    verdict
  ];
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

/** Findings grouped by rule: errors first, and first among them what blocks the next level. */
function grouping(recording: RecordingReport, layout: Layout): Finding[][] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of recording.findings) {
    const same = byRule.get(finding.rule);
    if (same) same.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  const order = (finding: Finding) => [
    levelOfRule(finding.rule, recording, layout),
    finding.severity === "error" ? 0 : 1,
  ];
  return [...byRule.values()].sort((a, b) => {
    const [levelA, severityA] = order(a[0]!);
    const [levelB, severityB] = order(b[0]!);
    return severityA! - severityB! || levelA! - levelB!;
  });
}

/** The first level that asks for the rule's class: what blocks the next level comes first. */
function levelOfRule(id: string, recording: RecordingReport, { levels }: Layout): number {
  const name = recording.rules.find((rule) => rule.id === id)?.class;
  return levels.find(({ classes }) => name !== undefined && classes.includes(name))?.level ?? 9;
}

function ruleLines(
  findings: Finding[],
  recording: RecordingReport,
  { width, paint, rules, language, words }: Layout,
): string[] {
  const [first] = findings;
  const mark = first!.severity === "error" ? paint.red("✗") : paint.yellow("!");
  const lines = [`  ${mark} ${paint.bold(first!.rule)}`];
  const fixOf = ({ rule, diagnosis }: Finding) =>
    diagnosis?.suggestedFix ?? rules.find(({ id }) => id === rule)?.fix[language];
  const shown = findings.slice(0, SHOWN);
  for (const [i, finding] of shown.entries()) {
    const stream = finding.at.stream === undefined ? "" : `${printable(finding.at.stream)}  `;
    lines.push(...indented(`${stream}${finding.message}`, width, 6));
    const where = placeOf(finding, recording, language);
    if (where) lines.push(...indented(where, width, 6).map(paint.dim));
    if (finding.diagnosis)
      lines.push(...indented(grounds(finding, finding.diagnosis, language, words), width, 6).map(paint.dim));
    if (i === shown.length - 1 && findings.length > SHOWN)
      lines.push(...indented(words.moreStreams(findings.length - SHOWN), width, 6).map(paint.dim));
    // What to do is said once for findings that follow each other and ask for the same.
    const fix = fixOf(finding);
    const next = shown[i + 1];
    if (fix !== undefined && (next === undefined || fixOf(next) !== fix))
      lines.push(...indented(words.fix(fix), width, 6).map(paint.dim));
  }
  return lines;
}

/** The cause, where the message does not say it; how sure it is, which streams speak for it, and which others are left. */
function grounds(
  { cause, message }: Finding,
  { confidence, witnesses, alternatives, offsetNs }: Diagnosis,
  language: Language,
  words: Layout["words"],
): string {
  const says = cause !== undefined && Object.hasOwn(causeWords, cause) && causeWords[cause as CauseId].says[language];
  const named = witnesses.map((topic) => printable(topic));
  const left = alternatives.filter((other) => other.confidence >= WORTH_NAMING);
  // Where an offset was measured, witnesses are right with the log; else they show the same step.
  const speak = offsetNs === undefined ? words.witnessesShowTheSame : words.witnessesAgree;
  return [
    ...(says && !message.startsWith(says) ? [words.cause(says)] : []),
    words.confidence(twoDigits(confidence)),
    ...(named.length > 0 ? [speak(named)] : []),
    ...(left.length > 0 ? [words.orElse(left.map((other) => `${other.cause} ${twoDigits(other.confidence)}`))] : []),
  ].join(" · ");
}

/** A probability, cut: what is not certain is never shown as 1. */
const twoDigits = (probability: number): string => (Math.floor(probability * 100 + 1e-9) / 100).toFixed(2);

function placeOf({ at, count }: Finding, { logStartNs }: RecordingReport, language: Language): string {
  const words = locales[language].report;
  const parts = [
    // Only annotations have pointers into a document.
    at.field?.startsWith("/") && printable(at.field),
    at.file !== undefined && printable(at.file),
    at.index !== undefined && words.sample(at.index),
    at.logTimeNs !== undefined && words.at(moment(at.logTimeNs, logStartNs, language)),
    at.logTimeNs !== undefined && civil(at.logTimeNs)?.slice(11),
    at.offset !== undefined &&
      (at.chunkOffset === undefined ? words.byte(at.offset) : words.chunk(at.offset, at.chunkOffset)),
  ].filter(Boolean);
  if (parts.length === 0) return "";
  const place = parts.join(" · ");
  if (count <= 1) return place;
  return at.field?.startsWith("/")
    ? `${words.first(place)} · ${locales[language].annotations.inAll(count)}`
    : words.first(place);
}

function closingLines(recording: RecordingReport, toExplain: string | undefined, layout: Layout): string[] {
  const { paint, width, language, words } = layout;
  const open = recording.rules.filter(({ outcome }) => outcome === "not-checked");
  const lines = [""];
  const reasons = new Map<string, RuleResult[]>();
  for (const rule of open) {
    for (const reason of new Set(rule.notChecked.map(({ reason }) => reason))) {
      const same = reasons.get(reason);
      if (same) same.push(rule);
      else reasons.set(reason, [rule]);
    }
  }
  const shown = [...reasons].slice(0, 3);
  for (const [reason, rules] of shown) {
    const named = `${rules[0]!.id}${rules.length > 1 ? ", …" : ""}`;
    lines.push(...indented(words.notChecked(rules.length, named, printable(reasonIn(language, reason))), width));
  }
  const alone = recording.annotation?.from === "alone";
  // No rule of OpenLABEL waits for a recording or a declaration.
  const waits = open.length > 0 && recording.container !== "openlabel";
  if (alone && waits) lines.push(...indented(locales[language].annotations.alone, width));
  else if (recording.declaration === "none" && waits)
    lines.push(...indented(words.declare(printable(recording.path, 1000)), width));
  if (reasons.size > shown.length) lines.push(...indented(words.moreReasons(reasons.size - shown.length), width));
  for (const { id, notChecked } of recording.rules.filter(({ outcome }) => outcome === "error")) {
    const reason = printable(reasonIn(language, notChecked.at(-1)?.reason ?? ""));
    lines.push(...indented(words.failed(id, reason), width).map(paint.red));
  }
  const should = recording.rules.filter(
    ({ requirement, outcome }) => requirement === "should" && (outcome === "pass" || outcome === "fail"),
  );
  const held = should.filter(({ outcome }) => outcome === "pass").length;
  const must = recording.rules.filter(
    ({ requirement, outcome }) => requirement === "must" && (outcome === "pass" || outcome === "fail"),
  );
  const met = must.filter(({ outcome }) => outcome === "pass").length;
  const explain = toExplain === undefined ? "" : `${words.explain}  tasuki explain ${toExplain}`;
  const tally = `  ${words.held(met, must.length, held, should.length)}`;
  const joined = explain === "" ? tally : `${pad(tally, 36)}  ${explain}`;
  if (stringWidth(joined) <= width) return [...lines, joined];
  return [...lines, ...indented(tally.trim(), width), ...(explain === "" ? [] : [`  ${explain}`])];
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
