/**
 * Files that premises name, and where they stand: what a declaration names stands beside the recording, what a hand-over
 * statement names beside the statement.
 *
 * @module
 */
import type { Folder, Source } from "./io/source.js";
import type { Declaration } from "./spec/declaration/declaration.js";
import type { Premises } from "./spec/declaration/premises.js";
import { premisesOf } from "./spec/declaration/premises-of.js";
import type { HandOver } from "./spec/delivery/hand-over.js";

/** A hand-over statement, and its file. */
export interface StatedHandOver {
  /** The hand-over statement, which holds for every recording of a delivery where their declarations say nothing else. */
  handOver?: HandOver | undefined;
  /** The file of that statement: what it names stands beside it; beside the recording where this is left out. */
  handOverFrom?: Source | undefined;
}

/** What the files that a part of the premises names stand beside, and the premises. */
export const namedBy = (
  part: keyof Premises,
  recording: Source | Folder,
  declaration: Declaration | undefined,
  { handOver, handOverFrom = undefined }: StatedHandOver,
): [Source | Folder, Premises] => [
  declaration?.[part] ? recording : (handOverFrom ?? recording),
  premisesOf(declaration, handOver),
];
