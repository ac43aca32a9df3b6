/**
 * The benchmark of detection:
 * `npm run bench:detect [-- --recordings 2000] [--seed NAME] [--jobs 2] [--json] [--family times|content|frames|calibration|motion|sync] [--only CAUSE]`.
 * For the faults of each family it makes recordings, half of them clean and half with one fault, has `check`
 * look at each, and compares what it found with the truth. Everything follows from the seed; tests use other ones.
 *
 * @module
 */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { ClockOutcome } from "./clock-trial.js";
import { type Family, GOALS } from "./criteria.js";
import type { Answer, Order } from "./order.js";
import { clockText, textOf } from "./print.js";
import { clockScoreOf, scoreOf } from "./score.js";
import { faultOf, type Outcome } from "./trial.js";

const WORKER = fileURLToPath(new URL("./worker.js", import.meta.url));
/** Recordings for the exactness of the clock model, of each kind. */
const CLOCK_TRIALS = 200;
const PROGRESS_MS = 2000;

const { values } = parseArgs({
  options: {
    recordings: { type: "string", default: "2000" },
    seed: { type: "string", default: "bench" },
    jobs: { type: "string", default: "2" },
    json: { type: "boolean", default: false },
    family: { type: "string" },
    only: { type: "string" },
  },
});
const families = (Object.keys(GOALS) as Family[]).filter((each) => each === (values.family ?? each));
/** The clock model is measured with the times. */
const clocksToo = families.includes("times") && values.only === undefined;

/** Every trial of this run. */
function ordersOf(): Order[] {
  const { seed, only } = values;
  const orders: Order[] = [];
  for (const kind of families)
    for (let number = 0; number < Number(values.recordings); number++)
      if (only === undefined || faultOf(kind, number)?.fault.cause === only) orders.push({ kind, seed, number });
  if (clocksToo)
    for (const kind of ["skew", "step"] as const)
      for (let number = 0; number < CLOCK_TRIALS; number++) orders.push({ kind, seed, number });
  return orders;
}

/** Has all orders done by some processes at once. */
async function answersTo(orders: readonly Order[]): Promise<Answer[]> {
  const answers: Answer[] = new Array(orders.length);
  let next = 0;
  let done = 0;
  const progress = setInterval(() => process.stderr.write(`\r${done} of ${orders.length}`), PROGRESS_MS);
  const run = (child: ChildProcess): Promise<void> =>
    new Promise((resolve, reject) => {
      let at = -1;
      const take = () => {
        at = next++;
        if (at < orders.length) child.send(orders[at]!);
        else resolve();
      };
      child.on("message", (answer: Answer) => {
        answers[at] = answer;
        done++;
        take();
      });
      child.on("exit", (code) => reject(new Error(`a process of the benchmark ended with ${code}`)));
      take();
    });
  const children = Array.from({ length: Number(values.jobs) }, () => fork(WORKER));
  try {
    await Promise.all(children.map(run));
  } finally {
    clearInterval(progress);
    for (const child of children) {
      child.removeAllListeners("exit");
      child.disconnect();
    }
    process.stderr.write("\r");
  }
  return answers;
}

const started = performance.now();
const answers = await answersTo(ordersOf());
const outcomes = (kind: Order["kind"]) => answers.filter((each) => each.kind === kind).map(({ outcome }) => outcome);
const scores = families.map((family) => ({ family, score: scoreOf(outcomes(family) as Outcome[]) }));
const clocks = clockScoreOf(outcomes("skew") as ClockOutcome[], outcomes("step") as ClockOutcome[]);
const seconds = (performance.now() - started) / 1000;
if (values.json) {
  const byFamily = Object.fromEntries(scores.map(({ family, score }) => [family, score]));
  process.stdout.write(`${JSON.stringify({ ...byFamily, ...(clocksToo ? clocks : {}), seconds }, undefined, 1)}\n`);
} else {
  for (const { family, score } of scores) process.stdout.write(`${textOf(family, score, GOALS[family])}\n`);
  if (clocksToo) process.stdout.write(clockText(clocks));
  process.stdout.write(`${seconds.toFixed(0)} s\n`);
}
