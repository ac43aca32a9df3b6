/**
 * The fields of which the text of a conformance case is made, whatever the container.
 *
 * @module
 */
import { z } from "zod";
import { count } from "../units.js";

export const Hexadecimal = z
  .string()
  .regex(/^([0-9a-f]{2}( ?[0-9a-f]{2})*)?$/)
  .meta({ description: "Bytes as pairs of hexadecimal digits; a blank may stand between two pairs." });
export type Hexadecimal = z.infer<typeof Hexadecimal>;

export const Unsigned64 = z
  .string()
  .regex(/^(0|[1-9][0-9]{0,19})$/)
  .meta({ description: "An unsigned 64-bit integer as a decimal string.", unit: "1" });
export type Unsigned64 = z.infer<typeof Unsigned64>;

export const hex = (description: string) => Hexadecimal.meta({ description });
export const time = (description: string) => Unsigned64.meta({ description, unit: "ns" });
export const size = (description: string) => Unsigned64.meta({ description, unit: "B" });
export const counted = (description: string) => Unsigned64.meta({ description, unit: "1" });

/** Messages of a series that are not written. */
export const leaveOut = z
  .array(count("Which message, from 0."))
  .meta({ description: "Messages that are not written; the others keep their times." })
  .optional();
/** Bytes of a file that belong to no record. */
export const bareBytes = hex("Bytes as they stand, in no record.");

/** One object for each key, of which a part has exactly one. */
export const oneOf = (kinds: Readonly<Record<string, z.ZodType>>) =>
  Object.entries(kinds).map(([name, kind]) => z.strictObject({ [name]: kind }));
