/**
 * The process that inputs are tried in. It is told one input at a time and answers what became of it; when it does not
 * answer, the process that started it knows which input that was.
 *
 * @module
 */
import { type Input, inputOf } from "./inputs.js";
import type { Outcome } from "./problem.js";
import { outcomeOf } from "./properties.js";
import { seedsOf } from "./seeds.js";

/** An input by its numbers, or itself. `tell` wants it back with the answer. */
export type Order =
  | { readonly seed: number; readonly counter: number; readonly tell?: boolean }
  | { readonly input: Input };

export interface Answer {
  readonly outcome: Outcome;
  readonly kind: string;
  readonly input?: Input;
}

/** Processor time that one check may take, in milliseconds, for a recording of 300 kB or less. */
const BUDGET_MS = 2000;
const SMALL = 300_000;
/** How much more memory the process may have after an input than ever before. */
const GROWTH_MB = 384;
/** How much may be kept when nothing is being read. */
const KEPT_MB = 256;
/** Inputs between two looks at what is kept. */
const LOOK = 200;

const seeds = seedsOf(true);
let tried = 0;

async function answer(order: Order): Promise<Answer> {
  const input = "input" in order ? order.input : await inputOf(seeds, order.seed, order.counter);
  const peak = process.resourceUsage().maxRSS / 1024;
  const outcome = await outcomeOf(input, await seeds.own[0]!.bytes());
  const problems = [...outcome.problems];
  const grown = process.resourceUsage().maxRSS / 1024 - peak;
  const budget = BUDGET_MS * Math.max(1, input.type === "recording" ? input.bytes.length / SMALL : 1);
  if (outcome.milliseconds > budget)
    problems.push({ property: "too slow", message: `one check took ${Math.round(outcome.milliseconds)} ms` });
  // The first inputs load the libraries.
  if (tried > 20 && grown > GROWTH_MB)
    problems.push({ property: "too much memory", message: `the process grew by ${Math.round(grown)} MB` });
  if (++tried % LOOK === 0) {
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    const kept = (heapUsed + external) / 1024 / 1024;
    if (kept > KEPT_MB)
      problems.push({ property: "memory is kept", message: `${Math.round(kept)} MB after a collection` });
  }
  return {
    outcome: { ...outcome, problems },
    kind: `${input.type}, ${input.kind}`,
    ...("tell" in order && order.tell ? { input } : {}),
  };
}

process.on("message", (order: Order) => {
  answer(order).then(
    (told) => process.send!(told),
    (error: Error) => {
      // A fault of the fuzzer itself ends it, with its words.
      process.send!({ fault: error.stack ?? String(error) });
    },
  );
});
// A promise that nobody awaits is a fault like a throw; it must not pass unseen.
process.on("unhandledRejection", (error) => {
  throw error;
});
