/**
 * The shape that a schema gives a document: which part has which schema, and what it may be.
 *
 * @module
 */
import type { z } from "zod";

interface Definition {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly entries?: Readonly<Record<string, string>>;
}
const definitionOf = (schema: z.ZodType): Definition => schema._zod.def as unknown as Definition;

/** A schema without what makes it optional. */
export function innermost(schema: z.ZodType): z.ZodType {
  const { innerType } = definitionOf(schema);
  return innerType ? innermost(innerType) : schema;
}

/** What kind of values a schema is of, such as `object`, `enum` or `string`. */
export const kindOf = (schema: z.ZodType): string => definitionOf(innermost(schema)).type;

/** Whether a property must be there. */
export const isRequired = (schema: z.ZodType | undefined): boolean =>
  schema !== undefined && !["optional", "default", "prefault"].includes(definitionOf(schema).type);

/** The schema of a property of an object. */
export function propertyOf(schema: z.ZodType | undefined, key: string): z.ZodType | undefined {
  if (schema === undefined) return undefined;
  const { shape, valueType } = definitionOf(innermost(schema));
  return shape ? (Object.hasOwn(shape, key) ? shape[key] : undefined) : valueType;
}

/** The schema of the elements of a list. */
export const elementOf = (schema: z.ZodType | undefined): z.ZodType | undefined =>
  schema && definitionOf(innermost(schema)).element;

/** The words that a value, or each element of a list, may be; undefined where it may be any. */
export function choicesOf(schema: z.ZodType | undefined): readonly string[] | undefined {
  if (schema === undefined) return undefined;
  const { type, entries, element } = definitionOf(innermost(schema));
  return type === "array" ? choicesOf(element) : entries && Object.values(entries);
}

/** What the specification says of a part. */
export function descriptionOf(schema: z.ZodType): string | undefined {
  const { innerType } = definitionOf(schema);
  return schema.meta()?.description ?? (innerType && descriptionOf(innerType));
}
