/**
 * What satellite positions say.
 *
 * @module
 */
import { z } from "zod";
import { count } from "../../units.js";
import { Occurrence, Tally } from "../tally.js";

export const GnssFacts = z
  .strictObject({
    fixes: count("Positions with a fix: the status does not deny it, latitude and longitude are finite.").default(0),
    outOfRange: Tally.meta({
      description: "Fixes whose latitude is beyond ±90° or whose longitude is beyond ±180°.",
    }).prefault({}),
    zero: Tally.meta({ description: "Fixes at latitude 0 and longitude 0 exactly." }).prefault({}),
    withoutPosition: Tally.meta({
      description: "Samples whose status says that there is a fix, without a finite latitude and longitude.",
    }).prefault({}),
    latitude: z
      .tuple([z.number(), z.number()])
      .meta({ description: "Smallest and largest latitude of the fixes.", unit: "°" })
      .optional(),
    longitude: z
      .tuple([z.number(), z.number()])
      .meta({ description: "Smallest and largest longitude of the fixes.", unit: "°" })
      .optional(),
    covarianceDenied: Tally.meta({
      description: "Fixes whose covariance is not zero though its type says that it is unknown.",
    }).prefault({}),
    covarianceMissing: Tally.meta({
      description: "Fixes whose covariance is zero though its type says that it is known.",
    }).prefault({}),
    fastest: z.number().meta({ description: "Largest speed from one fix to the next.", unit: "m/s" }).optional(),
    fastestAt: Occurrence.meta({ description: "The fix at its end." }).optional(),
    steepest: z
      .number()
      .meta({ description: "Largest change of altitude in a second, from one fix to the next.", unit: "m/s" })
      .optional(),
    steepestAt: Occurrence.meta({ description: "The fix at the end of the largest change of altitude." }).optional(),
  })
  .meta({ description: "What satellite positions say." });
export type GnssFacts = z.infer<typeof GnssFacts>;
