/**
 * Makers of the fields of canonical samples. A field is a number, a vector, a list, a text, texts, a time or bytes; its kind
 * is what a mapping fills in, and follows from its schema.
 *
 * @module
 */
import { z } from "zod";
import type { Unit } from "../units.js";

/** A number in a unit. */
export const scalar = (unit: Unit, description: string) => z.number().meta({ description, unit });

/** Three numbers along x, y and z. */
export const vector3 = (unit: Unit, description: string) =>
  z.tuple([z.number(), z.number(), z.number()]).meta({ description, unit });

/** A unit quaternion x, y, z, w: the scalar last. */
export const quaternion = (description: string) =>
  z.tuple([z.number(), z.number(), z.number(), z.number()]).meta({ description, unit: "1" });

/** The rows of a square matrix, one after the other. */
export const matrix = (size: number, unit: Unit, description: string) =>
  z
    .array(z.number())
    .length(size * size)
    .meta({ description, unit });

/** So many numbers. */
export const vector = (length: number, unit: Unit, description: string) =>
  z.array(z.number()).length(length).meta({ description, unit });

/** As many numbers as a sample holds. */
export const numbers = (unit: Unit, description: string) => z.array(z.number()).meta({ description, unit });

/** As many texts as a sample holds. */
export const texts = (description: string) => z.array(z.string()).meta({ description });

/** Bytes; base64 in JSON. */
export const bytes = (description: string) =>
  z
    .codec(z.base64(), z.instanceof(Uint8Array), {
      decode: (encoded) => Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0)),
      encode: (decoded) => btoa(Array.from(decoded, (byte) => String.fromCharCode(byte)).join("")),
    })
    .meta({ description, unit: "B" });

/** What a field holds, as mappings and pickers see it. */
export type FieldKind =
  | { readonly kind: "numbers"; readonly length: number }
  | { readonly kind: "list" | "text" | "texts" | "bytes" };

/** The kind of a field, by its schema. */
export function kindOf(schema: z.ZodType): FieldKind {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return kindOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodCodec) return { kind: "bytes" };
  if (schema instanceof z.ZodNumber || schema instanceof z.ZodBoolean) return { kind: "numbers", length: 1 };
  if (schema instanceof z.ZodTuple) return { kind: "numbers", length: schema.def.items.length };
  if (schema instanceof z.ZodArray) {
    if (schema.element instanceof z.ZodString) return { kind: "texts" };
    const exact = schema.def.checks?.map((check) => check._zod.def).find((def) => def.check === "length_equals");
    return exact ? { kind: "numbers", length: (exact as unknown as { length: number }).length } : { kind: "list" };
  }
  return { kind: "text" };
}

/** The unit that a field is described with, under whatever makes it optional. */
export const unitOf = (schema: z.ZodType): Unit | undefined =>
  schema.meta()?.unit ?? (schema instanceof z.ZodOptional ? unitOf(schema.unwrap() as z.ZodType) : undefined);
