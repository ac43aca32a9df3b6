/**
 * How far streams of a recording lie apart in time: the result of `tasuki info --sync`. What was measured in full stands in the
 * facts, under `sync`.
 *
 * @module
 */
import { z } from "zod";
import { MotionPair } from "../facts/shared-motion.js";
import { SyncGroupFacts } from "../facts/sync.js";
import { count, estimatedNanoseconds, nanoseconds, share } from "../units.js";
import { Finding, Severity } from "./finding.js";

export const PairDistance = z
  .strictObject({
    reference: z.string().meta({ description: "Topic of the reference." }),
    member: z.string().meta({ description: "Topic of the member." }),
    group: z.string().meta({ description: "Id of the declared group; absent where nobody declared one." }).optional(),
    phaseNs: nanoseconds("Phase that was taken off: declared."),
    p50Ns: estimatedNanoseconds("Median distance of samples that belong together.").optional(),
    p95Ns: estimatedNanoseconds("95th percentile of the same.").optional(),
    matchedShare: share("Part of the samples of the slower stream that found a partner."),
    metres: z
      .number()
      .meta({ description: "How far the robot moves in the 95th percentile of the distance, by `speed`.", unit: "m" })
      .optional(),
    worst: Severity.meta({
      description: "Worst severity of the findings on the member; absent where there is none.",
    }).optional(),
  })
  .meta({ description: "The distance of two streams, in short." });
export type PairDistance = z.infer<typeof PairDistance>;

export const SyncTable = z
  .strictObject({
    streams: z.array(z.string()).meta({ description: "Topics of the streams that were compared." }),
    pairs: z.array(PairDistance).meta({ description: "Pairs of them." }),
    pairsLeftOut: count("Pairs worth comparing that were left out, since there are too many."),
    groups: z.array(SyncGroupFacts).meta({ description: "Declared groups, and such as the data suggest." }),
    speed: z
      .strictObject({
        topic: z.string().meta({ description: "Topic that tells it." }),
        metresPerSecond: z.number().meta({ description: "95th percentile of the speed.", unit: "m/s" }),
      })
      .meta({ description: "How fast the robot moves; absent where no stream tells it." })
      .optional(),
    motion: z
      .array(MotionPair)
      .meta({ description: "Streams that tell how fast something turns, laid over each other." }),
    findings: z.array(Finding).meta({ description: "Findings of the class sync, the worst first." }),
  })
  .meta({ description: "How far streams lie apart in time." });
export type SyncTable = z.infer<typeof SyncTable>;
