/**
 * The command line inside the process of a test: the same arguments, output, files and exit codes, without the start of a
 * process; and as a process, where that is what a test is about.
 */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { PassThrough, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import type { Shell } from "./session.js";
import { tasuki } from "./tasuki.js";

/** The binary, as the package ships it. */
export const CLI = fileURLToPath(new URL("../../dist/bundle/tasuki.js", import.meta.url));
/** What Linux tells of the open files of a process. */
const DESCRIPTORS = "/proc/self/fd";

/** What became of a run. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where a command is run. */
export interface Place {
  /** The working directory. */
  readonly cwd: string;
  /** Variables beside or instead of those of the test; those of the locale are what is said here alone. */
  readonly env?: Readonly<Record<string, string>>;
  /** What stands on stdin. */
  readonly input?: string;
}

/** One run after another: the working directory belongs to the process. */
let last: Promise<unknown> = Promise.resolve();

/** Runs a command in a place. Nothing of the run is left in the process: what it writes is caught, and its exit code is given. */
export function runIn(place: Place, args: readonly string[]): Promise<Run> {
  const run = last.then(() => runNow(place, args));
  last = run.catch(() => {});
  return run;
}

async function runNow({ cwd, env, input = "" }: Place, args: readonly string[]): Promise<Run> {
  const [stdout, stderr] = [new Caught(), new Caught()];
  const stdin = new PassThrough();
  stdin.end(input);
  const shell: Shell = {
    ...{ stdin, stdout, stderr },
    env: surroundings(env),
    interruption: () => new AbortController().signal,
  };
  const before = process.cwd();
  process.chdir(cwd);
  try {
    const open = openFiles();
    const code = await tasuki(args, shell);
    const left = [...openFiles()].filter((file) => !open.has(file));
    if (left.length > 0) throw new Error(`tasuki ${args.join(" ")} leaves files open: ${left.join(" ")}`);
    return { code, stdout: stdout.text, stderr: stderr.text };
  } finally {
    process.chdir(before);
  }
}

/** The files that this process has open, in the folder that it works in; none where the system does not tell. */
function openFiles(): Set<string> {
  const folder = `${process.cwd()}/`;
  const open = new Set<string>();
  for (const name of existsSync(DESCRIPTORS) ? readdirSync(DESCRIPTORS) : [])
    try {
      const path = readlinkSync(join(DESCRIPTORS, name));
      // A module that is loaded at this moment is none of the command's files.
      if (path.startsWith(folder) && !path.includes("/node_modules/")) open.add(`${name}: ${path}`);
    } catch {
      // That of the listing itself is closed by now.
    }
  return open;
}

/** Runs a command in a place as a process of its own. */
export function runProcess({ cwd, env, input = "" }: Place, args: readonly string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args], { cwd, env: surroundings(env) });
    const [stdout, stderr] = [new Caught(), new Caught()];
    child.stdout.pipe(stdout);
    child.stderr.pipe(stderr);
    child.stdin.end(input);
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? -1, stdout: stdout.text, stderr: stderr.text }));
  });
}

/** The variables of the test without those of its locale, and what is said beside or instead of them. */
function surroundings(said: Place["env"]): Record<string, string | undefined> {
  const { LC_ALL: _, LC_MESSAGES: __, LANG: ___, ...others } = process.env;
  return { ...others, ...said };
}

/** A stream that is no terminal and keeps what is written. */
class Caught extends Writable {
  readonly #chunks: Buffer[] = [];

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#chunks.push(chunk);
    done();
  }

  get text(): string {
    return Buffer.concat(this.#chunks).toString();
  }
}
