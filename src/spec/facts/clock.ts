/**
 * How the clock that stamps a stream runs against the clock that logs it.
 *
 * @module
 */
import { z } from "zod";
import { SEGMENTS } from "../limits.js";
import { absoluteTime } from "../time.js";
import { byteCount, count, estimatedNanoseconds, partsPerMillion } from "../units.js";

export const ClockSegment = z
  .strictObject({
    fromNs: absoluteTime("Log time at which it begins."),
    untilNs: absoluteTime("Log time at which it ends."),
    samples: count("Stamped samples in it."),
    offsetNs: estimatedNanoseconds(
      "Stamp minus log time in its middle, where the latency is least: the offset of the clocks less the least latency.",
    ),
    driftPpm: partsPerMillion(
      "How much faster the clock of the stamps runs than that of the log. Absent where the segment is shorter than 30 s or " +
        "has fewer than 300 samples.",
    ).optional(),
    noiseNs: estimatedNanoseconds(
      "Median distance of the least latency of a window from the line: what the estimate had to see through.",
    ),
  })
  .meta({
    description:
      "A stretch without a step. Offset and drift are those of the lower convex hull over (stamp, log time), the line " +
      "below which no sample arrives (Zhang, Liu and Xia, INFOCOM 2002).",
  });
export type ClockSegment = z.infer<typeof ClockSegment>;

export const ClockAxis = z.enum(["stamp", "log", "unknown"]).meta({
  description:
    "Which clock jumped: `stamp` where stamps jump and log times go on, `log` where it is the other way round, `unknown` " +
    "where no single sample shows it.",
});
export type ClockAxis = z.infer<typeof ClockAxis>;

export const ClockStep = z
  .strictObject({
    logTimeNs: absoluteTime("Log time of the first sample after the step."),
    stepNs: estimatedNanoseconds("Change of stamp minus log time: positive where stamps jump ahead."),
    axis: ClockAxis,
    index: count("Index of the first sample after the step, where a single sample shows it.").optional(),
    offset: byteCount("Byte offset of that sample's record or chunk.").optional(),
  })
  .meta({ description: "A lasting change of the offset between stamp and log time." });
export type ClockStep = z.infer<typeof ClockStep>;

export const ClockFacts = z
  .strictObject({
    segments: z
      .array(ClockSegment)
      .max(SEGMENTS)
      .meta({ description: "Stretches between steps, in order." })
      .default([]),
    steps: z.array(ClockStep).max(SEGMENTS).meta({ description: "Steps between the stretches." }).default([]),
    stepCount: count("All steps, also those that are not kept.").default(0),
    excursions: count(
      "Times at which the latency rose for a while and fell back: the line is congested, no clock jumped.",
    ).default(0),
  })
  .meta({ description: "The clock of the stamps against the clock of the log." });
export type ClockFacts = z.infer<typeof ClockFacts>;
