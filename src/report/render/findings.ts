/**
 * What was found and what was not looked at, on a terminal: the same for a recording and for a delivery.
 *
 * @module
 */
import { type CauseId, causeWords } from "../../causes/words.js";
import { type Locale, locales } from "../../locales/index.js";
import { reasonIn } from "../../locales/reasons.js";
import type { Language, Text } from "../../spec/language.js";
import type { Diagnosis } from "../../spec/verdict/diagnosis.js";
import type { Finding } from "../../spec/verdict/finding.js";
import type { Level } from "../../spec/verdict/profile.js";
import type { RecordingReport, RuleResult, Verdict } from "../../spec/verdict/report.js";
import { civil, moment } from "../units.js";
import { printable } from "../words.js";
import { type Paint, pad, stringWidth, wrap } from "./paint.js";

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

export type Layout = TextOptions & { width: number; paint: Paint; language: Language; words: Locale["report"] };

/** What was concluded, of a recording or of a delivery. */
export type Judged = Pick<RecordingReport, "rules" | "findings" | "logStartNs">;

/** Findings of one rule that are shown before the rest is counted. */
const SHOWN = 4;
/** Other causes are named from this probability on. */
const WORTH_NAMING = 0.1;

/** Text broken into lines that are indented by so much. */
export const indented = (text: string, width: number, by = 2): string[] =>
  wrap(text, width - by).map((line) => `${" ".repeat(by)}${line}`);

/** The mark of a verdict. */
export const verdictMark = (verdict: Verdict, paint: Paint): string =>
  ({ conforms: paint.green("✓"), "does-not-conform": paint.red("✗"), "not-judged": paint.yellow("?") })[verdict];

/** Findings grouped by rule: errors first, and first among them what blocks the next level. */
export function grouping(recording: Judged, layout: Layout): Finding[][] {
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
function levelOfRule(id: string, recording: Judged, { levels }: Layout): number {
  const name = recording.rules.find((rule) => rule.id === id)?.class;
  return levels.find(({ classes }) => name !== undefined && classes.includes(name))?.level ?? 9;
}

export function ruleLines(
  findings: Finding[],
  recording: Judged,
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
      lines.push(...indented(words.moreFindings(findings.length - SHOWN), width, 6).map(paint.dim));
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

function placeOf({ at, count, message }: Finding, { logStartNs }: Judged, language: Language): string {
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
  // What is wrong with files of a delivery has no place but the file, which the message names.
  const inFiles = at.file !== undefined && parts.length === 1;
  if (count <= 1) return inFiles && message.includes(place) ? "" : place;
  return at.field?.startsWith("/") || inFiles
    ? `${words.first(place)} · ${locales[language].annotations.inAll(count)}`
    : words.first(place);
}

/** What was not checked, by its reason. */
export function reasonsOf(open: readonly RuleResult[]): ReadonlyMap<string, RuleResult[]> {
  const reasons = new Map<string, RuleResult[]>();
  for (const rule of open) {
    for (const reason of new Set(rule.notChecked.map(({ reason }) => reason))) {
      const same = reasons.get(reason);
      if (same) same.push(rule);
      else reasons.set(reason, [rule]);
    }
  }
  return reasons;
}

/** The first reasons, each with the rules that it holds up, and how many reasons there are beside. */
export function reasonLines(
  reasons: ReadonlyMap<string, RuleResult[]>,
  { width, language, words }: Layout,
): { shown: string[]; more: string[] } {
  const first = [...reasons].slice(0, 3);
  const shown = first.flatMap(([reason, rules]) => {
    const named = `${rules[0]!.id}${rules.length > 1 ? ", …" : ""}`;
    return indented(words.notChecked(rules.length, named, printable(reasonIn(language, reason))), width);
  });
  const rest = reasons.size - first.length;
  return { shown, more: rest > 0 ? indented(words.moreReasons(rest), width) : [] };
}

/** What broke in the checks themselves, how many requirements hold, and which rule to look up. */
export function tallyLines(
  { rules }: Judged,
  toExplain: string | undefined,
  { paint, width, language, words }: Layout,
): string[] {
  const lines: string[] = [];
  for (const { id, notChecked } of rules.filter(({ outcome }) => outcome === "error")) {
    const reason = printable(reasonIn(language, notChecked.at(-1)?.reason ?? ""));
    lines.push(...indented(words.failed(id, reason), width).map(paint.red));
  }
  const should = rules.filter(
    ({ requirement, outcome }) => requirement === "should" && (outcome === "pass" || outcome === "fail"),
  );
  const held = should.filter(({ outcome }) => outcome === "pass").length;
  const must = rules.filter(
    ({ requirement, outcome }) => requirement === "must" && (outcome === "pass" || outcome === "fail"),
  );
  const met = must.filter(({ outcome }) => outcome === "pass").length;
  const explain = toExplain === undefined ? "" : `${words.explain}  tasuki explain ${toExplain}`;
  const tally = `  ${words.held(met, must.length, held, should.length)}`;
  const joined = explain === "" ? tally : `${pad(tally, 36)}  ${explain}`;
  if (stringWidth(joined) <= width) return [...lines, joined];
  return [...lines, ...indented(tally.trim(), width), ...(explain === "" ? [] : [`  ${explain}`])];
}
