/**
 * Whether an answer is what a case expects, as conformance/INTERPRETING.md lays it down. Every function returns what
 * differs, in plain words; nothing means a match.
 *
 * @module
 */
import type { RecordingFacts } from "../spec/facts/recording.js";
import type { ExpectedFinding, ExpectedRule } from "../spec/verdict/conformance-case.js";
import type { AnsweredFinding, AnsweredReport } from "../spec/verdict/conformance-protocol.js";
import type { RuleOutcome } from "../spec/verdict/finding.js";
import type { Verdict } from "../spec/verdict/report.js";

/** Reals that differ by no more than this part of the larger are equal. */
const RELATIVE = 1e-9;
/** How much of a value is shown. */
const SHOWN = 160;

const shown = (value: unknown): string => {
  const text = value === undefined ? "no value" : JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
};
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const sameNumber = (a: number, b: number): boolean =>
  a === b || Math.abs(a - b) <= RELATIVE * Math.max(Math.abs(a), Math.abs(b));

/** An estimate: `{near, within}` and nothing else. */
const isEstimate = (value: Record<string, unknown>): value is { near: number; within: number } =>
  Object.keys(value).length === 2 && typeof value["near"] === "number" && typeof value["within"] === "number";

/** Holds a value to what is expected there: objects by the keys that are named, arrays in full. */
function* differences(expected: unknown, actual: unknown, path: string): Generator<string> {
  if (expected === null) {
    if (actual !== undefined) yield `${path}: should be absent, is ${shown(actual)}`;
  } else if (typeof expected === "number" && typeof actual === "number") {
    if (!sameNumber(expected, actual)) yield `${path}: expected ${expected}, got ${actual}`;
  } else if (Array.isArray(expected)) yield* arrayDifferences(expected, actual, path);
  else if (isObject(expected)) {
    if (isEstimate(expected)) {
      const { near, within } = expected;
      if (typeof actual !== "number" || !(Math.abs(actual - near) <= within))
        yield `${path}: expected ${near} ± ${within}, got ${shown(actual)}`;
    } else if (!isObject(actual)) yield `${path}: expected ${shown(expected)}, got ${shown(actual)}`;
    else
      for (const [key, value] of Object.entries(expected)) {
        const inner = path === "" ? key : `${path}.${key}`;
        // What was not found is as much a result as what was: kinds of faults are compared in full.
        if (key === "faults") yield* unexpectedKeys(value, actual[key], inner);
        yield* differences(value, actual[key], inner);
      }
  } else if (expected !== actual) yield `${path}: expected ${shown(expected)}, got ${shown(actual)}`;
}

function* unexpectedKeys(expected: unknown, actual: unknown, path: string): Generator<string> {
  if (!isObject(expected) || !isObject(actual)) return;
  for (const key of Object.keys(actual))
    if (!(key in expected)) yield `${path}: "${key}" is not expected, and is ${shown(actual[key])}`;
}

const topicOf = (item: unknown): unknown => (isObject(item) ? item["topic"] : undefined);

function* arrayDifferences(expected: readonly unknown[], actual: unknown, path: string): Generator<string> {
  if (!Array.isArray(actual)) {
    yield `${path}: expected ${shown(expected)}, got ${shown(actual)}`;
  } else if (path === "streams") {
    for (const stream of expected) {
      const found = actual.find((each) => topicOf(each) === topicOf(stream));
      const inner = `stream ${String(topicOf(stream))}`;
      if (found === undefined) yield `${inner}: there is no such stream`;
      else yield* differences(stream, found, inner);
    }
    const known = expected.map(topicOf);
    for (const each of actual)
      if (!known.includes(topicOf(each))) yield `stream ${String(topicOf(each))}: is not expected`;
  } else {
    if (actual.length !== expected.length) yield `${path}: expected ${expected.length} items, got ${actual.length}`;
    for (const [i, item] of expected.entries())
      if (i < actual.length) yield* differences(item, actual[i], `${path}[${i}]`);
  }
}

/** Holds the facts of a reader, defaults filled in, to the expected part of them. */
export const factDifferences = (expected: Readonly<Record<string, unknown>>, actual: RecordingFacts): string[] => [
  ...differences(expected, actual, ""),
];

/** Whether a finding is one that is expected; what the expected one leaves out is not compared. */
function matches({ severity, cause, at, count, evidence }: ExpectedFinding, actual: AnsweredFinding): boolean {
  if (severity !== undefined && severity !== actual.severity) return false;
  if (cause !== undefined && cause !== actual.cause) return false;
  if (count !== undefined && count !== (actual.count ?? 1)) return false;
  for (const [wanted, found] of [
    [at, actual.at],
    [evidence, actual.evidence],
  ])
    if (wanted !== undefined && !differences(wanted, found ?? {}, "").next().done) return false;
  return true;
}

/** Pairs expected and actual findings, each once, in any order, such that as many as possible are paired. */
export function findingDifferences(expected: readonly ExpectedFinding[], actual: readonly AnsweredFinding[]): string[] {
  const pairedWith: (number | undefined)[] = actual.map(() => undefined);
  const pair = (which: number, tried: Set<number>): boolean => {
    for (const [i, finding] of actual.entries()) {
      if (tried.has(i) || !matches(expected[which]!, finding)) continue;
      tried.add(i);
      const before = pairedWith[i];
      if (before === undefined || pair(before, tried)) {
        pairedWith[i] = which;
        return true;
      }
    }
    return false;
  };
  const missing = expected.filter((_, which) => !pair(which, new Set()));
  const extra = actual.filter((_, i) => pairedWith[i] === undefined);
  return [
    ...missing.map((finding) => `missing finding: ${shown(finding)}`),
    ...extra.map(({ at, count, evidence, cause }) => `unexpected finding: ${shown({ cause, at, count, evidence })}`),
  ];
}

/** Holds what became of a rule to what must. */
export const outcomeDifferences = (
  expected: { outcome: RuleOutcome; findings?: readonly ExpectedFinding[] | undefined },
  actual: { outcome: RuleOutcome; findings?: readonly AnsweredFinding[] | undefined },
): string[] => [
  ...(expected.outcome === actual.outcome ? [] : [`outcome: expected ${expected.outcome}, got ${actual.outcome}`]),
  ...(expected.findings ? findingDifferences(expected.findings, actual.findings ?? []) : []),
];

/** Holds a report to the verdict, the level and the rules that are expected. */
export function reportDifferences(
  expected: { verdict: Verdict; level: number; rules?: readonly ExpectedRule[] | undefined },
  actual: AnsweredReport,
): string[] {
  const found: string[] = [];
  if (expected.verdict !== actual.verdict) found.push(`verdict: expected ${expected.verdict}, got ${actual.verdict}`);
  if (expected.level !== actual.level) found.push(`level: expected ${expected.level}, got ${actual.level}`);
  for (const rule of expected.rules ?? []) {
    const outcome = actual.rules.find(({ id }) => id === rule.id)?.outcome;
    const findings = actual.findings.filter((finding) => finding.rule === rule.id);
    const differ = outcome ? outcomeDifferences(rule, { outcome, findings }) : ["it is not in the report"];
    found.push(...differ.map((difference) => `${rule.id}: ${difference}`));
  }
  return found;
}
