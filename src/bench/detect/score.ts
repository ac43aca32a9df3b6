/** From the outcomes of all recordings to the figures that the goals speak of. */
import type { ClockOutcome } from "./clock-trial.js";
import type { Outcome, Told } from "./trial.js";

/** What was found of a fault: its own cause, another one, something without a cause, or nothing. */
export type Named = "right" | "wrong" | "no-cause" | "not-found";

/** How one fault was judged. */
export interface Judged {
  readonly outcome: Outcome;
  readonly named: Named;
  /** The name in the matrix: a cause, or what there is in place of one. */
  readonly as: string;
  /** Other causes that findings on touched streams name beside the right one. */
  readonly beside: readonly string[];
}

/** The figures of one cause. */
export interface CauseScore {
  cause: string;
  recordings: number;
  detected: number;
  right: number;
  /** Recordings in which another cause is named beside the right one. */
  beside: number;
  /** What findings made of it, and how often. */
  as: Record<string, number>;
  /** Seeds of those that were not found, or not named rightly: the first few. */
  missed: string[];
}

/** How often each rule spoke where nothing was wrong, and in which recordings: the first few seeds. */
export type Alarms = Record<string, { times: number; seeds: string[] }>;

/** How well one family of faults is found. */
export interface Score {
  recordings: number;
  clean: {
    recordings: number;
    streams: number;
    alarmed: number;
    recordingsAlarmed: number;
    rules: Alarms;
  };
  /** Streams that a fault does not touch, in recordings that have one. */
  bystanders: { streams: number; alarmed: number; rules: Alarms };
  clear: { recordings: number; detected: number; right: number; named: number };
  /** Faults below twice the threshold. */
  small: { recordings: number; detected: number; right: number };
  causes: CauseScore[];
  reliability: { from: number; until: number; findings: number; right: number; meanConfidence: number }[];
}

/** How exactly clocks are measured. */
export interface ClockScore {
  skew: { recordings: number; measured: number; p95Ppm: number };
  steps: { recordings: number; found: number };
}

const FEW = 4;
const BINS = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.000_001] as const;

/** Judges one recording with a fault. */
export function judgeOutcome(outcome: Outcome & { fault: NonNullable<Outcome["fault"]> }): Judged {
  const { rightNames, cause } = outcome.fault;
  const touched = outcome.told.filter((each) => each.touched);
  const causes = [...touched].sort(bySureness).flatMap((each) => (each.cause === undefined ? [] : [each.cause]));
  // Where the rule itself is the name of the fault, another cause beside it would be believed.
  const byRule = touched.some(({ rule, cause: named }) => named === undefined && rightNames.includes(rule));
  if (byRule && causes.length === 0) return { outcome, named: "right", as: cause, beside: [] };
  const wrong = causes.filter((each) => !rightNames.includes(each));
  const beside = [...new Set(wrong)];
  if (causes.length > wrong.length) return { outcome, named: "right", as: cause, beside };
  if (wrong.length > 0) return { outcome, named: "wrong", as: wrong[0]!, beside };
  const named = touched.length > 0 ? "no-cause" : "not-found";
  return { outcome, named, as: named, beside };
}

const bySureness = (a: Told, b: Told): number => (b.confidence ?? 0.5) - (a.confidence ?? 0.5);

const add = (to: Record<string, number>, name: string): void => {
  to[name] = (to[name] ?? 0) + 1;
};

