/**
 * What is thought to have happened, where the facts tell it: a cause with its size, place, probability and evidence.
 *
 * @module
 */
import { z } from "zod";
import { NAMED } from "../limits.js";
import { absoluteTime } from "../time.js";
import { estimatedNanoseconds, partsPerMillion, share } from "../units.js";

export const Alternative = z
  .strictObject({
    cause: z.string().meta({ description: "Id of the cause." }),
    confidence: share("Its probability."),
  })
  .meta({ description: "Another cause that the facts allow." });
export type Alternative = z.infer<typeof Alternative>;

export const Diagnosis = z
  .strictObject({
    magnitudeNs: estimatedNanoseconds("By how much times are off by it; negative where they are behind.").optional(),
    fromNs: absoluteTime("Log time from which it holds.").optional(),
    untilNs: absoluteTime("Log time until which it holds.").optional(),
    confidence: share("Probability that this is the cause, among those that were weighed."),
    driftPpm: partsPerMillion("How much faster the clock of the stamps runs than that of the log.").optional(),
    offsetNs: estimatedNanoseconds("Stamp minus log time that was measured, where latency is least.").optional(),
    residualNs: estimatedNanoseconds(
      "What the cause leaves unexplained of it: latency, and the error of the clocks.",
    ).optional(),
    witnesses: z
      .array(z.string())
      .max(NAMED)
      .meta({ description: "Streams that speak for it: they agree with the log, or show the same at the same time." })
      .default([]),
    alternatives: z
      .array(Alternative)
      .max(NAMED)
      .meta({ description: "Other causes that the facts allow, the most probable first." })
      .default([]),
    suggestedFix: z.string().meta({ description: "What to do, in the report's language." }),
  })
  .meta({ description: "The probable cause of a time fault, with what speaks for it." });
export type Diagnosis = z.infer<typeof Diagnosis>;
