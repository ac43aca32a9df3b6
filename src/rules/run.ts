/**
 * Running rules: facts and declaration in, outcomes and notes out. Nothing here reads bytes.
 *
 * @module
 */
import type { Declaration } from "../spec/declaration/declaration.js";
import type { ContainerKind } from "../spec/facts/container.js";
import type { RecordingFacts } from "../spec/facts/recording.js";
import type { RuleOutcome } from "../spec/verdict/finding.js";
import type { Context, NotChecked, Note, Rule, Subjects } from "./rule.js";

/** What became of one rule. */
export interface RuleRun {
  readonly rule: Rule;
  readonly outcome: RuleOutcome;
  /** Subjects that were looked at. */
  readonly checked: number;
  readonly notChecked: { stream?: string; reason: string }[];
  readonly notes: { stream?: string; note: Note }[];
}

/** Parameters by rule id, as a profile gives them. */
export type RuleParams = Readonly<Record<string, unknown>>;

/** What a rule looks at, with the context that it is seen in. */
interface Seen {
  readonly subject: Subjects[keyof Subjects];
  readonly stream?: string;
  readonly context: Context;
}

/** The subjects of each kind of rule: made once, for all rules. */
function subjectsOf(
  recording: RecordingFacts,
  declaration: Declaration | undefined,
): Readonly<Record<keyof Subjects, Seen[]>> {
  // A stream that is declared twice is what its first declaration says.
  const declared = new Map(declaration?.streams.toReversed().map((stream) => [stream.topic, stream]));
  return {
    recording: [{ subject: recording, context: { recording, declaration, declared: undefined } }],
    stream: recording.streams.map((stream) => ({
      subject: stream,
      stream: stream.topic,
      context: { recording, declaration, declared: declared.get(stream.topic) },
    })),
  };
}

const isNotChecked = (answer: boolean | NotChecked): answer is NotChecked => typeof answer === "object";

/** Runs one rule over its subjects. A rule that throws has the outcome `error`: a fault of ours, never of the data. */
function runOver(rule: Rule, subjects: readonly Seen[], given: RuleParams, kind: ContainerKind): RuleRun {
  const notChecked: RuleRun["notChecked"] = [];
  const notes: RuleRun["notes"] = [];
  let checked = 0;
  if (rule.containers && !rule.containers.includes(kind))
    return { rule, outcome: "not-applicable", checked, notChecked, notes };
  try {
    // Each schema is used once, which its compilation would not pay for.
    const params = rule.params.parse(given[rule.id] ?? {}, { jitless: true });
    for (const { subject, stream, context } of subjects) {
      const applies = rule.applies(subject as never, context, params);
      const where = stream === undefined ? {} : { stream };
      if (isNotChecked(applies)) notChecked.push({ ...where, reason: applies.notChecked });
      else if (applies) {
        checked++;
        for (const note of rule.check(subject as never, params, context)) notes.push({ ...where, note });
      }
    }
  } catch (error) {
    notChecked.push({ reason: `the check itself failed: ${error instanceof Error ? error.message : String(error)}` });
    return { rule, outcome: "error", checked, notChecked, notes };
  }
  return { rule, outcome: outcomeOf(notes.length, notChecked.length, checked), checked, notChecked, notes };
}

function outcomeOf(notes: number, notChecked: number, checked: number): RuleOutcome {
  if (notes > 0) return "fail";
  if (notChecked > 0) return "not-checked";
  return checked > 0 ? "pass" : "not-applicable";
}

/** Runs rules one after another. */
export function runRules(
  rules: readonly Rule[],
  recording: RecordingFacts,
  declaration: Declaration | undefined,
  params: RuleParams = {},
): RuleRun[] {
  const subjects = subjectsOf(recording, declaration);
  return rules.map((rule) => runOver(rule, subjects[rule.subject], params, recording.container.kind));
}

/** Runs one rule. */
export const runRule = (
  rule: Rule,
  recording: RecordingFacts,
  declaration: Declaration | undefined,
  params: RuleParams = {},
): RuleRun => runRules([rule], recording, declaration, params)[0]!;
