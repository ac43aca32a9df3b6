/** How rows of the benchmark are measured and printed. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { pad, padStart } from "../report/render/paint.js";
import type { Measurement } from "./measurement.js";

/** One line of the result. */
export interface Row {
  bench: string;
  file: string;
  /** The level up to which was checked, where not all rules were run. */
  upTo?: number;
  ours: number;
  theirs: number;
  /** Theirs to ours: how many times as fast we are. */
  ratio: number;
  peakMB: number;
  nsPerMessage?: number;
  /** Ours to what no program can do without, where that is measured. */
  timesFloor?: number;
  /** What `theirs` is, where that depends on the runtime. */
  against?: string;
}

/** Something that can be measured. */
export interface Entry {
  /** What `--only` names. */
  readonly name: string;
  /** Measured only when it is asked for. */
  readonly onRequest?: boolean;
  measure(bench: Bench): Promise<Row | Row[]>;
}
/** Entries under one title. */
export interface Table {
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** A module of this folder, to be run in a process of its own. */
export const moduleOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const DATA = fileURLToPath(new URL("../../bench-data", import.meta.url));
/** What writes recordings: those of another version of it are written anew. */
const WRITTEN_BY = ["content", "definitions", "pictures", "recordings"];

/** The folder of the recordings; what an older version wrote is deleted. */
function dataFolder(): string {
  const hash = createHash("sha256");
  for (const name of WRITTEN_BY) hash.update(readFileSync(moduleOf(`./${name}.js`)));
  const version = hash.digest("hex").slice(0, 8);
  mkdirSync(join(DATA, version), { recursive: true });
  for (const name of readdirSync(DATA)) if (name !== version) rmSync(join(DATA, name), { recursive: true });
  return join(DATA, version);
}
export const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;

/** The way in which everything is measured. */
export class Bench {
  readonly #folder = dataFolder();

  constructor(
    readonly node: string,
    readonly runs: number,
    /** Part of the usual number of messages, to try something out. */
    readonly scale: number,
  ) {}

  /** So many messages, scaled. */
  scaled(messages: number): number {
    return Math.max(1, Math.round(messages * this.scale));
  }

  /** Path of a recording, which is written where it is not there. */
  async recording(name: string, ending: string, write: (path: string) => Promise<void> | void): Promise<string> {
    const path = join(this.#folder, `${name}${this.scale === 1 ? "" : `@${this.scale}`}.${ending}`);
    if (!existsSync(path)) {
      process.stderr.write(`writing ${name} …\n`);
      await write(path);
    }
    return path;
  }

  /** Runs a subject once. */
  once(module: string, ...args: string[]): Measurement {
    return JSON.parse(execFileSync(this.node, [moduleOf(module), ...args], { encoding: "utf8" })) as Measurement;
  }

  /** Runs subjects in turn, as often as is asked for. */
  series<Name extends string>(subjects: Record<Name, () => Measurement>): Record<Name, Measurement[]> {
    const names = Object.keys(subjects) as Name[];
    const all = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Measurement[]>;
    for (let i = 0; i < this.runs; i++) for (const name of names) all[name].push(subjects[name]());
    return all;
  }
}

export const secondsOf = (series: readonly Measurement[]): number => median(series.map(({ seconds }) => seconds));
export const peakOf = (series: readonly Measurement[]): number => Math.max(...series.map(({ peakMB }) => peakMB));

/** A row of two series. */
export function rowOf(bench: string, file: string, ours: readonly Measurement[], theirs: readonly Measurement[]): Row {
  const [mine, other] = [secondsOf(ours), secondsOf(theirs)];
  const against = theirs[0]!.library;
  return {
    ...{ bench, file, ours: mine, theirs: other, ratio: other / mine, peakMB: peakOf(ours) },
    ...(against === undefined ? {} : { against }),
  };
}

/** A row as a line of a table. */
export function textOf(row: Row): string {
  const cells = [
    pad(row.upTo === undefined ? row.file : `${row.file} ≤${row.upTo}`, 18),
    padStart(`${row.ours.toFixed(3)} s`, 10),
    padStart(`${row.theirs.toFixed(3)} s`, 11),
    padStart(`${row.ratio.toFixed(2)}×`, 9),
    padStart(`${Math.round(row.peakMB)} MB`, 8),
    padStart(row.nsPerMessage === undefined ? "" : `${row.nsPerMessage.toFixed(0)} ns`, 8),
    row.timesFloor === undefined ? "" : `  ${row.timesFloor.toFixed(2)}× the floor`,
    row.against === undefined ? "" : `  ${row.against}`,
  ];
  return cells.join("").trimEnd();
}
