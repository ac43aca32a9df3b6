/**
 * The benchmark: `npm run bench [-- --json] [-- --only small.zstd] [-- --runs 5] [-- --node PATH] [-- --scale 0.01]`. It
 * writes its own recordings into bench-data/, runs every subject in a process of its own, interleaved, and prints medians
 * and ratios. `--only bag` means all whose names begin with `bag.`; `convert.5gb` runs only when it is named.
 *
 * @module
 */
import { parseArgs } from "node:util";
import { annotationTable } from "./annotation-table.js";
import { Bench, textOf } from "./bench.js";
import { checkTables } from "./check-table.js";
import { convertTable } from "./convert-table.js";
import { startTable } from "./start-table.js";
import { writeTable } from "./write-table.js";

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    only: { type: "string" },
    runs: { type: "string", default: "5" },
    node: { type: "string", default: process.execPath },
    scale: { type: "string", default: "1" },
  },
});
const { only } = values;
const bench = new Bench(values.node, Number(values.runs), Number(values.scale));

let measured = 0;
for (const { title, entries } of [...checkTables, convertTable, writeTable, annotationTable, startTable]) {
  const chosen = entries.filter(({ name, onRequest }) => (onRequest ? name === only : isAsked(name)));
  if (chosen.length > 0 && !values.json) process.stdout.write(`${title}:\n`);
  for (const entry of chosen) {
    for (const row of [await entry.measure(bench)].flat())
      process.stdout.write(`${values.json ? JSON.stringify(row) : textOf(row)}\n`);
    measured++;
  }
}
if (measured === 0) throw new Error(`there is nothing of the name ${only}`);

function isAsked(name: string): boolean {
  return only === undefined || name === only || name.startsWith(`${only}.`);
}
