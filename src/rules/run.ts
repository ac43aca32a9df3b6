/**
 * Running rules: facts and declaration in, outcomes and notes out. Nothing here reads bytes.
 *
 * @module
 */
import { once } from "../causes/once.js";
import type { Declaration } from "../spec/declaration/declaration.js";
import { premisesOf } from "../spec/declaration/premises-of.js";
import { streamsOf } from "../spec/declaration/streams-of.js";
import type { HandOver } from "../spec/delivery/hand-over.js";
import type { PremisesAgreement } from "../spec/delivery/premises-agreement.js";
import type { AnnotationFacts } from "../spec/facts/annotation.js";
import type { ContainerKind } from "../spec/facts/container.js";
import type { DeliveryFacts } from "../spec/facts/delivery.js";
import type { OpenLabelFacts } from "../spec/facts/openlabel.js";
import type { RecordingFacts } from "../spec/facts/recording.js";
import type { ConformanceClass } from "../spec/verdict/conformance-class.js";
import type { RuleOutcome } from "../spec/verdict/finding.js";
import { AnnotationIndex } from "./annotation-index.js";
import {
  type Contexts,
  classOf,
  NEEDS_DELIVERY,
  NOT_ASKED,
  type NotChecked,
  type Note,
  type Rule,
  type Subjects,
} from "./rule.js";

/** What became of one rule. */
export interface RuleRun {
  readonly rule: Rule;
  readonly class: ConformanceClass;
  readonly outcome: RuleOutcome;
  /** Subjects that were looked at. */
  readonly checked: number;
  readonly notChecked: { stream?: string; reason: string }[];
  readonly notes: { stream?: string; note: Note }[];
}

/** Parameters by rule id, as a profile gives them. */
export type RuleParams = Readonly<Record<string, unknown>>;

/** What rules are run over. */
export interface Given {
  /** What the bytes of the recording show; undefined where annotations are looked at alone. */
  readonly recording: RecordingFacts | undefined;
  readonly declaration?: Declaration | undefined;
  /** The statement that holds for every recording of the delivery. */
  readonly handOver?: HandOver | undefined;
  /** The agreement that the recording is held to. */
  readonly agreement?: PremisesAgreement | undefined;
  readonly annotation?: AnnotationFacts | undefined;
  readonly openlabel?: OpenLabelFacts | undefined;
  /** What the delivery as a whole shows; undefined where a recording is looked at alone. */
  readonly delivery?: DeliveryFacts | undefined;
}

/** What a rule looks at, with the context that it is seen in. */
interface Seen {
  readonly subject: Subjects[keyof Subjects];
  readonly stream?: string;
  readonly context: Contexts[keyof Subjects];
}

/** The subjects of each kind of rule: made once, for all rules. */
function subjectsOf({
  recording,
  declaration,
  handOver,
  agreement,
  annotation,
  openlabel,
  delivery,
}: Given): Readonly<Record<keyof Subjects, Seen[]>> {
  const declared = streamsOf(declaration);
  const annotated = annotation !== undefined || openlabel !== undefined;
  const premises = premisesOf(declaration, handOver);
  const said = { declaration, handOver, premises, agreement, annotated, annotation: annotation?.document };
  return {
    recording: recording ? [{ subject: recording, context: { recording, ...said, declared: undefined } }] : [],
    stream: (recording?.streams ?? []).map((stream) => ({
      subject: stream,
      stream: stream.topic,
      context: { recording: recording!, ...said, declared: declared.get(stream.topic) },
    })),
    annotation: annotation
      ? [
          {
            subject: {
              facts: annotation,
              index: annotation.document && new AnnotationIndex(annotation.document),
            },
            context: { recording, declaration, facts: annotation },
          },
        ]
      : [],
    openlabel: openlabel ? [{ subject: openlabel, context: undefined }] : [],
    delivery: delivery ? [{ subject: delivery, context: { handOver } }] : [],
  };
}

const isNotChecked = (answer: boolean | NotChecked): answer is NotChecked => typeof answer === "object";

// Each schema is used once or a few times, which its compilation would not pay for.
const parsedParams = (rule: Rule, params: unknown) => rule.params.parse(params, { jitless: true });

/** What the parameters of a rule are where nobody gives any: found once, however many recordings are looked at. */
const defaultsOf = once((rule: Rule) => parsedParams(rule, {}));

function paramsOf(rule: Rule, given: RuleParams): Parameters<Rule["check"]>[1] {
  const paramsFor = (id: string) => given[id] as Readonly<Record<string, unknown>> | undefined;
  const followed = Object.entries(rule.follows ?? {}).flatMap(([name, [id, param]]) => {
    const value = paramsFor(id)?.[param];
    return value === undefined ? [] : [[name, value] as const];
  });
  const own = paramsFor(rule.id);
  return own === undefined && followed.length === 0
    ? defaultsOf(rule)
    : parsedParams(rule, { ...Object.fromEntries(followed), ...own });
}

