/**
 * The fuzzer: `npm run fuzz -- [--seconds 60] [--seed 1] [--from 0] [--count N] [--jobs 1] [--minimise 20]`, and
 * `npm run fuzz -- --replay SEED:COUNTER` or `--replay FILE` for one input again.
 *
 * Every input follows from seed and counter. What does not hold is told once, made smaller, and kept in fuzz-findings/.
 *
 * @module
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { pad, padStart } from "../report/render/paint.js";
import { containerOf, type Input, inputFrom, inputOf } from "./inputs.js";
import { minimise } from "./minimise.js";
import { type Problem, signatureOf } from "./problem.js";
import { seedsOf } from "./seeds.js";
import { type Result, Watched } from "./watch.js";

const FINDINGS = fileURLToPath(new URL("../../fuzz-findings", import.meta.url));
/** How many seconds a finding is made smaller. */
const PATIENCE_S = "20";
const PROGRESS_MS = 5000;

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "60" },
    seed: { type: "string", default: "1" },
    from: { type: "string", default: "0" },
    count: { type: "string", default: "Infinity" },
    jobs: { type: "string", default: "1" },
    minimise: { type: "string", default: PATIENCE_S },
    replay: { type: "string" },
  },
});

/** What was found, by signature. */
interface Found {
  readonly problem: Problem;
  readonly place: string;
  count: number;
  file?: string;
}
const found = new Map<string, Found>();
const kinds = new Map<string, number>();
const marks = new Map<string, number>();
let inputs = 0;
let slowest = { milliseconds: 0, place: "" };

const add = (to: Map<string, number>, name: string) => to.set(name, (to.get(name) ?? 0) + 1);
const problemsOf = (result: Result): Problem[] => ("died" in result ? [result.died] : result.outcome.problems);

/** Takes in what became of an input, and keeps what is new. */
async function take(result: Result, place: string, watched: Watched, again: () => Promise<Input>): Promise<void> {
  inputs++;
  if (!("died" in result)) {
    add(kinds, result.kind);
    for (const mark of result.outcome.marks) add(marks, mark);
    if (result.outcome.milliseconds > slowest.milliseconds)
      slowest = { milliseconds: result.outcome.milliseconds, place };
  }
  for (const problem of problemsOf(result)) {
    const signature = signatureOf(problem);
    const known = found.get(signature);
    if (known) {
      known.count++;
      continue;
    }
    const finding: Found = { problem, place, count: 1 };
    found.set(signature, finding);
    process.stderr.write(`\nfound at ${place}: ${signature}\n`);
    const shows = async (input: Input) =>
      problemsOf(await watched.order({ input })).some((p) => signatureOf(p) === signature);
    // A hang takes its whole patience each time.
    const time = problem.property === "hangs" ? 0 : Number(values.minimise) * 1000;
    finding.file = keep(await minimise(await again(), shows, time), problem, place);
  }
}

/** Writes a finding down: the input and, beside it, what it does. */
function keep(input: Input, { property, message, detail, stack }: Problem, place: string): string {
  mkdirSync(FINDINGS, { recursive: true });
  const bytes = input.type === "recording" ? input.bytes : Buffer.from(JSON.stringify(input, null, 2));
  const name = createHash("sha256").update(bytes).update(property).digest("hex").slice(0, 12);
  const path = join(FINDINGS, `${name}.${input.type === "recording" ? containerOf(input.bytes) : "json"}`);
  writeFileSync(path, bytes);
  const origin = input.type === "recording" ? `${input.kind} of ${input.from}` : input.kind;
  const words = [
    `property: ${property}`,
    `message: ${message}`,
    `detail: ${detail ?? ""}`,
    `input: ${place} (${origin})`,
    "",
    stack ?? "",
  ];
  writeFileSync(`${path}.txt`, `${words.join("\n").trimEnd()}\n`);
  return path;
}

/** The input that a file or a pair of numbers names. */
async function named(name: string): Promise<Input> {
  if (existsSync(name)) return inputFrom(name, new Uint8Array(readFileSync(name)));
  const [seed, counter] = name.split(":").map(Number);
  return inputOf(seedsOf(true), seed!, counter!);
}

async function replay(name: string): Promise<void> {
  const input = await named(name);
  const watched = new Watched();
  const result = await watched.order({ input });
  watched.stop();
  if (input.type === "recording") process.stdout.write(`${input.kind} of ${input.from}, ${input.bytes.length} bytes\n`);
  for (const { property, message, detail, stack } of problemsOf(result))
    process.stdout.write(`${property}: ${message}\n${detail ?? ""}\n${stack ?? ""}\n`);
  if (!("died" in result)) process.stdout.write(`${result.outcome.marks.join("\n")}\n`);
  process.exitCode = problemsOf(result).length > 0 ? 1 : 0;
}

async function run(): Promise<void> {
  const seed = Number(values.seed);
  const from = Number(values.from);
  const started = Date.now();
  const until = started + Number(values.seconds) * 1000;
  const last = from + Number(values.count);
  const seeds = seedsOf(true);
  const { own, vectors, real, bags, databases } = seeds;
  const absent = vectors.length + real.length === 0 ? "; no folder of shared recordings (set TASUKI_RECORDINGS)" : "";
  process.stderr.write(
    `seed ${seed}: ${own.length} recordings of our own, ${vectors.length} vectors of MCAP, ${real.length} of others, ${bags.length} bags, ${databases.length} databases${absent}\n`,
  );
  let counter = from;
  const rate = () => (inputs / ((Date.now() - started) / 1000)).toFixed(1);
  const progress = setInterval(() => {
    const by = [...kinds].map(([kind, n]) => `${kind} ${n}`).join(" · ");
    process.stderr.write(`${inputs} inputs, ${rate()}/s, at ${seed}:${counter}, ${found.size} findings · ${by}\n`);
  }, PROGRESS_MS);
  await Promise.all(
    Array.from({ length: Number(values.jobs) }, async () => {
      const watched = new Watched();
      while (Date.now() < until && counter < last) {
        const mine = counter++;
        const result = await watched.order({ seed, counter: mine });
        await take(result, `${seed}:${mine}`, watched, () => inputOf(seeds, seed, mine));
      }
      watched.stop();
    }),
  );
  clearInterval(progress);
  table("inputs", kinds);
  table("where they ended", marks);
  const line = `${inputs} inputs in ${Math.round((Date.now() - started) / 1000)} s, ${rate()}/s`;
  const slow = `the slowest check took ${Math.round(slowest.milliseconds)} ms (${slowest.place})`;
  process.stdout.write(`${line}; ${slow}; ${found.size} findings\n`);
  for (const [signature, { count, place, file }] of found)
    process.stdout.write(`  ${padStart(String(count), 6)}×  ${signature}\n           first ${place}, ${file ?? ""}\n`);
  process.exitCode = found.size > 0 ? 1 : 0;
}

function table(title: string, counts: ReadonlyMap<string, number>): void {
  process.stdout.write(`${title}\n`);
  for (const [name, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
    process.stdout.write(`  ${pad(name, 44)}${padStart(String(count), 9)}\n`);
}

await (values.replay === undefined ? run() : replay(values.replay));
