/**
 * What velocities say beside the changes that they are the rates of.
 *
 * @module
 */
import { z } from "zod";
import { count } from "../../units.js";

export const RateComparison = z
  .strictObject({
    windows: count("Windows in which there was motion enough to compare.").default(0),
    p10: z.number().meta({ description: "10th percentile of the ratio over the windows.", unit: "1" }),
    p50: z.number().meta({ description: "Median of the ratio.", unit: "1" }),
    p90: z.number().meta({ description: "90th percentile of the ratio.", unit: "1" }),
  })
  .meta({ description: "The ratio of a velocity, summed over time, to the change that was measured." });
export type RateComparison = z.infer<typeof RateComparison>;

export const MotionFacts = z
  .strictObject({
    turning: RateComparison.meta({
      description:
        "Angular velocity, summed over windows of 0.2 s, to the angle between the orientations at their ends.",
    }).optional(),
    travel: RateComparison.meta({
      description:
        "Linear velocity, summed over windows of 0.5 s, to the distance between the positions at their ends.",
    }).optional(),
    speedP95: z
      .number()
      .meta({ description: "95th percentile of the magnitude of the linear velocity.", unit: "m/s" })
      .optional(),
    angularSpeedP99: z
      .number()
      .meta({ description: "99th percentile of the magnitude of the angular velocity.", unit: "rad/s" })
      .optional(),
  })
  .meta({ description: "What velocities say beside the changes that they are the rates of." });
export type MotionFacts = z.infer<typeof MotionFacts>;
