/**
 * Units, and the makers of described quantities. Every number of the specification names its unit; `"1"` stands for a
 * bare count or ratio. Real-world quantities are SI.
 *
 * @module
 */
import { z } from "zod";

/** Units in use; `beside` where the unit stands beside the number, in `unit`. */
export type Unit =
  | "beside"
  | ("1" | "ns" | "B" | "Hz" | "share" | "ppm" | "s" | "m" | "rad")
  | ("rad/s" | "m/s" | "m/s²" | "rad²" | "T²" | "m²" | "rad²/s²" | "m²/s²" | "m²/s⁴")
  | ("kg" | "N" | "N·m" | "T" | "Pa" | "K" | "V" | "A" | "lx" | "°" | "°C" | "px" | "dB");

declare module "zod" {
  interface GlobalMeta {
    /** Unit of a number, or of a number written as a decimal string. */
    unit?: Unit | undefined;
  }
}

/** A count: an integer from zero. */
export const count = (description: string) => z.int().nonnegative().meta({ description, unit: "1" });

/** A size or an offset in bytes. */
export const byteCount = (description: string) => z.int().nonnegative().meta({ description, unit: "B" });

/** A span of time in integer nanoseconds; negative where it says so. */
export const nanoseconds = (description: string) => z.int().meta({ description, unit: "ns" });

/** A span of time in nanoseconds that was estimated, so that fractions are kept. */
export const estimatedNanoseconds = (description: string) => z.number().meta({ description, unit: "ns" });

/** A rate per second. */
export const hertz = (description: string) => z.number().nonnegative().meta({ description, unit: "Hz" });

/** A difference of rates in parts per million. */
export const partsPerMillion = (description: string) => z.number().meta({ description, unit: "ppm" });

/** A part of a whole, 0 to 1. */
export const share = (description: string) => z.number().min(0).max(1).meta({ description, unit: "share" });

/** A length in metres. */
export const metres = (description: string) => z.number().meta({ description, unit: "m" });

/** An angle in radians. */
export const radians = (description: string) => z.number().meta({ description, unit: "rad" });

/** A bare number: a ratio or a difference of ratios. */
export const unitless = (description: string) => z.number().meta({ description, unit: "1" });

/** A text. */
export const text = (description: string) => z.string().meta({ description });
