/**
 * Paths to the values of a message, step by step.
 *
 * @module
 */

/** One step of a path: names between bars, and which element of an array. */
export const STEP = /^([A-Za-z_][\w|]*)(?:\[(\d*)\])?$/;
