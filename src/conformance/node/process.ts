/**
 * Another program as the implementation under test: JSON lines over its standard input and output.
 *
 * @module
 */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import type { ConformanceCase } from "../../spec/verdict/conformance-case.js";
import { RunAnswer, type RunnerRequest } from "../../spec/verdict/conformance-protocol.js";
import { Implementation } from "../../spec/verdict/conformance-suite.js";
import { TasukiError } from "../../trouble.js";
import type { Contender } from "../run.js";
import { Lines, LONGEST_LINE } from "./lines.js";

/** How much of what a program last printed on stderr is shown. */
const LAST_WORDS = 600;
/** A program that breaks so many times in a row is not started again. */
const PATIENCE = 3;
/** How long a program may take to end once it is told to. */
const FAREWELL_MS = 2_000;

/** Options of {@link processContender}. */
export interface ProcessOptions {
  /** How long one answer may take. */
  readonly timeoutMs: number;
  /** Where the recording of a case stands. */
  readonly recordingPath: (given: ConformanceCase) => string;
}

/**
 * Splits a command into program and arguments, as a shell does with quotes and backslashes. Nothing is expanded and no
 * shell stands between, so that the program itself can be ended; whoever needs a shell names it: `sh -c '…'`.
 */
export function splitCommand(command: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  for (const [, single, double, escaped, plain] of command.matchAll(
    /'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)|([^\s'"\\]+)|\s+/gs,
  )) {
    const part = single ?? double?.replaceAll(/\\(["\\])/g, "$1") ?? escaped ?? plain;
    if (part !== undefined) word = (word ?? "") + part;
    else if (word !== undefined) {
      words.push(word);
      word = undefined;
    }
  }
  return word === undefined ? words : [...words, word];
}

/** A program gave no answer, or none that can be read. The message says what it did. */
class ProgramError extends Error {}

/** A program that was started: one request at a time, each answered by one line or a reason why there is none. */
class Program {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #timeoutMs: number;
  #lastWords = "";
  #waiting: { resolve: (line: string) => void; reject: (error: Error) => void } | undefined;
  #ended: string | undefined;
  /** Whether an answer was refused for its end. */
  #told = false;

  constructor(words: readonly string[], timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
    this.#child = spawn(words[0]!, words.slice(1), { stdio: "pipe", windowsHide: true });
    const { stdin, stdout, stderr } = this.#child;
    const lines = new Lines(
      (line) => this.#answer(line),
      () => this.#end(`it printed a line of more than ${LONGEST_LINE} characters`),
    );
    stdout.setEncoding("utf8").on("data", (text: string) => lines.take(text));
    stderr
      .setEncoding("utf8")
      .on("data", (text: string) => (this.#lastWords = (this.#lastWords + text).slice(-LAST_WORDS)));
    // Writing to a program that has ended; `close` tells it better.
    stdin.on("error", () => {});
    this.#child.on("error", (error) => this.#end(`it cannot be started: ${error.message}`));
    this.#child.on("close", (code, signal) => this.#end(`it ended with ${signal ?? `exit code ${code}`}`));
  }

  get ended(): boolean {
    return this.#ended !== undefined;
  }

  /** Whether it ended and somebody was told why: what breaks between two requests is told to the second. */
  get spent(): boolean {
    return this.ended && this.#told;
  }

  #answer(line: string): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting) waiting.resolve(line);
    else this.#end("it printed a line that nobody asked for");
  }

  #end(reason: string): void {
    if (this.#ended !== undefined) return;
    const words = this.#lastWords.trim();
    const ended = words === "" ? reason : `${reason}; last on its stderr: ${words}`;
    this.#ended = ended;
    this.#child.kill("SIGKILL");
    this.#told = this.#waiting !== undefined;
    this.#waiting?.reject(new ProgramError(ended));
    this.#waiting = undefined;
  }

  async ask(request: RunnerRequest): Promise<unknown> {
    if (this.#ended !== undefined) {
      this.#told = true;
      throw new ProgramError(this.#ended);
    }
    const answer = new Promise<string>((resolve, reject) => (this.#waiting = { resolve, reject }));
    const timer = setTimeout(() => this.#end(`it gave no answer within ${this.#timeoutMs / 1000} s`), this.#timeoutMs);
    this.#child.stdin.write(`${JSON.stringify(request)}\n`);
    try {
      const line = await answer;
      try {
        return JSON.parse(line) as unknown;
      } catch {
        throw new ProgramError(`it printed what is no JSON: ${line.slice(0, 200)}`);
      }
    } finally {
      clearTimeout(timer);
    }
  }

  async stop(): Promise<void> {
    if (this.#ended !== undefined) return;
    const closed = new Promise<void>((resolve) => this.#child.once("close", () => resolve()));
    this.#child.stdin.end(`${JSON.stringify({ cmd: "stop" } satisfies RunnerRequest)}\n`);
    const timer = setTimeout(() => this.#end("it did not stop"), FAREWELL_MS);
    await closed;
    clearTimeout(timer);
  }
}

/** Another program, by the command that starts it. A program that breaks is started anew for the next case. */
export function processContender(command: string, { timeoutMs, recordingPath }: ProcessOptions): Contender {
  const words = splitCommand(command);
  if (words.length === 0) throw new TasukiError("usage", "the command of the implementation is empty");
  let program: Program | undefined;
  let broken = 0;

  async function begin(): Promise<Implementation> {
    program = new Program(words, timeoutMs);
    const parsed = Implementation.safeParse(await program.ask({ cmd: "start", protocol: 1 }));
    if (parsed.success) return parsed.data;
    const { path, message } = parsed.error.issues[0]!;
    throw new ProgramError(`its answer to "start" does not follow its schema: ${path.join(".")}: ${message}`);
  }

  return {
    async start() {
      try {
        return await begin();
      } catch (error) {
        await program?.stop();
        throw new TasukiError("bad-implementation", `the implementation \`${command}\`: ${(error as Error).message}`);
      }
    },
    async run(given) {
      if (broken >= PATIENCE) throw new ProgramError(`it was not asked: it broke ${PATIENCE} times in a row`);
      try {
        if (!program || program.spent) await begin();
        const { expect: _, ...asked } = given as ConformanceCase & { recording?: unknown };
        const { recording, ...document } = asked;
        const answer = await program!.ask({
          cmd: "run",
          case: document,
          ...(recording === undefined ? {} : { recording: recordingPath(given) }),
        });
        broken = 0;
        const parsed = RunAnswer.safeParse(answer);
        if (!parsed.success)
          throw new ProgramError(`its answer does not follow its schema: ${JSON.stringify(answer).slice(0, 200)}`);
        return parsed.data;
      } catch (error) {
        if (program?.ended) broken++;
        throw error;
      }
    },
    stop: async () => program?.stop(),
  };
}
