/** What passes between the benchmark and its processes. */
import type { ClockOutcome } from "./clock-trial.js";
import type { Family } from "./criteria.js";
import type { Outcome } from "./trial.js";

/** A trial to be run. */
export interface Order {
  readonly kind: Family | "skew" | "step";
  readonly seed: string;
  readonly number: number;
}

/** What became of it. */
export type Answer =
  | { readonly kind: Family; readonly outcome: Outcome }
  | { readonly kind: "skew" | "step"; readonly outcome: ClockOutcome };
