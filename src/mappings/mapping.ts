/**
 * How mappings are written: a table from the fields of a foreign message to ours, in few words.
 *
 * @module
 */
import type { FieldSource, Mapping } from "../spec/modality/mapping.js";

/** How values are changed on the way. */
type Change = Omit<FieldSource, "paths">;

/** A field that is named one for one. */
export const at = (path: string, change: Change = {}): FieldSource => ({ paths: [path], ...change });

/** A struct of x, y and z. */
export const xyz = (path: string, change: Change = {}): FieldSource => ({
  paths: ["x", "y", "z"].map((name) => `${path}.${name}`),
  ...change,
});

/** A quaternion as a struct of x, y, z and w. */
export const xyzw = (path: string): FieldSource => ({ paths: ["x", "y", "z", "w"].map((name) => `${path}.${name}`) });

/** The first elements of an array of fixed length. */
export const elements = (path: string, length: number, change: Change = {}): FieldSource => ({
  paths: Array.from({ length }, (_, i) => `${path}[${i}]`),
  ...change,
});

/** Defines a mapping. */
export const defineMapping = (mapping: Mapping): Mapping => Object.freeze(mapping);
