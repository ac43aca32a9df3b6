/**
 * Reading values that strangers wrote in JSON: what is not of the kind that is asked for is not there.
 *
 * @module
 */
import { isObject } from "../openlabel/shape.js";

/** An object of strangers. */
export type Keyed = Readonly<Record<string, unknown>>;

/** The objects of a list, with the place of each. */
export function* objectsIn(list: unknown, field: string): Generator<readonly [Keyed, string]> {
  if (!Array.isArray(list)) return;
  for (const [i, each] of list.entries()) if (isObject(each)) yield [each, `${field}/${i}`];
}

/** The values of a record of strangers that attributes of ours may have, and whether others were left out. */
export function plainValuesIn(record: unknown): {
  readonly values: Record<string, string | number | boolean>;
  readonly left: boolean;
} {
  const values: Record<string, string | number | boolean> = {};
  let left = record !== undefined && record !== null && !isObject(record);
  for (const [key, value] of isObject(record) ? Object.entries(record) : []) {
    if (typeof value === "string" || typeof value === "boolean" || isNumber(value)) values[key] = value;
    else left = true;
  }
  return { values, left };
}

/** Whether a value is a number that is one: JSON of strangers has numbers that are too large for it. */
export const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);

/** Numbers, as many as asked for; undefined where there are others, or something else. */
export function numbersOf(value: unknown, count: number): number[] | undefined {
  return Array.isArray(value) && value.length === count && value.every(isNumber) ? value : undefined;
}

/** A text that says something. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;
