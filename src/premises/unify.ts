/**
 * Bringing all sides of a premise to one value: of all values that a side holds, the one that costs least. Since every value is
 * tried for all sides, the outcome does not depend on the order in which the sides are given.
 *
 * @module
 */
import type { PremiseOutcome, PremiseValue } from "../spec/verdict/premises-comparison.js";
import { type Held, IDENTICAL, type Premise, type Step } from "./premise.js";

/** Outcomes, the gravest last: what cannot be reconciled goes before what nobody said. */
export const GRAVITY: readonly PremiseOutcome[] = ["identical", "convertible", "lossy", "unknown", "incompatible"];

const gravityOf = (outcome: PremiseOutcome) => GRAVITY.indexOf(outcome);

/** The gravest of outcomes. */
export const gravest = (outcomes: readonly PremiseOutcome[]): PremiseOutcome =>
  GRAVITY[Math.max(0, ...outcomes.map(gravityOf))]!;

/** What becomes of one side: the step that it has to take, or that it has to say something first. */
export interface SideStep {
  readonly outcome: PremiseOutcome;
  readonly step?: Step | undefined;
}

/** How the sides of a premise come together. */
export interface Unified {
  readonly outcome: PremiseOutcome;
  /** What all sides are brought to, where there is one sensible choice. */
  readonly target?: PremiseValue | undefined;
  readonly sides: readonly SideStep[];
}

/** The step from one value to another. */
export const stepOf = (premise: Premise, from: Held, to: Held): Step =>
  JSON.stringify(from.value) === JSON.stringify(to.value) ? IDENTICAL : premise.step(from, to);

/** Brings sides together; each holds several values where its recordings differ, and none where it does not say. */
export function unify(premise: Premise, sides: readonly { held: readonly Held[]; silent: boolean }[]): Unified {
  const unknown: SideStep = { outcome: "unknown" };
  const ways = candidatesOf(
    premise,
    sides.flatMap(({ held }) => held),
  ).map((target) => {
    const steps = sides.map(({ held, silent }): SideStep => {
      const worst = gravestStep(held.map((each) => stepOf(premise, each, target)));
      if (!worst) return unknown;
      return silent && gravityOf(worst.outcome) < gravityOf("unknown")
        ? { outcome: "unknown", step: worst }
        : { outcome: worst.outcome, step: worst };
    });
    const gravities = steps.map(({ outcome }) => gravityOf(outcome));
    return { target, steps, cost: [Math.max(...gravities), gravities.reduce((sum, each) => sum + each, 0)] as const };
  });
  if (ways.length === 0) return { outcome: "unknown", sides: sides.map(() => unknown) };
  const rankOf = ({ target }: (typeof ways)[number]) => preferenceOf(premise, target.value);
  const compared = (a: (typeof ways)[number], b: (typeof ways)[number]) =>
    a.cost[0] - b.cost[0] || a.cost[1] - b.cost[1] || (rankOf(a) === rankOf(b) ? 0 : rankOf(a) - rankOf(b));
  const [best, next] = ways.sort((a, b) => compared(a, b) || (keyOf(a.target) < keyOf(b.target) ? -1 : 1));
  const { target, steps } = best!;
  const outcome = gravest(steps.map((step) => step.outcome));
  const isChoice = gravityOf(outcome) <= gravityOf("lossy") && (!next || compared(best!, next) < 0);
  return { outcome, ...(isChoice ? { target: target.value } : {}), sides: steps };
}

/** How far a value is from being chosen before others that cost the same. */
function preferenceOf({ prefers = [] }: Premise, value: PremiseValue): number {
  if (typeof prefers === "function") return prefers(value);
  const place = prefers.findIndex((each) => JSON.stringify(each) === JSON.stringify(value));
  return place < 0 ? Number.POSITIVE_INFINITY : place;
}

const keyOf = ({ value, aid }: Held) => JSON.stringify([value, aid ?? null]);

/** What all may be brought to: each value that is held, and what they have in common where the premise can tell. */
function candidatesOf(premise: Premise, held: readonly Held[]): Held[] {
  const candidates = new Map<string, Held>();
  for (const each of [...held].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))) {
    const key = JSON.stringify(each.value);
    if (!candidates.has(key)) candidates.set(key, each);
  }
  const values = [...candidates.values()].map(({ value }) => value);
  const met = values.length > 1 ? premise.meet?.(values) : undefined;
  if (met !== undefined && !candidates.has(JSON.stringify(met))) candidates.set(JSON.stringify(met), { value: met });
  return [...candidates.values()];
}

/** The gravest of steps; undefined where there is none. */
function gravestStep(steps: readonly Step[]): Step | undefined {
  return steps.reduce<Step | undefined>(
    (worst, step) => (worst && gravityOf(worst.outcome) >= gravityOf(step.outcome) ? worst : step),
    undefined,
  );
}
