/**
 * What the samples of a magnetometer say.
 *
 * @module
 */
import { z } from "zod";
import { count } from "../../units.js";

export const MagnetometerFacts = z
  .strictObject({
    samples: count("Samples with three finite components, not all zero.").default(0),
    magnitudeP10: z.number().meta({ description: "10th percentile of the magnitude.", unit: "T" }).optional(),
    magnitudeP50: z.number().meta({ description: "Median magnitude.", unit: "T" }).optional(),
    magnitudeP90: z.number().meta({ description: "90th percentile of the magnitude.", unit: "T" }).optional(),
  })
  .meta({ description: "What the samples of a magnetometer say." });
export type MagnetometerFacts = z.infer<typeof MagnetometerFacts>;
