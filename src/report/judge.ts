/**
 * Judging: what became of every rule in, the verdict out. It knows levels and profiles, and no single rule.
 *
 * @module
 */
import { type CauseId, causeWords } from "../causes/words.js";
import type { Occurrence, Tally } from "../spec/facts/tally.js";
import type { Language, Text } from "../spec/language.js";
import type { ConformanceClass } from "../spec/verdict/conformance-class.js";
import type { Diagnosis } from "../spec/verdict/diagnosis.js";
import type { Evidence, Finding, Location, Requirement, RuleOutcome } from "../spec/verdict/finding.js";
import { severityOf } from "../spec/verdict/finding.js";
import type { Level, Profile } from "../spec/verdict/profile.js";
import type { RuleResult, Verdict } from "../spec/verdict/report.js";
import { fill } from "./words.js";

/** What judging needs to know of one rule's run. */
export interface JudgedRun {
  readonly rule: {
    readonly id: string;
    readonly requirement: Requirement;
    readonly fix: Text;
    readonly messages: Readonly<Record<string, Text>>;
  };
  readonly class: ConformanceClass;
  readonly outcome: RuleOutcome;
  readonly checked: number;
  readonly notChecked: { stream?: string; reason: string }[];
  readonly notes: {
    stream?: string;
    note: {
      message: string;
      evidence: Evidence;
      cause?: string | undefined;
      diagnosis?: Omit<Diagnosis, "suggestedFix">;
      at?: Location;
      tally?: Tally;
      count?: number;
    };
  }[];
}

/** What is concluded of one recording. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly level: number;
  readonly rules: RuleResult[];
  readonly findings: Finding[];
}

/** A MUST that neither passed nor was beside the point. */
const stops = (run: JudgedRun): boolean =>
  run.rule.requirement === "must" && run.outcome !== "pass" && run.outcome !== "not-applicable";

/** The level reached: the highest whose classes, and those below, hold every MUST. A class without rules proves nothing. */
export function levelOf(runs: readonly JudgedRun[], levels: readonly Level[]): number {
  let reached = 0;
  for (const { level, classes } of levels) {
    const due = runs.filter((run) => classes.includes(run.class));
    if (!classes.every((name) => due.some((run) => run.class === name)) || due.some(stops)) break;
    reached = level;
  }
  return reached;
}

/** The highest level that is not stopped by what was run: the whole ladder where nothing is. */
export function ceilingOf(runs: readonly JudgedRun[], levels: readonly Level[]): number {
  let reached = 0;
  for (const { level, classes } of levels) {
    if (runs.some((run) => classes.includes(run.class) && stops(run))) break;
    reached = level;
  }
  return reached;
}

/** Judges one recording by a profile, in words of the given language. Where there are no `levels`, none is asked. */
export function judge(
  runs: readonly JudgedRun[],
  profile: Profile,
  levels: readonly Level[] | undefined,
  startNs: string | undefined,
  language: Language,
): Judgement {
  const level = levels ? levelOf(runs, levels) : 0;
  const asked = runs.filter(({ class: name }) => profile.classes?.includes(name));
  const broken = runs.some((run) => run.rule.requirement === "must" && run.outcome === "fail");
  const reached = (!levels || level >= profile.level) && !asked.some(stops);
  return {
    verdict: broken ? "does-not-conform" : reached ? "conforms" : "not-judged",
    level,
    rules: runs.map(({ rule: { id, requirement }, class: name, outcome, checked, notChecked }) => ({
      id,
      requirement,
      class: name,
      outcome,
      checked,
      notChecked,
    })),
    findings: runs.flatMap((run) =>
      run.notes.map(({ stream, note }) => findingOf(run, stream, note, startNs, language)),
    ),
  };
}

function findingOf(
  { rule }: JudgedRun,
  stream: string | undefined,
  note: JudgedRun["notes"][number]["note"],
  startNs: string | undefined,
  language: Language,
): Finding {
  const { tally, evidence, cause, diagnosis } = note;
  const place: Occurrence = tally?.first[0] ?? {};
  return {
    rule: rule.id,
    severity: severityOf[rule.requirement],
    ...(cause === undefined ? {} : { cause }),
    ...(diagnosis ? { diagnosis: { ...diagnosis, suggestedFix: fixOf(rule, cause)[language] } } : {}),
    message: fill(rule.messages[note.message]?.[language] ?? note.message, evidence, startNs, language),
    at: {
      ...(stream === undefined ? {} : { stream }),
      ...(place.file === undefined ? {} : { file: place.file }),
      ...(place.index === undefined ? {} : { index: place.index }),
      ...(place.logTimeNs === undefined ? {} : { logTimeNs: place.logTimeNs }),
      ...(place.offset === undefined ? {} : { offset: place.offset }),
      ...(place.chunkOffset === undefined ? {} : { chunkOffset: place.chunkOffset }),
      ...note.at,
    },
    count: tally?.count ?? note.count ?? 1,
    first: tally?.first ?? [],
    ...(tally?.worst ? { worst: tally.worst } : {}),
    evidence,
  };
}

/** What to do about a cause; about the rule, where the cause has no words of its own. */
const fixOf = ({ fix }: JudgedRun["rule"], cause: string | undefined): Text =>
  cause !== undefined && Object.hasOwn(causeWords, cause) ? causeWords[cause as CauseId].fix : fix;

/** The verdict on several recordings together: the worst of them. */
export function together(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("does-not-conform")) return "does-not-conform";
  return verdicts.length === 0 || verdicts.includes("not-judged") ? "not-judged" : "conforms";
}
