/**
 * The benchmark: `npm run bench [-- --json] [-- --only small.zstd] [-- --runs 5] [-- --node PATH]`. It writes its own
 * recordings into bench-data/, runs every subject in a process of its own, interleaved, and prints medians and ratios.
 *
 * @module
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { pad, padStart } from "../report/render/paint.js";
import { KINDS, type Kind } from "./content.js";
import { COMPRESSIONS, writeBenchRecording } from "./recordings.js";
import type { Measurement } from "./subject.js";

const MESSAGES: Record<Kind, number> = { small: 5_000_000, arm: 130_000, frames: 240 };
const WRITTEN_MESSAGES = 2_000_000;
const WRITE_SUBJECT = fileURLToPath(new URL("./write-subject.js", import.meta.url));
const SUBJECT = fileURLToPath(new URL("./subject.js", import.meta.url));
const CLI = fileURLToPath(new URL("../cli/main.js", import.meta.url));
const DATA = fileURLToPath(new URL("../../bench-data", import.meta.url));

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    only: { type: "string" },
    runs: { type: "string", default: "5" },
    node: { type: "string", default: process.execPath },
  },
});
const runs = Number(values.runs);

const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;
const measure = (...args: string[]): Measurement =>
  JSON.parse(execFileSync(values.node, args, { encoding: "utf8" })) as Measurement;
const run = (name: string, path: string): Measurement => measure(SUBJECT, name, path);

interface Row {
  bench: string;
  file: string;
  ours: number;
  theirs: number;
  ratio: number;
  peakMB: number;
  nsPerMessage?: number;
}

function print(row: Row): void {
  if (values.json) {
    process.stdout.write(`${JSON.stringify(row)}\n`);
    return;
  }
  const cells = [
    pad(row.file, 14),
    padStart(`${row.ours.toFixed(3)} s`, 10),
    padStart(`${row.theirs.toFixed(3)} s`, 11),
    padStart(`${row.ratio.toFixed(2)}×`, 9),
    padStart(`${Math.round(row.peakMB)} MB`, 8),
    padStart(row.nsPerMessage === undefined ? "" : `${row.nsPerMessage.toFixed(0)} ns`, 12),
  ];
  process.stdout.write(`${cells.join("")}\n`);
}

async function measureFile(kind: Kind, compression: (typeof COMPRESSIONS)[number]): Promise<void> {
  const file = `${kind}.${compression}`;
  const path = join(DATA, `${file}.mcap`);
  if (!existsSync(path)) {
    process.stderr.write(`writing ${file} …\n`);
    await writeBenchRecording(path, kind, compression, MESSAGES[kind]);
  }
  const series: Record<"ours" | "theirs" | "floor", Measurement[]> = { ours: [], theirs: [], floor: [] };
  // One round unmeasured, so that the file is in the page cache for everybody.
  run("floor", path);
  for (let i = 0; i < runs; i++)
    for (const name of ["ours", "theirs", "floor"] as const) series[name].push(run(name, path));
  const seconds = (name: keyof typeof series) => median(series[name].map((each) => each.seconds));
  const messages = series.ours[0]!.messages;
  if (messages !== series.theirs[0]!.messages)
    throw new Error(`${file}: the readers disagree on the number of messages`);
  print({
    bench: "check",
    file,
    ours: seconds("ours"),
    theirs: seconds("theirs"),
    ratio: seconds("theirs") / seconds("ours"),
    peakMB: Math.max(...series.ours.map((each) => each.peakMB)),
    // Where messages are few, the difference is noise of the decompression.
    ...(messages > 1_000_000 ? { nsPerMessage: ((seconds("ours") - seconds("floor")) * 1e9) / messages } : {}),
  });
}

/** A small recording judged from process start, against an empty process. */
async function measureStart(): Promise<void> {
  const path = join(DATA, "one-megabyte.mcap");
  await writeBenchRecording(path, "small", "zstd", 15_000);
  const time = (args: string[]): number => {
    const started = performance.now();
    execFileSync(values.node, args, { stdio: "ignore" });
    return (performance.now() - started) / 1000;
  };
  const ours: number[] = [];
  const empty: number[] = [];
  for (let i = 0; i < runs; i++) {
    ours.push(time([CLI, "check", path]));
    empty.push(time(["-e", "0"]));
  }
  print({
    bench: "start",
    file: "one-megabyte",
    ours: median(ours),
    theirs: median(empty),
    ratio: median(empty) / median(ours),
    peakMB: run("ours", path).peakMB,
  });
}

/** Small messages written to nowhere, by this library and by @mcap/core. */
function measureWriting(compression: (typeof COMPRESSIONS)[number]): void {
  const series: Record<"ours" | "theirs", Measurement[]> = { ours: [], theirs: [] };
  for (let i = 0; i < runs; i++)
    for (const name of ["ours", "theirs"] as const)
      series[name].push(measure(WRITE_SUBJECT, name, compression, String(WRITTEN_MESSAGES)));
  const seconds = (name: keyof typeof series) => median(series[name].map((each) => each.seconds));
  print({
    bench: "write",
    file: `write.${compression}`,
    ours: seconds("ours"),
    theirs: seconds("theirs"),
    ratio: seconds("theirs") / seconds("ours"),
    peakMB: Math.max(...series.ours.map((each) => each.peakMB)),
    nsPerMessage: (seconds("ours") * 1e9) / WRITTEN_MESSAGES,
  });
}

if (!values.json)
  process.stdout.write(
    `${pad("recording", 14)}${padStart("check", 10)}${padStart("@mcap/core", 11)}${padStart("ratio", 9)}${padStart("peak", 8)}${padStart("own work", 12)}\n`,
  );
for (const kind of KINDS)
  for (const compression of COMPRESSIONS)
    if (values.only === undefined || values.only === `${kind}.${compression}`) await measureFile(kind, compression);
const writes = COMPRESSIONS.filter((each) => values.only === undefined || values.only === `write.${each}`);
if (writes.length > 0 && !values.json)
  process.stdout.write(`${WRITTEN_MESSAGES / 1e6} million small messages written to nowhere, against McapWriter:\n`);
for (const compression of writes) measureWriting(compression);
if (values.only === undefined || values.only === "start") {
  if (!values.json) process.stdout.write("from process start, against an empty process:\n");
  await measureStart();
}
