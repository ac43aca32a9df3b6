/**
 * What pairs of readings of two clocks say of a step: which of the two jumped, or that neither did.
 *
 * @module
 */
import type { ClockAxis, ClockStep } from "../spec/facts/clock.js";
import type { ClockObservationFacts } from "../spec/facts/clock-observation.js";
import type { RecordingFacts } from "../spec/facts/recording.js";
import { hides } from "./clock.js";

/** Pairs come seldom: a step shows at the next of them, within this time. */
const TOGETHER_NS = 2e9;
/** How alike two sizes of one step are. */
const ALIKE = 0.1;
const ALIKE_NS = 3e6;

/** A step that pairs show too. */
export interface StepInPairs {
  /** Topic of the pairs. */
  readonly topic: string;
  /** `stamp` where the device's clock jumped, `log` where the host's did. */
  readonly axis: ClockAxis;
}

const isThen = (step: ClockStep, logTimeNs: string, stepNs: number): boolean =>
  Math.abs(Number(BigInt(step.logTimeNs) - BigInt(logTimeNs))) <= TOGETHER_NS &&
  Math.abs(step.stepNs - stepNs) <= Math.max(ALIKE_NS, ALIKE * Math.abs(stepNs));

/**
 * The step of device against host that pairs show at a log time, where they do. Readings of the host stand near log times, or
 * nothing is said.
 */
export function stepInPairs(
  { clockObservations = [] }: RecordingFacts,
  logTimeNs: string,
  stepNs: number,
): StepInPairs | undefined {
  for (const { topic, clock } of clockObservations) {
    const step = clock?.steps.find((each) => isThen(each, logTimeNs, stepNs));
    if (step) return { topic, axis: step.axis };
  }
  return undefined;
}

/** Whether pairs were read before and after a log time, nearly enough to show such a step. */
const covers = ({ clock }: ClockObservationFacts, logTimeNs: string, stepNs: number): boolean =>
  clock !== undefined &&
  !hides(clock, stepNs) &&
  clock.segments.length > 0 &&
  Number(BigInt(logTimeNs) - BigInt(clock.segments[0]!.fromNs)) > TOGETHER_NS &&
  Number(BigInt(clock.segments.at(-1)!.untilNs) - BigInt(logTimeNs)) > TOGETHER_NS;

/** Whether pairs of device and host rule a step of the host out: they went on evenly while it is said to have jumped. */
export const hostSteadyInPairs = (recording: RecordingFacts, logTimeNs: string, hostStepNs: number): boolean =>
  stepInPairs(recording, logTimeNs, -hostStepNs) === undefined &&
  (recording.clockObservations ?? []).some((each) => covers(each, logTimeNs, hostStepNs));
