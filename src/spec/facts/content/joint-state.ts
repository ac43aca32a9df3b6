/**
 * What the samples of a stream of joint states say.
 *
 * @module
 */
import { z } from "zod";
import { count } from "../../units.js";
import { Tally } from "../tally.js";

export const JointMotion = z
  .strictObject({
    name: z.string().meta({ description: "Name of the joint." }),
    windows: count("Windows of a tenth of a second in which the position changed and velocities were given.").default(
      0,
    ),
    travel: z
      .number()
      .meta({ description: "How far the joint went in these windows, there and back.", unit: "rad" })
      .default(0),
    factor: z
      .number()
      .meta({ description: "Velocity by its change of position: the factor between them that fits best.", unit: "1" })
      .optional(),
    correlation: z
      .number()
      .min(-1)
      .max(1)
      .meta({
        description: "How well it fits: 1 perfectly, 0 not at all; 0 where the velocity is always 0.",
        unit: "1",
      })
      .optional(),
    stuckTravel: z
      .number()
      .meta({
        description: "How far the joint would have gone by its velocity while its position stayed the same to the bit.",
        unit: "rad",
      })
      .default(0),
  })
  .meta({ description: "How the velocity of a joint goes with its position." });
export type JointMotion = z.infer<typeof JointMotion>;

export const JointStateFacts = z
  .strictObject({
    mismatched: Tally.meta({
      description: "Samples with an array that is neither empty nor as long as the list of names.",
    }).prefault({}),
    duplicates: Tally.meta({ description: "Samples that name a joint twice." }).prefault({}),
    nonFinite: Tally.meta({
      description: "Samples with a position that is not finite, or a velocity or effort that is infinite.",
    }).prefault({}),
    joints: z
      .array(JointMotion)
      .max(256)
      .meta({ description: "Joints that have positions and velocities, in the order of the message." })
      .default([]),
  })
  .meta({ description: "What the samples of a stream of joint states say." });
export type JointStateFacts = z.infer<typeof JointStateFacts>;
