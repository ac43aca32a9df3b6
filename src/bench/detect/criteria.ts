/** What the benchmark asks for, and by which names a cause counts as named. */
import type { Truth } from "../../faults/index.js";

/** Goals of issue 5. */
export const GOALS = {
  detected: 0.99,
  rightCause: 0.97,
  falseAlarms: 0.005,
  skewPpm: 0.5,
  steps: 0.95,
} as const;

/** From which size on the rules ask for a finding, in the unit of the fault; of other faults any size is enough. */
const THRESHOLDS: Readonly<Record<string, number>> = {
  "clock-drift": 100,
  "device-clock-step": 5e6,
  "host-clock-step": 5e6,
  "recorder-clock-step": 5e6,
  "stamps-ahead": 1e6,
  "samples-dropped": 0.01,
  republished: 0.01,
  "stamps-frozen": 0.01,
};

/** Whether a fault is so large that it must be found: twice the threshold. */
export const isClear = ({ cause, magnitude }: Truth): boolean => Math.abs(magnitude) >= 2 * (THRESHOLDS[cause] ?? 0);

/** Names that rules had given to a cause before. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  "samples-dropped": ["samples-lost"],
  "synthetic-grid": ["stamps-computed"],
};

/** Every name by which the cause of a fault is named rightly. */
export const rightNames = ({ cause, alsoRight }: Truth): string[] => [cause, ...alsoRight, ...(SAME[cause] ?? [])];
