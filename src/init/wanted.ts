/**
 * What a profile asks for and nothing in a recording suggests: a draft has a place for it only where somebody asks.
 *
 * @module
 */
import type { CalibrationKind } from "../spec/declaration/calibration-kind.js";
import type { PremiseItem } from "../spec/declaration/premise-item.js";

/** Calibrations of which one at least is asked for. */
export interface WantedCalibration {
  readonly kinds: readonly CalibrationKind[];
  /** The images that a record of a camera has to name. */
  readonly images?: string | undefined;
}

/** What a draft has a place for, beside what it has for every recording. */
export interface Wanted {
  /** Items that are asked for as a whole. */
  readonly items: ReadonlySet<PremiseItem>;
  /** Topics whose vectors are to be declared. */
  readonly vectors: ReadonlySet<string>;
  readonly calibrations: readonly WantedCalibration[];
}

/** Nobody asks for anything. */
export const NOTHING_WANTED: Wanted = { items: new Set(), vectors: new Set(), calibrations: [] };
