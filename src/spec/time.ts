/**
 * Time. An absolute time is a decimal string of nanoseconds, since 64-bit counts do not survive JSON numbers. A
 * relative time is an integer number of nanoseconds from an origin that is given as a string beside it; it is exact
 * to 104 days (2^53 ns).
 *
 * @module
 */
import { z } from "zod";

/** An absolute time: nanoseconds since the epoch of the clock it is read on. Negative before the epoch. */
export const AbsoluteTime = z
  .string()
  .regex(/^(0|-?[1-9][0-9]{0,21})$/)
  .meta({ description: "Absolute time: nanoseconds since the epoch of its clock, as a decimal string.", unit: "ns" });
export type AbsoluteTime = z.infer<typeof AbsoluteTime>;

/** An absolute time with a description of its own. */
export const absoluteTime = (description: string) => AbsoluteTime.meta({ description, unit: "ns" });
