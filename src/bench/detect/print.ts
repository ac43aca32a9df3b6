/** The figures as a text that is read from the top: goals, causes, matrix, and how far confidence can be trusted. */
import { pad, padStart } from "../../report/render/paint.js";
import { CLOCK_GOALS, type Goals } from "./criteria.js";
import type { Alarms, CauseScore, ClockScore, Score } from "./score.js";

const NAME = 32;

const percent = (part: number, of: number): string => (of === 0 ? "–" : `${((100 * part) / of).toFixed(2)} %`);
const atLeast = (part: number, of: number, goal: number): string => (of > 0 && part / of >= goal ? "met" : "NOT MET");
const atMost = (value: number, goal: number): string => (value <= goal ? "met" : "NOT MET");

const row = (what: string, value: string, goal: string, verdict: string): string =>
  `${pad(what, 52)}${padStart(value, 12)}  ${pad(goal, 12)}${verdict}\n`;
const wanted = (goal: number): string => `>= ${100 * goal} %`;

/** The text of a family. */
export const textOf = (family: string, score: Score, goals: Goals): string =>
  [goalsText(family, score, goals), causes(score.causes), matrix(score.causes), alarms(score), reliability(score)].join(
    "\n",
  );

function goalsText(family: string, { recordings, clean, bystanders, clear, small }: Score, goals: Goals): string {
  return (
    `${family}: ${recordings} recordings: ${clean.recordings} clean, ${clear.recordings} with a fault of at least twice the ` +
    `threshold, ${small.recordings} with a smaller one\n\n` +
    row(
      "found",
      percent(clear.detected, clear.recordings),
      wanted(goals.detected),
      atLeast(clear.detected, clear.recordings, goals.detected),
    ) +
    row(
      "right cause, of those found",
      percent(clear.right, clear.detected),
      wanted(goals.rightCause),
      atLeast(clear.right, clear.detected, goals.rightCause),
    ) +
    row("right cause, of those with a cause", percent(clear.right, clear.named), "", "") +
    row(
      `clean streams with a false alarm, of ${clean.streams}`,
      percent(clean.alarmed, clean.streams),
      `<= ${100 * goals.falseAlarms} %`,
      atMost(clean.alarmed / clean.streams, goals.falseAlarms),
    ) +
    row("clean recordings with one", percent(clean.recordingsAlarmed, clean.recordings), "", "") +
    row("sound streams beside a fault, with one", percent(bystanders.alarmed, bystanders.streams), "", "") +
    row("smaller faults found", percent(small.detected, small.recordings), "", "")
  );
}

/** The text of the clock model. */
export const clockText = ({ skew, steps }: ClockScore): string =>
  row(
    `skew error p95, 60 s at 30 Hz and 2 ms (${skew.measured} of ${skew.recordings})`,
    `${skew.p95Ppm.toFixed(3)} ppm`,
    `<= ${CLOCK_GOALS.skewPpm} ppm`,
    atMost(skew.p95Ppm, CLOCK_GOALS.skewPpm),
  ) +
  row(
    `steps of 5 ms found (${steps.found} of ${steps.recordings})`,
    percent(steps.found, steps.recordings),
    wanted(CLOCK_GOALS.steps),
    atLeast(steps.found, steps.recordings, CLOCK_GOALS.steps),
  );

function causes(scores: readonly CauseScore[]): string {
  const head = `${pad("cause", NAME)}${padStart("recordings", 11)}${padStart("found", 10)}${padStart("right", 10)}${padStart("beside", 8)}  not right: seed (magnitude)\n`;
  return (
    head +
    scores
      .map(({ cause, recordings, detected, right, beside, missed }) => {
        const figures = [percent(detected, recordings), percent(right, recordings)].map((each) => padStart(each, 10));
        return `${pad(cause, NAME)}${padStart(String(recordings), 11)}${figures.join("")}${padStart(String(beside), 8)}  ${missed.join(", ")}\n`;
      })
      .join("")
  );
}

/** A matrix of fifty columns is read by nobody: each row lists what was made of its cause. */
function matrix(scores: readonly CauseScore[]): string {
  const rows = scores.map(({ cause, as }) => {
    const named = Object.entries(as).sort((a, b) => b[1] - a[1]);
    return `${pad(cause, NAME)}${named.map(([name, times]) => `${name === cause ? "right" : name} ${times}`).join(", ")}\n`;
  });
  return `${pad("cause", NAME)}taken for\n${rows.join("")}`;
}

function alarms({ clean, bystanders }: Score): string {
  const list = (title: string, rules: Alarms) => {
    const rows = Object.entries(rules).sort((a, b) => b[1].times - a[1].times);
    return rows.length === 0
      ? ""
      : `${title}\n${rows.map(([rule, { times, seeds }]) => `  ${rule} ${times}: ${seeds.join(", ")}\n`).join("")}`;
  };
  return (
    list("false alarms in clean recordings:", clean.rules) +
    list("findings on sound streams beside a fault:", bystanders.rules)
  );
}

function reliability(score: Score): string {
  if (score.reliability.length === 0) return "no finding says how sure it is of its cause\n";
  const rows = score.reliability.map(
    ({ from, until, findings, right, meanConfidence }) =>
      `${pad(`${from} to ${until}`, 16)}${padStart(String(findings), 9)}${padStart(meanConfidence.toFixed(3), 10)}${padStart((right / findings).toFixed(3), 10)}\n`,
  );
  return `${pad("confidence", 16)}${padStart("findings", 9)}${padStart("mean", 10)}${padStart("right", 10)}\n${rows.join("")}`;
}
