/**
 * The result of a run as text.
 *
 * @module
 */
import { type Locale, locales } from "../locales/index.js";
import { reasonIn } from "../locales/reasons.js";
import { pad, padStart, stringWidth } from "../report/render/paint.js";
import type { Language } from "../spec/language.js";
import type { ConformanceStage } from "../spec/verdict/conformance-case.js";
import type { CaseResult, SuiteReport } from "../spec/verdict/conformance-suite.js";
import { countsOf } from "./run.js";

/** How many reasons of one case are shown. */
const REASONS = 8;
const STAGES: readonly ConformanceStage[] = ["read", "check", "whole"];

const bad = ({ verdict }: CaseResult) => ["failed", "errored", "unexpected-pass"].includes(verdict);

/** A report as text; a quiet one leaves out everything but what failed and the counts, which end it. */
export function renderSuite(
  report: SuiteReport,
  { quiet = false, language = "en" }: { quiet?: boolean; language?: Language } = {},
): string {
  const words = locales[language].suite;
  const { implementation: who, results, counts, trial } = report;
  const lines: string[] = [];
  if (!quiet) {
    lines.push(
      words.head(report.suite, report.specification),
      words.implementation(who.implementation, who.version, who.specification),
      "",
      ...table(results, words),
      "",
    );
  }
  const failures = results.filter(bad);
  const tell = (result: CaseResult, sign: string) => lines.push(...failure(result, sign, language));
  for (const result of failures.filter(({ status }) => status === "stable")) {
    tell(result, "✗");
    lines.push("");
  }
  if (!quiet && results.some(({ status }) => status === "trial")) {
    lines.push(words.trial(words.counts(trial)));
    for (const result of failures.filter(({ status }) => status === "trial")) tell(result, "·");
    lines.push("");
  }
  if (!quiet && counts.skipped > 0) lines.push(words.skipped(counts.skipped));
  lines.push(words.counts(counts));
  return `${lines.join("\n")}\n`;
}

/** The counts of the stable cases, stage by stage. */
function table(results: readonly CaseResult[], { columns }: Locale["suite"]): string[] {
  const row = ([first, ...others]: readonly string[]) =>
    others.reduce(
      (line, cell, i) => line + padStart(cell, stringWidth(columns[i + 1]!) + 2),
      pad(first!, stringWidth(columns[0]!) + 1),
    );
  const stages = STAGES.flatMap((stage) => {
    const own = results.filter((result) => result.stage === stage && result.status === "stable");
    const { passed, failed, skipped, expectedFailures } = countsOf(own);
    return own.length === 0 ? [] : [[stage, ...[passed, failed, skipped, expectedFailures].map(String)]];
  });
  return [columns, ...stages].map(row);
}

function failure({ id, stage, verdict, reasons }: CaseResult, sign: string, language: Language): string[] {
  const { verdicts, moreReasons } = locales[language].suite;
  const more = reasons.length - REASONS;
  return [
    `${sign} ${stage}  ${id}`,
    ...reasons.slice(0, REASONS).map((reason) => `    ${verdicts[verdict] ?? ""}${reasonIn(language, reason)}`),
    ...(more > 0 ? [`    ${moreReasons(more)}`] : []),
  ];
}
