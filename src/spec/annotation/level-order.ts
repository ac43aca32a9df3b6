/**
 * The order of the levels of tracks.
 *
 * @module
 */
import type { TrackLevel } from "./track.js";

/** Levels from coarse to fine. */
export const LEVEL_ORDER: Readonly<Record<TrackLevel, number>> = { task: 0, subtask: 1, primitive: 2 };
