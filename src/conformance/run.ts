/**
 * Running the suite: each case is given to an implementation, and its answer is held to what the case expects.
 *
 * @module
 */
import { RecordingFacts } from "../spec/facts/recording.js";
import type { ConformanceCase } from "../spec/verdict/conformance-case.js";
import type { RunAnswer } from "../spec/verdict/conformance-protocol.js";
import type {
  CaseCounts,
  CaseResult,
  CaseVerdict,
  ExpectedFailures,
  Implementation,
  SuiteReport,
} from "../spec/verdict/conformance-suite.js";
import { TasukiError } from "../trouble.js";
import { factDifferences, outcomeDifferences, reportDifferences } from "./match.js";

/** Whoever answers cases: this library, or another program. */
export interface Contender {
  /** Says who it is. Throws a `TasukiError` where it cannot be started. */
  start(): Promise<Implementation>;
  /** Answers one case. Throws where it broke or was silent; the next case may be given all the same. */
  run(given: ConformanceCase): Promise<RunAnswer>;
  /** Ends; no case is given after it. */
  stop(): Promise<void>;
}

/** A suite that is at hand. */
export interface Suite {
  /** Version of the suite. */
  readonly version: string;
  /** Version of the specification that it is written for. */
  readonly specification: string;
  /** Every case, in the order of the index. */
  readonly cases: readonly ConformanceCase[];
}

/** Options of {@link runSuite}. */
export interface RunOptions {
  /** Which cases to run; all where it is left out. */
  readonly only?: ((each: ConformanceCase) => boolean) | undefined;
  /** What the implementation is known to fail. */
  readonly expectedFailures?: ExpectedFailures | undefined;
  /** Told after each case. */
  readonly onResult?: ((result: CaseResult) => void) | undefined;
}

/** Runs the suite against an implementation, case by case. */
export async function runSuite(suite: Suite, contender: Contender, options: RunOptions = {}): Promise<SuiteReport> {
  const known = new Set((options.expectedFailures?.failures ?? []).map(({ id }) => id));
  const ids = new Set(suite.cases.map(({ id }) => id));
  const unknown = [...known].find((id) => !ids.has(id));
  if (unknown !== undefined)
    throw new TasukiError("bad-suite", `the expected failures list ${unknown}, which is no case of this suite`);
  const results: CaseResult[] = [];
  const implementation = await contender.start();
  try {
    for (const each of suite.cases) {
      if (options.only && !options.only(each)) continue;
      const result = resultOf(each, await answerOf(each, contender, implementation), known.has(each.id));
      results.push(result);
      options.onResult?.(result);
    }
  } finally {
    await contender.stop();
  }
  const { version, specification } = suite;
  const counts = (status: CaseResult["status"]) => countsOf(results.filter((result) => result.status === status));
  return {
    suite: version,
    specification,
    implementation,
    counts: counts("stable"),
    trial: counts("trial"),
    results,
  };
}

type Judged = { verdict: "passed" | "failed" | "skipped" | "errored"; reasons: string[] };

async function answerOf(each: ConformanceCase, contender: Contender, claims: Implementation): Promise<Judged> {
  if (!claims.stages.includes(each.stage)) return skipped(`it does not answer cases of the stage ${each.stage}`);
  if (each.stage === "check" && claims.rules && !claims.rules.includes(each.rule))
    return skipped("it does not know the rule");
  try {
    return judged(each, await contender.run(each));
  } catch (error) {
    return { verdict: "errored", reasons: [error instanceof Error ? error.message : String(error)] };
  }
}

const skipped = (reason: string): Judged => ({ verdict: "skipped", reasons: [reason] });
const compared = (reasons: string[]): Judged => ({ verdict: reasons.length === 0 ? "passed" : "failed", reasons });

/** Holds an answer to the case. Each stage takes its own form of answer, and no other. */
function judged(each: ConformanceCase, answer: RunAnswer): Judged {
  if (answer.id !== each.id) return { verdict: "errored", reasons: [`the answer is to ${answer.id}`] };
  if ("skipped" in answer) return skipped(answer.skipped as string);
  if ("error" in answer) return { verdict: "errored", reasons: [answer.error as string] };
  if (each.stage === "check" && "outcome" in answer)
    return compared(outcomeDifferences(each.expect, answer as CheckAnswer));
  if (each.stage === "whole" && "report" in answer)
    return compared(reportDifferences(each.expect, (answer as WholeAnswer).report));
  if (each.stage === "read" && "refused" in answer)
    return compared(each.expect.outcome === "refused" ? [] : [`it was refused: ${String(answer.refused)}`]);
  if (each.stage === "read" && "facts" in answer) {
    if (each.expect.outcome === "refused") return compared(["it was read, and should have been refused"]);
    const facts = RecordingFacts.safeParse(answer.facts);
    if (facts.success) return compared(factDifferences(each.expect.facts ?? {}, facts.data));
    const { path, message } = facts.error.issues[0]!;
    return { verdict: "errored", reasons: [`the facts do not follow their schema: ${path.join(".")}: ${message}`] };
  }
  return { verdict: "errored", reasons: [`the answer is none to a case of the stage ${each.stage}`] };
}
type CheckAnswer = Extract<RunAnswer, { outcome: unknown }>;
type WholeAnswer = Extract<RunAnswer, { report: unknown }>;

function resultOf(each: ConformanceCase, { verdict, reasons }: Judged, known: boolean): CaseResult {
  const { id, stage, status = "stable" } = each;
  const base = { id, stage, ...(each.stage === "check" ? { rule: each.rule } : {}), status };
  if (!known || verdict === "skipped") return { ...base, verdict, reasons };
  return verdict === "passed"
    ? {
        ...base,
        verdict: "unexpected-pass",
        reasons: ["it is listed as an expected failure and passes: take it off the list"],
      }
    : { ...base, verdict: "expected-failure", reasons };
}

/** Where each verdict is counted. */
const COUNTED: Record<CaseVerdict, keyof CaseCounts> = {
  passed: "passed",
  failed: "failed",
  errored: "failed",
  "unexpected-pass": "failed",
  skipped: "skipped",
  "expected-failure": "expectedFailures",
};

/** Counts results. */
export function countsOf(results: readonly CaseResult[]): CaseCounts {
  const counts: CaseCounts = { passed: 0, failed: 0, skipped: 0, expectedFailures: 0 };
  for (const { verdict } of results) counts[COUNTED[verdict]]++;
  return counts;
}
