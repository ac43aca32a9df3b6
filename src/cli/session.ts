/** One run of the command line: what surrounds it, in which language it speaks, and how it ends. */
import type { Readable, Writable } from "node:stream";
import type { Language } from "../spec/language.js";

/** A stream that is a terminal, or is none. */
export type Stream<Direction extends Readable | Writable> = Direction & {
  readonly isTTY?: boolean;
  /** Columns of a terminal. */
  readonly columns?: number;
};

/** What surrounds a run. A process is one; whoever runs commands inside of another program gives their own. */
export interface Shell {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Stream<Readable>;
  readonly stdout: Stream<Writable>;
  readonly stderr: Stream<Writable>;
  /** A signal that tells when the run is stopped from outside, so that what was begun can be cleared away. */
  interruption(): AbortSignal;
}

/** A run. */
export interface Session {
  readonly shell: Shell;
  readonly language: Language;
  /** How the run ends; 0 where nobody says it. */
  exitCode: number | undefined;
}
