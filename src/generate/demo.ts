/**
 * The demonstration of the README: the shipped recording and a broken sibling, judged as a person would.
 *
 * @module
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const CLI = fileURLToPath(new URL("../bundle/tasuki.js", import.meta.url));
const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** What is run, and the exit code it must have. */
const RUNS = [
  { args: ["check", "fixtures/tabletop.mcap"], exit: 0 },
  { args: ["check", "fixtures/broken/stamps-step-back.mcap"], exit: 1 },
];

for (const { args, exit } of RUNS) {
  process.stdout.write(`$ npx tasuki ${args.join(" ")}\n`);
  const { status } = spawnSync(process.execPath, [CLI, ...args], { cwd: ROOT, stdio: "inherit" });
  process.stdout.write(`exit code ${status}\n\n`);
  if (status !== exit) {
    process.stderr.write(`expected exit code ${exit}\n`);
    process.exitCode = 1;
  }
}
