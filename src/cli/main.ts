/**
 * The command line as a process. No stack trace ever reaches a person.
 */
import { Exit } from "./exit.js";
import { interruption } from "./interruption.js";
import { tasuki } from "./tasuki.js";

/** Runs what the arguments of this process ask for, and leaves its exit code. */
export async function main(): Promise<void> {
  // A reader that has seen enough (`| head`) closes the pipe; that is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) =>
    process.exit(error.code === "EPIPE" ? process.exitCode : Exit.notJudged),
  );
  process.exitCode = await tasuki(process.argv.slice(2), {
    env: process.env,
    // Made when they are asked for: most runs read nothing from stdin.
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return process.stdout;
    },
    get stderr() {
      return process.stderr;
    },
    interruption,
  });
}
