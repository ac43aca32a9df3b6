/**
 * What the samples of a coded video say.
 *
 * @module
 */
import { z } from "zod";
import { count, estimatedNanoseconds } from "../../units.js";
import { Tally } from "../tally.js";

export const VideoFacts = z
  .strictObject({
    format: z.string().meta({ description: "Codec that the samples name, where it is a known one." }).optional(),
    formatOff: Tally.meta({
      description: "Samples that are not coded, or not framed, as the codec that they name requires.",
    }).prefault({}),
    keyframes: count("Keyframes.").default(0),
    beforeKeyframe: Tally.meta({ description: "Samples before the first keyframe." }).prefault({}),
    bareKeyframes: Tally.meta({ description: "Keyframes without the parameter sets that decode them." }).prefault({}),
    keyframeIntervalNs: estimatedNanoseconds("Longest time between two keyframes.").optional(),
  })
  .meta({ description: "What the samples of a coded video say." });
export type VideoFacts = z.infer<typeof VideoFacts>;
