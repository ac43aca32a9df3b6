/** The other end of `subject.ts`: a process that is started, watched, and replaced when it hangs or dies. */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Problem } from "./problem.js";
import type { Answer, Order } from "./subject.js";

/** What became of an order: an answer, or a process that hung or died. */
export type Result = Answer | { readonly died: Problem };

const SUBJECT = fileURLToPath(new URL("./subject.js", import.meta.url));
/** How long a process may be silent. An input is checked five times, and others may want the processor too. */
const PATIENCE_MS = 30_000;
const HEAP_MB = 1024;

export class Watched {
  #child: ChildProcess | undefined;

  /** `subject` is the module that is started; another one where the watching itself is tried. */
  constructor(
    readonly subject = SUBJECT,
    readonly patienceMs = PATIENCE_MS,
  ) {}

  /** Has the input tried. */
  order(order: Order): Promise<Result> {
    const child = (this.#child ??= this.#start());
    return new Promise((resolve, reject) => {
      let errors = "";
      const listen = (chunk: Buffer) => {
        errors = (errors + chunk.toString()).slice(-4000);
      };
      const end = (settle: () => void) => {
        clearTimeout(patience);
        child.off("message", onMessage).off("exit", onExit);
        child.stderr!.off("data", listen);
        settle();
      };
      const onMessage = (answer: Answer | { fault: string }) =>
        end(() =>
          "fault" in answer ? reject(new Error(`the fuzzer itself failed: ${answer.fault}`)) : resolve(answer),
        );
      const onExit = (code: number | null, signal: string | null) => {
        this.#child = undefined;
        end(() =>
          resolve({ died: { property: "the process died", message: lastWords(errors, code, signal), stack: errors } }),
        );
      };
      const patience = setTimeout(() => {
        this.#child = undefined;
        child.kill("SIGKILL");
        end(() => resolve({ died: { property: "hangs", message: `no answer in ${this.patienceMs} ms` } }));
      }, this.patienceMs);
      child.stderr!.on("data", listen);
      child.on("message", onMessage).on("exit", onExit);
      child.send(order);
    });
  }

  stop(): void {
    this.#child?.kill();
    this.#child = undefined;
  }

  #start(): ChildProcess {
    return fork(this.subject, {
      serialization: "advanced",
      execArgv: ["--expose-gc", `--max-old-space-size=${HEAP_MB}`, "--enable-source-maps"],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
  }
}

/** Why a process ended, from what it said last. */
function lastWords(errors: string, code: number | null, signal: string | null): string {
  const memory = /FATAL ERROR.*/.exec(errors)?.[0];
  const error = /^\w*Error.*/m.exec(errors)?.[0];
  return memory ?? error ?? `exit code ${code}, signal ${signal}`;
}
