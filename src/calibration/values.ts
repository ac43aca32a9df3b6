/**
 * Numbers out of documents that strangers wrote: what is not as it should be is told, with its place.
 *
 * @module
 */

/** What is wrong with a document, and where. */
export class Misfit {
  constructor(readonly why: { readonly reason: string }) {}
}

export type Mapping = Readonly<Record<string, unknown>>;

/** A mapping. */
export function mappingAt(value: unknown, place: string): Mapping {
  if (value === null || typeof value !== "object" || Array.isArray(value))
    throw new Misfit({ reason: `${place} is no mapping of keys` });
  return value as Mapping;
}

/** What stands under a key. */
export const at = (mapping: Mapping, key: string): unknown => (Object.hasOwn(mapping, key) ? mapping[key] : undefined);

/** A number; undefined where the key is not there. */
export function numberAt(mapping: Mapping, key: string, place: string): number | undefined {
  const value = at(mapping, key);
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "number" || !Number.isFinite(value))
    throw new Misfit({ reason: `${place}: ${key} is no number` });
  return value;
}

/** A text; undefined where the key is not there. */
export function textAt(mapping: Mapping, key: string, place: string): string | undefined {
  const value = at(mapping, key);
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string" || value.length > 1000) throw new Misfit({ reason: `${place}: ${key} is no text` });
  return value;
}

/** A list of numbers, at most so many. */
export function numbersAt(mapping: Mapping, key: string, place: string, most = 64): number[] {
  const value = at(mapping, key);
  if (!Array.isArray(value) || value.length > most || !value.every((each) => Number.isFinite(each)))
    throw new Misfit({ reason: `${place}: ${key} is no list of numbers` });
  return value as number[];
}

/** The rows of a 4 by 4 matrix, one after the other; undefined where the key is not there. */
export function matrixAt(mapping: Mapping, key: string, place: string): number[] | undefined {
  const value = at(mapping, key);
  if (value === undefined || value === null) return undefined;
  const rows = Array.isArray(value) && value.length === 4 ? (value as unknown[]) : [];
  const flat = rows.flatMap((row) => (Array.isArray(row) && row.length === 4 ? (row as unknown[]) : []));
  if (flat.length !== 16 || !flat.every((each) => Number.isFinite(each)))
    throw new Misfit({ reason: `${place}: ${key} is no 4 by 4 matrix of numbers` });
  return flat as number[];
}
