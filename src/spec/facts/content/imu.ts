/**
 * What the samples of an inertial measurement unit say.
 *
 * @module
 */
import { z } from "zod";
import { count } from "../../units.js";

export const UprightFacts = z
  .strictObject({
    rests: count("Windows at rest with an orientation.").default(0),
    asGiven: z.number().meta({
      description:
        "Median cosine between the specific force, turned into the world by the orientation, and the world's z axis.",
      unit: "1",
    }),
    scalarFirst: z
      .number()
      .meta({ description: "The same, with the quaternion read as w, x, y, z.", unit: "1" })
      .optional(),
    fixed: count("Windows whose quaternion is exactly 1, 0, 0, 0 in the order of the message.").default(0),
  })
  .meta({ description: "Whether the specific force points up where the orientation says that up is." });
export type UprightFacts = z.infer<typeof UprightFacts>;

export const ImuFacts = z
  .strictObject({
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
    upright: UprightFacts.optional(),
  })
  .meta({ description: "What the samples of an inertial measurement unit say." });
export type ImuFacts = z.infer<typeof ImuFacts>;
