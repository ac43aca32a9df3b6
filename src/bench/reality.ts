/**
 * `check` and `convert` with verification over every recording below a folder, as one table: `npm run reality [-- DIR]`. DIR is
 * `../shared/recordings` where it is left out. Ends with 1 where something crashed, or a verdict has no reason.
 *
 * @module
 */
import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { check } from "../check.js";
import { convert } from "../convert.js";
import { fileFolder, fileSource } from "../io/file.js";
import { memorySink } from "../io/sink.js";
import type { RecordingInput } from "../io/source.js";
import { levels } from "../profiles/levels.js";
import { recordingsAmong } from "../recording-names.js";
import type { RecordingReport } from "../spec/verdict/report.js";
import { TasukiError } from "../trouble.js";

/** What became of one recording. */
interface Row {
  readonly name: string;
  readonly verdict: string;
  /** The rules whose findings are errors, or why it could not be judged. */
  readonly because: string;
  readonly conversion: string;
  readonly samples: number;
  readonly seconds: number;
  /** What nobody can explain: a crash, an output that differs, a verdict without a finding. */
  readonly odd: readonly string[];
}

interface Found {
  readonly name: string;
  open(): Promise<RecordingInput>;
}

/** Every recording below a folder, by name; a folder of rosbag2 is one. */
async function* recordingsBelow(root: string, directory: string): AsyncGenerator<Found, void, void> {
  const { isOne, files } = await recordingsAmong(fileFolder(directory));
  if (isOne) yield { name: `${relative(root, directory)}/`, open: async () => fileFolder(directory) };
  for (const file of files) {
    const path = join(directory, file);
    yield { name: relative(root, path), open: () => fileSource(path) };
  }
  const entries = await readdir(directory, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1)))
    if (entry.isDirectory()) yield* recordingsBelow(root, join(directory, entry.name));
}

/** What an attempt gives, or the code of the trouble that it met; anything else that is thrown is a crash. */
async function attempt<T>(what: string, work: () => Promise<T>, odd: string[]): Promise<T | TasukiError | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TasukiError) return error;
    odd.push(`${what} crashed: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

async function measured({ name, open }: Found): Promise<Row> {
  const started = performance.now();
  const odd: string[] = [];
  const checked = await attempt("check", async () => (await check(await open())).recordings[0]!, odd);
  const judged = checked instanceof TasukiError ? undefined : checked;
  const because = checked instanceof TasukiError ? checked.code : judged ? reasonsOf(judged) : "";
  const target = {
    name: "out.mcap",
    create: async (path: string) => memorySink(path),
    scratch: async () => memorySink(),
  };
  const converted = await attempt(
    "convert",
    async () => await convert([await open()], target, { verify: true, allowLossy: true }),
    odd,
  );
  const trouble = converted instanceof TasukiError ? converted : undefined;
  const report = converted instanceof TasukiError ? undefined : converted;
  const verdict = judged?.verdict ?? "no recording";
  if (judged?.rules.some(({ outcome }) => outcome === "error")) odd.push("a rule broke");
  if (because === "" && verdict !== "conforms") odd.push(`the verdict ${verdict} has no reason`);
  if (trouble?.code === "not-verified") odd.push(trouble.message);
  if (trouble?.code === "damaged" && verdict === "conforms")
    odd.push("it conforms, and is too damaged to be converted");
  if (report && judged && report.verified === undefined) odd.push("the conversion was not verified");
  const losses = [...new Set(report?.losses.map(({ code }) => code))];
  return {
    name,
    verdict,
    because,
    conversion: trouble?.code ?? (report ? [report.outcome, ...losses].join(" ") : "crash"),
    samples: judged?.samples ?? 0,
    seconds: (performance.now() - started) / 1000,
    odd,
  };
}

/** The classes that the default profile asks for. */
const FIRST = levels[0]!.classes;

/** The requirements that are broken; of what could not be judged, those of the first level that could not be checked. */
function reasonsOf({ findings, rules }: RecordingReport): string {
  const broken = findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule);
  const open = rules.filter(
    ({ outcome, requirement, class: name }) =>
      (outcome === "not-checked" || outcome === "error") && requirement === "must" && FIRST.includes(name),
  );
  return [...new Set([...broken, ...open.map(({ id }) => `${id}?`)])].join(" ");
}

const counted = (rows: readonly Row[], of: (row: Row) => string): string => {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(of(row), (counts.get(of(row)) ?? 0) + 1);
  return [...counts].map(([value, count]) => `${value} ${count}`).join(", ");
};

const root = process.argv[2] ?? join(import.meta.dirname, "../../../shared/recordings");
const rows: Row[] = [];
process.stdout.write("| recording | verdict | because of | convert --verify | messages | seconds |\n");
process.stdout.write("| --- | --- | --- | --- | ---: | ---: |\n");
for await (const found of recordingsBelow(root, root)) {
  const row = await measured(found);
  rows.push(row);
  const { name, verdict, because, conversion, samples, seconds, odd } = row;
  process.stdout.write(`| ${name} | ${verdict} | ${because} | ${conversion} | ${samples} | ${seconds.toFixed(3)} |\n`);
  for (const each of odd) process.stdout.write(`| **!** ${each} | | | | | |\n`);
}
const odd = rows.filter((row) => row.odd.length > 0).length;
const sum = (of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0);
process.stdout.write(
  `\n${rows.length} recordings: ${counted(rows, ({ verdict }) => verdict)}. Conversion: ${counted(rows, ({ conversion }) => conversion)}. ` +
    `${sum(({ samples }) => samples)} messages in ${sum(({ seconds }) => seconds).toFixed(1)} s. ${odd} without an explanation.\n`,
);
if (rows.length === 0) throw new Error(`no recording below ${root}`);
if (odd > 0) process.exitCode = 1;
