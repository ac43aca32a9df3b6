/**
 * What the samples of a stream of point clouds say.
 *
 * @module
 */
import { z } from "zod";
import { NAMED_COLUMNS } from "../../limits.js";
import { byteCount, count, estimatedNanoseconds } from "../../units.js";
import { Tally } from "../tally.js";
import { SweepFacts } from "./sweep.js";

export const CloudColumn = z
  .strictObject({
    name: z.string().meta({ description: "Its name." }),
    type: z.string().meta({ description: "Its type, such as `float32`; what is written there where it is none." }),
    offset: byteCount("Where it begins in a point."),
    count: count("Its elements.").default(1),
  })
  .meta({ description: "A column of a point cloud." });
export type CloudColumn = z.infer<typeof CloudColumn>;

export const PointTime = z
  .strictObject({
    name: z.string().meta({ description: "Name of the column." }),
    type: z.string().meta({ description: "Its type." }),
    unit: z
      .enum(["s", "ms", "us", "ns"])
      .meta({ description: "Unit of its values, as their size tells; absent where it does not." })
      .optional(),
    absolute: z.boolean().meta({
      description:
        "Whether the values count from 1970; else they count from the stamp, or from the start of the sweep.",
    }),
    least: z.number().meta({ description: "Median of the least value of a cloud, as written.", unit: "beside" }),
    most: z.number().meta({ description: "Median of the largest value of a cloud, as written.", unit: "beside" }),
    firstAfterStampNs: estimatedNanoseconds(
      "Median of the least time of a cloud minus its stamp, where times count from 1970.",
    ).optional(),
    lastAfterStampNs: estimatedNanoseconds("The same of the largest time.").optional(),
  })
  .meta({ description: "The time that each point of a cloud carries." });
export type PointTime = z.infer<typeof PointTime>;

export const PointCloudFacts = z
  .strictObject({
    columns: z.array(CloudColumn).max(NAMED_COLUMNS).meta({ description: "Columns of the first cloud." }).default([]),
    misfit: Tally.meta({
      description: "Clouds whose description does not hold: sizes, and columns beyond the point or of no known type.",
    }).prefault({}),
    unusual: Tally.meta({
      description: "Clouds without coordinates `x`, `y` and `z` of floating point, or with columns that overlap.",
    }).prefault({}),
    empty: count("Clouds without a point.").default(0),
    looked: count("Clouds whose coordinates were looked at, at places spread over the cloud.").default(0),
    notDense: Tally.meta({
      description: "Clouds that say that every point is valid, and have one with a coordinate that is not finite.",
    }).prefault({}),
    medianPoints: z.number().meta({ description: "Median number of points of a cloud.", unit: "1" }).optional(),
    medianDistance: z
      .number()
      .meta({ description: "Median over clouds of the median distance of their points from the origin.", unit: "m" })
      .optional(),
    time: PointTime.optional(),
    sweeps: SweepFacts.prefault({}),
  })
  .meta({ description: "What the samples of a stream of point clouds say." });
export type PointCloudFacts = z.infer<typeof PointCloudFacts>;
