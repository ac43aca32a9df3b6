/**
 * What the pixels of a depth image say, taken at the word of their encoding: metres in `32FC1`, millimetres in `16UC1`.
 *
 * @module
 */
import { z } from "zod";
import { count, share } from "../../units.js";

export const DepthFacts = z
  .strictObject({
    looked: count("Depth images that were looked into, in about a thousand places each.").default(0),
    encoding: z.enum(["16UC1", "32FC1"]).meta({ description: "How the depths are coded." }).optional(),
    measured: count("Places in them that hold a depth: finite and above zero.").default(0),
    medianM: z
      .number()
      .meta({ description: "Median of these depths, of each image the median and of those the median.", unit: "m" })
      .optional(),
    maxM: z.number().meta({ description: "Largest of these depths.", unit: "m" }).optional(),
    wholeShare: share("Part of these depths that are whole numbers as they are coded.").optional(),
    zeroShare: share("Part of all places looked at that hold exactly zero.").optional(),
    negativeShare: share("Part of all places looked at that hold a finite number below zero.").optional(),
  })
  .meta({ description: "What the pixels of a depth image say." });
export type DepthFacts = z.infer<typeof DepthFacts>;
