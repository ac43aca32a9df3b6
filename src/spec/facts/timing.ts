/**
 * What was measured of one stream along one time axis: its log times, or its stamps.
 *
 * @module
 */
import { z } from "zod";
import { FARTHEST_PERIODS, LONGEST, PAUSE_LENGTHS } from "../limits.js";
import { absoluteTime } from "../time.js";
import { byteCount, count, estimatedNanoseconds, hertz, nanoseconds, share } from "../units.js";
import { Tally } from "./tally.js";

export const Gap = z
  .strictObject({
    startNs: absoluteTime("Time of the sample before the gap, on this axis."),
    logTimeNs: absoluteTime("Log time of the sample after the gap."),
    lengthNs: nanoseconds("From the sample before to the sample after."),
    file: z
      .string()
      .meta({ description: "Name of the file that holds that sample, where the recording is a folder of several." })
      .optional(),
    index: count("Index of the sample after the gap."),
    offset: byteCount("Byte offset of that sample's record or chunk."),
  })
  .meta({ description: "A long interval between two samples." });
export type Gap = z.infer<typeof Gap>;

export const Pauses = z
  .strictObject({
    periods: count("How many periods each spans, rounded: 2 or more."),
    intervals: count("How many such intervals there are."),
    missing: count("Samples that are missing in them: periods beyond the first of each."),
  })
  .meta({ description: "Intervals of one length." });
export type Pauses = z.infer<typeof Pauses>;

export const Period = z
  .strictObject({
    periodNs: estimatedNanoseconds(
      "Period: intervals divided by how many periods each spans, so that lost samples do not bias it.",
    ),
    rateHz: hertz("The same as a rate."),
    periodic: z.boolean().meta({
      description:
        "Whether intervals follow the period: at least 60 % span one period, 90 % lie within 0.3 periods of a multiple of it, and it is no shorter than 10 µs.",
    }),
    missing: count(
      `Samples that are missing: periods spanned by intervals beyond the first. In intervals of more than ${FARTHEST_PERIODS} periods none is.`,
    ),
    missingShare: share("Missing samples as a part of those there should be."),
    multiplesShare: share(
      "Of the intervals that span two to five periods, the part that lies within 0.2 periods of a multiple: 0.4 would be chance. Absent below 10 such intervals.",
    ).optional(),
    pauses: z
      .array(Pauses)
      .max(PAUSE_LENGTHS)
      .meta({
        description: `Intervals of 2 to ${FARTHEST_PERIODS} periods by their length, shortest first; of more than ${PAUSE_LENGTHS} lengths the last holds all longer ones. Absent where there are none.`,
      })
      .optional(),
    jitterP50Ns: estimatedNanoseconds("Median distance of an interval from the nearest multiple of the period."),
    jitterP95Ns: estimatedNanoseconds("95th percentile of the same."),
  })
  .meta({
    description:
      "How regularly samples come. The period is the mode of the intervals, refined over all intervals that are near a " +
      "multiple of it; interval bins are 1.1 to 1.6 % wide, so jitter is known to that part of a period.",
  });
export type Period = z.infer<typeof Period>;

export const TimingFacts = z
  .strictObject({
    samples: count("Samples that have a time on this axis.").default(0),
    firstNs: absoluteTime("Time of the first sample in file order.").optional(),
    lastNs: absoluteTime("Time of the last sample in file order.").optional(),
    minNs: absoluteTime("Earliest time.").optional(),
    maxNs: absoluteTime("Latest time.").optional(),
    stepsBack: Tally.meta({ description: "Samples whose time is before that of the sample before." }).prefault({}),
    repeats: Tally.meta({ description: "Samples whose time equals that of the sample before." }).prefault({}),
    longestRepeat: count("Length of the longest run of repeats.").default(0),
    resolutionNs: nanoseconds(
      "Largest step that the kept gaps and the span are all multiples of: the tick of the clock, or the period where all " +
        "intervals are equal. Absent where fewer than 16 gaps are kept.",
    ).optional(),
    intervalP05Ns: estimatedNanoseconds("5th percentile of the interval.").optional(),
    intervalP50Ns: estimatedNanoseconds("Median interval between samples.").optional(),
    intervalP99Ns: estimatedNanoseconds("99th percentile of the interval.").optional(),
    intervalMaxNs: nanoseconds("Longest interval.").optional(),
    period: Period.optional(),
    gaps: z.array(Gap).max(LONGEST).meta({ description: "The longest intervals, longest first." }).default([]),
  })
  .meta({
    description:
      "Times of one stream along one axis. Pairs of samples that straddle an unreadable part of the file are left out.",
  });
export type TimingFacts = z.infer<typeof TimingFacts>;