/** Runs one rule over its subjects. A rule that throws has the outcome `error`: a fault of ours, never of the data. */
function runOver(rule: Rule, subjects: readonly Seen[], given: RuleParams, kind: ContainerKind | undefined): RuleRun {
  const notChecked: RuleRun["notChecked"] = [];
  const notes: RuleRun["notes"] = [];
  let checked = 0;
  const ran = (outcome: RuleOutcome): RuleRun => ({
    rule,
    class: classOf(rule.id),
    outcome,
    checked,
    notChecked,
    notes,
  });
  if (rule.containers && !(kind && rule.containers.includes(kind))) return ran("not-applicable");
  try {
    const params = paramsOf(rule, given);
    for (const { subject, stream, context } of subjects) {
      const applies = rule.applies(subject as never, context as never, params);
      const where = stream === undefined ? {} : { stream };
      if (isNotChecked(applies)) notChecked.push({ ...where, reason: applies.notChecked });
      else if (applies) {
        checked++;
        for (const note of rule.check(subject as never, params, context as never)) notes.push({ ...where, note });
      }
    }
  } catch (error) {
    notChecked.push({ reason: `the check itself failed: ${error instanceof Error ? error.message : String(error)}` });
    return ran("error");
  }
  return ran(outcomeOf(notes.length, notChecked.length, checked));
}

function outcomeOf(notes: number, notChecked: number, checked: number): RuleOutcome {
  if (notes > 0) return "fail";
  if (notChecked > 0) return "not-checked";
  return checked > 0 ? "pass" : "not-applicable";
}

/** Runs rules one after another. Those of classes that nobody asks for are not run, which is not a pass. */
export function runRules(
  rules: readonly Rule[],
  given: Given,
  params: RuleParams = {},
  unasked: ReadonlySet<ConformanceClass> = new Set(),
): RuleRun[] {
  const run = runnerOf(given, unasked);
  return rules.map((rule) => run(rule, params));
}

/**
 * Runs rules with the parameters of a profile, which may only tighten them: a rule that it gives parameters runs with those of the
 * specification as well, and what either finds counts.
 */
export function runTightened(
  rules: readonly Rule[],
  given: Given,
  params: RuleParams = {},
  unasked: ReadonlySet<ConformanceClass> = new Set(),
): RuleRun[] {
  const run = runnerOf(given, unasked);
  return rules.map((rule) => {
    const asked = run(rule, params);
    // What follows another rule's parameter still does: the two of them share out what is told.
    return params[rule.id] === undefined ? asked : stricter(asked, run(rule, { ...params, [rule.id]: undefined }));
  });
}

/** Runs a rule over what is given: the subjects are made once, for all rules. */
function runnerOf(given: Given, unasked: ReadonlySet<ConformanceClass>): (rule: Rule, params: RuleParams) => RuleRun {
  const subjects = subjectsOf(given);
  return (rule, params) => {
    if (unasked.has(classOf(rule.id))) return notRun(rule, NOT_ASKED);
    // A recording alone has no other files: nothing of a delivery is taken for sound that nobody looked at.
    if (rule.subject === "delivery" && !given.delivery) return notRun(rule, NEEDS_DELIVERY);
    return runOver(rule, subjects[rule.subject], params, given.recording?.container.kind);
  };
}

/** Two runs of a rule as one: what either found, each thing once. */
function stricter(asked: RuleRun, specified: RuleRun): RuleRun {
  const told = new Set(asked.notes.map(whatItTells));
  const open = new Set(asked.notChecked.map(({ stream }) => stream));
  const notes = [...asked.notes, ...specified.notes.filter((note) => !told.has(whatItTells(note)))];
  const notChecked = [...asked.notChecked, ...specified.notChecked.filter(({ stream }) => !open.has(stream))];
  const checked = Math.max(asked.checked, specified.checked);
  const failed = asked.outcome === "error" || specified.outcome === "error";
  return {
    ...asked,
    outcome: failed ? "error" : outcomeOf(notes.length, notChecked.length, checked),
    checked,
    notChecked,
    notes,
  };
}

/** What a note is about, whatever is allowed: its numbers depend on that. */
const whatItTells = ({ stream, note }: RuleRun["notes"][number]): string =>
  JSON.stringify([
    stream,
    note.message,
    Object.entries(note.evidence).filter(([, value]) => typeof value === "string"),
  ]);

const notRun = (rule: Rule, reason: string): RuleRun => ({
  rule,
  class: classOf(rule.id),
  outcome: "not-checked",
  checked: 0,
  notChecked: [{ reason }],
  notes: [],
});

/** Runs one rule. */
export const runRule = (rule: Rule, given: Given, params: RuleParams = {}): RuleRun =>
  runRules([rule], given, params)[0]!;