/** The figures of all outcomes of a family. */
export function scoreOf(outcomes: readonly Outcome[]): Score {
  const clean: Score["clean"] = { recordings: 0, streams: 0, alarmed: 0, recordingsAlarmed: 0, rules: {} };
  const bystanders: Score["bystanders"] = { streams: 0, alarmed: 0, rules: {} };
  const judged: Judged[] = [];
  for (const outcome of outcomes) {
    const { fault, told, soundStreams } = outcome;
    const stray = told.filter((each) => fault === undefined || !each.touched);
    const group = fault === undefined ? clean : bystanders;
    group.streams += soundStreams;
    // A finding about the whole recording counts as one about a stream.
    group.alarmed += new Set(stray.map(({ stream }) => stream)).size;
    for (const { rule, cause } of stray) {
      const alarm = (group.rules[cause === undefined ? rule : `${rule} ${cause}`] ??= { times: 0, seeds: [] });
      alarm.times++;
      if (alarm.seeds.length < FEW && !alarm.seeds.includes(outcome.seed)) alarm.seeds.push(outcome.seed);
    }
    if (fault === undefined) {
      clean.recordings++;
      if (told.length > 0) clean.recordingsAlarmed++;
    } else judged.push(judgeOutcome({ ...outcome, fault }));
  }
  const clear = judged.filter(({ outcome }) => outcome.fault!.clear);
  const small = judged.filter(({ outcome }) => !outcome.fault!.clear);
  return {
    recordings: outcomes.length,
    ...{ clean, bystanders },
    clear: { ...countsOf(clear), named: clear.filter(({ named }) => named === "right" || named === "wrong").length },
    small: countsOf(small),
    causes: causesOf(clear),
    reliability: reliabilityOf(outcomes),
  };
}

const countsOf = (judged: readonly Judged[]) => ({
  recordings: judged.length,
  detected: judged.filter(({ named }) => named !== "not-found").length,
  right: judged.filter(({ named }) => named === "right").length,
});

function causesOf(judged: readonly Judged[]): CauseScore[] {
  const scores = new Map<string, CauseScore>();
  for (const { outcome, named, as, beside } of judged) {
    const { cause, magnitude } = outcome.fault!;
    const score = scores.get(cause) ?? {
      ...{ cause, recordings: 0, detected: 0, right: 0, beside: 0, as: {}, missed: [] },
    };
    scores.set(cause, score);
    score.recordings++;
    if (named !== "not-found") score.detected++;
    if (named === "right") score.right++;
    else if (score.missed.length < FEW) score.missed.push(`${outcome.seed} (${magnitude})`);
    if (named === "right" && beside.length > 0) score.beside++;
    add(score.as, as);
  }
  return [...scores.values()];
}

/** How often causes were right, by how sure the findings were. */
function reliabilityOf(outcomes: readonly Outcome[]): Score["reliability"] {
  const bins = BINS.slice(1).map((until, i) => ({
    from: BINS[i]!,
    until: Math.min(1, until),
    findings: 0,
    right: 0,
    sum: 0,
  }));
  for (const { fault, told } of outcomes)
    for (const { cause, confidence, touched } of told) {
      if (cause === undefined || confidence === undefined) continue;
      const bin = bins[BINS.findIndex((from, i) => confidence >= from && confidence < (BINS[i + 1] ?? Infinity))]!;
      bin.findings++;
      bin.sum += confidence;
      if (touched && fault?.rightNames.includes(cause)) bin.right++;
    }
  return bins
    .filter(({ findings }) => findings > 0)
    .map(({ sum, ...bin }) => ({ ...bin, meanConfidence: sum / bin.findings }));
}

/** The figures of the clock model. */
export const clockScoreOf = (skews: readonly ClockOutcome[], steps: readonly ClockOutcome[]): ClockScore => ({
  skew: skewOf(skews),
  steps: { recordings: steps.length, found: steps.filter(({ stepFound }) => stepFound).length },
});

function skewOf(outcomes: readonly ClockOutcome[]): ClockScore["skew"] {
  const errors = outcomes.flatMap(({ skewErrorPpm }) => (skewErrorPpm === undefined ? [] : [Math.abs(skewErrorPpm)]));
  errors.sort((a, b) => a - b);
  const p95Ppm = errors[Math.ceil(0.95 * errors.length) - 1] ?? Number.NaN;
  return { recordings: outcomes.length, measured: errors.length, p95Ppm };
}
