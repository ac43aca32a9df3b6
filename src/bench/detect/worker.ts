/** A process that runs trials of the benchmark, one order at a time. */
import { runClockTrial } from "./clock-trial.js";
import type { Answer, Order } from "./order.js";
import { runTrial } from "./trial.js";

process.on("message", (order: Order) => {
  answer(order)
    .then((done) => process.send!(done))
    .catch((error: unknown) => {
      process.stderr.write(`${order.kind} ${order.seed}/${order.number}: ${String(error)}\n`);
      process.exit(1);
    });
});

async function answer({ kind, seed, number }: Order): Promise<Answer> {
  return kind === "skew" || kind === "step"
    ? { kind, outcome: await runClockTrial(kind, seed, number) }
    : { kind, outcome: await runTrial(kind, seed, number) };
}
