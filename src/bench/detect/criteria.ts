/** What the benchmark asks for, and by which names a cause counts as named. */
import type { Truth } from "../../faults/index.js";

/** What is asked of the detection of a family of faults. */
export interface Goals {
  readonly detected: number;
  readonly rightCause: number;
  readonly falseAlarms: number;
}

/** Goals of issue 5, for times, of issue 6, for content, and of issue 7, for frames, calibrations and streams that belong together. */
export const GOALS = {
  times: { detected: 0.99, rightCause: 0.97, falseAlarms: 0.005 },
  content: { detected: 0.99, rightCause: 0.95, falseAlarms: 0.005 },
  frames: { detected: 0.99, rightCause: 0.95, falseAlarms: 0.005 },
  calibration: { detected: 0.99, rightCause: 0.95, falseAlarms: 0.005 },
  motion: { detected: 0.99, rightCause: 0.95, falseAlarms: 0.005 },
  sync: { detected: 0.99, rightCause: 0.95, falseAlarms: 0.005 },
} as const satisfies Record<string, Goals>;

/** A family of faults. */
export type Family = keyof typeof GOALS;

/** Goals of the clock model. */
export const CLOCK_GOALS = { skewPpm: 0.5, steps: 0.95 } as const;

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
export const isClear = ({ cause, magnitude, threshold }: Truth): boolean =>
  Math.abs(magnitude) >= 2 * (threshold ?? THRESHOLDS[cause] ?? 0);

/** Names that rules had given to a cause before. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  "samples-dropped": ["samples-lost"],
  "synthetic-grid": ["stamps-computed"],
};

/** Every name by which a fault is named rightly: causes, or the rule where its findings name none. */
export const rightNames = ({ cause, rule, alsoRight }: Truth): string[] => [
  ...[rule ?? cause, ...alsoRight],
  ...(SAME[cause] ?? []),
];
