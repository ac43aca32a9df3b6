/**
 * The causes of faults in words: what happened, and what to do about it.
 *
 * @module
 */
import type { Text } from "../spec/language.js";
import { calibrationCauses } from "./calibration-words.js";
import { clockCauses } from "./clock-words.js";
import { contentCauses } from "./content-words.js";
import { frameCauses } from "./frame-words.js";
import { syncCauses } from "./sync-words.js";

/** A cause in words. `says` goes on with a colon and the magnitude where the finding has one. */
export interface CauseWords {
  readonly says: Text;
  readonly fix: Text;
}

/** Every cause that can be told, by id. */
export const causeWords = {
  ...clockCauses,
  ...contentCauses,
  ...frameCauses,
  ...calibrationCauses,
  ...syncCauses,
} as const satisfies Record<string, CauseWords>;

/** Id of a cause that has words. */
export type CauseId = keyof typeof causeWords;
