/** What passes between the benchmark and its processes. */
import type { ClockOutcome } from "./clock-trial.js";
import type { Outcome } from "./trial.js";

/** A trial to be run. */
export interface Order {
  readonly kind: "fault" | "skew" | "step";
  readonly seed: string;
  readonly number: number;
}

/** What became of it. */
export type Answer =
  | { readonly kind: "fault"; readonly outcome: Outcome }
  | { readonly kind: "skew" | "step"; readonly outcome: ClockOutcome };
