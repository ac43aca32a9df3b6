/**
 * What plain numbers say.
 *
 * @module
 */
import { z } from "zod";
import { count } from "../../units.js";

export const TelemetryFacts = z
  .strictObject({
    samples: count("Samples whose first value is finite.").default(0),
    firstP50: z
      .number()
      .meta({ description: "Median of the first value, in the unit of the mapping.", unit: "beside" })
      .optional(),
  })
  .meta({ description: "What plain numbers say." });
export type TelemetryFacts = z.infer<typeof TelemetryFacts>;
