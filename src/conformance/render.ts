/**
 * The result of a run as text. All words of the suite's runner that people read stand here.
 *
 * @module
 */
import type { ConformanceStage } from "../spec/verdict/conformance-case.js";
import type { CaseCounts, CaseResult, SuiteReport } from "../spec/verdict/conformance-suite.js";
import { countsOf } from "./run.js";

/** How many reasons of one case are shown. */
const REASONS = 8;
const STAGES: readonly ConformanceStage[] = ["read", "check", "whole"];

const bad = ({ verdict }: CaseResult) => ["failed", "errored", "unexpected-pass"].includes(verdict);
const SAYS: Partial<Record<CaseResult["verdict"], string>> = {
  errored: "broke: ",
  "unexpected-pass": "unexpected pass: ",
};

const plural = (n: number, word: string) => `${n} ${word}${n === 1 ? "" : "s"}`;

/** The last line, which other programs may read. */
export const countsLine = ({ passed, failed, skipped, expectedFailures }: CaseCounts): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped, ${plural(expectedFailures, "expected failure")}`;

/** A report as text; a quiet one leaves out everything but what failed and the counts. */
export function renderSuite(report: SuiteReport, { quiet = false } = {}): string {
  const { implementation: who, results, counts, trial } = report;
  const lines: string[] = [];
  if (!quiet) {
    lines.push(
      `Conformance suite ${report.suite}, specification ${report.specification}`,
      `${who.implementation} ${who.version}, specification ${who.specification}`,
      "",
      "stage   passed  failed  skipped  expected failures",
      ...STAGES.flatMap((stage) => {
        const own = results.filter((result) => result.stage === stage && result.status === "stable");
        const { passed, failed, skipped, expectedFailures } = countsOf(own);
        const row = `${stage.padEnd(5)}${String(passed).padStart(9)}${String(failed).padStart(8)}${String(skipped).padStart(9)}`;
        return own.length === 0 ? [] : [`${row}${String(expectedFailures).padStart(19)}`];
      }),
      "",
    );
  }
  const failures = results.filter(bad);
  for (const result of failures.filter(({ status }) => status === "stable")) lines.push(...failure(result, "✗"), "");
  if (!quiet && results.some(({ status }) => status === "trial")) {
    lines.push(`trial cases, never counted: ${countsLine(trial)}`);
    for (const result of failures.filter(({ status }) => status === "trial")) lines.push(...failure(result, "·"));
    lines.push("");
  }
  if (!quiet && counts.skipped > 0)
    lines.push(
      `${plural(counts.skipped, "case")} skipped: a skipped case proves nothing. --strict makes it a failure.`,
    );
  lines.push(countsLine(counts));
  return `${lines.join("\n")}\n`;
}

function failure({ id, stage, verdict, reasons }: CaseResult, sign: string): string[] {
  const more = reasons.length - REASONS;
  return [
    `${sign} ${stage}  ${id}`,
    ...reasons.slice(0, REASONS).map((reason) => `    ${SAYS[verdict] ?? ""}${reason}`),
    ...(more > 0 ? [`    and ${more} more`] : []),
  ];
}
