/**
 * How far the stamps of two streams are apart, told by the motion that both show: the rate of turning of one is laid over that
 * of the other, and moved until they fit.
 *
 * @module
 */
import { z } from "zod";
import { count, estimatedNanoseconds } from "../units.js";

export const TurningSource = z.enum(["gyroscope", "odometry", "pose", "transforms", "joints"]).meta({
  description:
    "What tells the rate of turning. `gyroscope`: magnitude of a measured angular velocity. `odometry`, `pose` and `transforms` (of `base_link`, `base_footprint` or `base`): angle between one orientation and the next. `joints`: sum of the speeds of all joints.",
});
export type TurningSource = z.infer<typeof TurningSource>;

export const MotionAbstention = z
  .enum(["too-short", "too-little-motion", "unrelated", "out-of-range", "ambiguous"])
  .meta({
    description:
      "Why nothing is said. `too-short`: both were seen for less than 30 s. `too-little-motion`: the reference turns by less than 0.05 rad/s (root mean square). " +
      "`unrelated`: the best correlation is below 0.8. `out-of-range`: it is best at the edge, half a second. `ambiguous`: it is nearly as good at another lag, as with motion that repeats.",
  });
export type MotionAbstention = z.infer<typeof MotionAbstention>;

export const MotionPair = z
  .strictObject({
    reference: z.string().meta({ description: "Topic of the reference." }),
    referenceSource: TurningSource,
    topic: z.string().meta({ description: "Topic that is compared with it." }),
    source: TurningSource,
    comparedS: z.number().nonnegative().meta({ description: "How long both were seen.", unit: "s" }),
    turningRms: z
      .number()
      .nonnegative()
      .meta({ description: "Root mean square of the rate of turning of the reference.", unit: "rad/s" }),
    correlation: z
      .number()
      .min(-1)
      .max(1)
      .meta({ description: "Correlation at the lag where it is highest.", unit: "1" })
      .optional(),
    offsetNs: estimatedNanoseconds(
      "By how much the stamps of the topic are later than those of the reference at the same motion; absent where nothing is said.",
    ).optional(),
    deviationNs: estimatedNanoseconds("One standard deviation of the offset.").optional(),
    abstained: MotionAbstention.optional(),
  })
  .meta({ description: "Two streams that both tell how fast something turns." });
export type MotionPair = z.infer<typeof MotionPair>;

export const SharedMotionFacts = z
  .strictObject({
    pairs: z.array(MotionPair).meta({ description: "The pairs, by topic of the reference." }).default([]),
    leftOut: count("Streams and pairs that were too many to compare.").default(0),
  })
  .meta({ description: "What motion says of the times of streams." });
export type SharedMotionFacts = z.infer<typeof SharedMotionFacts>;
