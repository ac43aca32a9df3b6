/**
 * What the samples of an inertial measurement unit say.
 *
 * @module
 */
import { z } from "zod";
import { count } from "../../units.js";
import { Tally } from "../tally.js";

export const ImuFacts = z
  .strictObject({
    nonFinite: Tally.meta({ description: "Samples with a number that is not finite." }).prefault({}),
    rests: count("Windows of half a second in which the unit lay still: the spread of each axis stayed small.").default(
      0,
    ),
    restForce: z
      .tuple([z.number(), z.number(), z.number()])
      .meta({ description: "Median specific force along x, y and z in these windows.", unit: "m/s²" })
      .optional(),
    restMagnitude: z
      .number()
      .meta({ description: "Median magnitude of the specific force in these windows.", unit: "m/s²" })
      .optional(),
  })
  .meta({ description: "What the samples of an inertial measurement unit say." });
export type ImuFacts = z.infer<typeof ImuFacts>;
