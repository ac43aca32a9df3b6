/**
 * Findings and outcomes: what a rule says of a recording.
 *
 * @module
 */
import { z } from "zod";
import { Occurrence } from "../facts/tally.js";
import { absoluteTime } from "../time.js";
import { byteCount, count, estimatedNanoseconds, hertz, partsPerMillion, share } from "../units.js";
import { Diagnosis } from "./diagnosis.js";

export const Requirement = z
  .enum(["must", "should", "may"])
  .meta({ description: "How binding a rule is, as RFC 2119 uses the words." });
export type Requirement = z.infer<typeof Requirement>;

export const Severity = z
  .enum(["error", "warning", "info"])
  .meta({ description: "Follows from the requirement: must gives error, should gives warning, may gives info." });
export type Severity = z.infer<typeof Severity>;

/** The severity of a broken requirement. */
export const severityOf: Record<Requirement, Severity> = { must: "error", should: "warning", may: "info" };

export const RuleOutcome = z.enum(["pass", "fail", "not-applicable", "not-checked", "error"]).meta({
  description:
    "`pass`: looked at and good. `fail`: at least one finding. `not-applicable`: nothing here that the rule speaks of. " +
    "`not-checked`: something it speaks of could not be looked at. `error`: the check itself broke. Only the first is a pass.",
});
export type RuleOutcome = z.infer<typeof RuleOutcome>;

export const Location = z
  .strictObject({
    stream: z
      .string()
      .meta({ description: "Topic of the stream; absent when the finding is about the whole recording." })
      .optional(),
    file: z.string().meta({ description: "Name of the file, where the recording is a folder of several." }).optional(),
    index: count("Which sample of the stream, from 0.").optional(),
    logTimeNs: absoluteTime("Log time of that sample.").optional(),
    offset: byteCount("Byte offset in the file: of the record, or of the chunk that holds it.").optional(),
    chunkOffset: byteCount("Byte offset of the record inside its decompressed chunk.").optional(),
    field: z.string().meta({ description: "Field that is meant." }).optional(),
  })
  .meta({ description: "Where a finding is: the first place, where there are several." });
export type Location = z.infer<typeof Location>;

/** What a finding may be backed with. A closed list, so that readers of reports can rely on every name. */
export const Evidence = z
  .strictObject({
    samples: count("Samples that were looked at.").optional(),
    affected: count("Samples that are affected.").optional(),
    affectedShare: share("The same as a part of those looked at.").optional(),
    allowedShare: share("The part that is allowed.").optional(),
    allowed: count("The largest number that is allowed.").optional(),
    variationNs: estimatedNanoseconds("By how much intervals vary: the longest minus the mean.").optional(),
    worstNs: estimatedNanoseconds("The worst case.").optional(),
    allowedNs: estimatedNanoseconds("The most that is allowed.").optional(),
    measuredNs: estimatedNanoseconds("A time that was measured.").optional(),
    periodNs: estimatedNanoseconds("Period of the stream.").optional(),
    measuredHz: hertz("Rate that was measured.").optional(),
    expectedHz: hertz("Rate that was expected.").optional(),
    missing: count("Samples, or other things, that are missing.").optional(),
    sizeBytes: byteCount("Size that was measured.").optional(),
    allowedBytes: byteCount("Largest or smallest size that is allowed.").optional(),
    worstIndex: count("Sample where the worst case is.").optional(),
    atNs: absoluteTime("Log time at which the worst case is.").optional(),
    fromDate: z.string().meta({ description: "Earliest time, as a date in ISO 8601." }).optional(),
    toDate: z.string().meta({ description: "Latest time, as a date in ISO 8601." }).optional(),
    name: z.string().meta({ description: "Name of what is meant." }).optional(),
    reason: z.string().meta({ description: "What was found, in plain words." }).optional(),
    driftPpm: partsPerMillion("Difference of the rates of two clocks that was measured.").optional(),
    factor: z.number().meta({ description: "Ratio of what is to what should be.", unit: "1" }).optional(),
    allowedPpm: partsPerMillion("The most that is allowed.").optional(),
    measured: z
      .number()
      .meta({ description: "A value that was measured, in the unit that `unit` names.", unit: "beside" })
      .optional(),
    least: z.number().meta({ description: "The least that is allowed, in the same unit.", unit: "beside" }).optional(),
    most: z.number().meta({ description: "The most that is allowed, in the same unit.", unit: "beside" }).optional(),
    unit: z.string().meta({ description: "Unit of `measured`, `least` and `most`." }).optional(),
    expected: z.string().meta({ description: "What should be there." }).optional(),
    actual: z.string().meta({ description: "What is there." }).optional(),
  })
  .meta({ description: "The numbers and names behind a finding." });
export type Evidence = z.infer<typeof Evidence>;

export const Finding = z
  .strictObject({
    rule: z.string().meta({ description: "Id of the rule." }),
    severity: Severity,
    cause: z
      .string()
      .meta({ description: "Probable cause, where the data tell it, such as `stamps-frozen`." })
      .optional(),
    diagnosis: Diagnosis.optional(),
    message: z.string().meta({ description: "What was found, in the report's language." }),
    at: Location,
    count: count("How many places are affected, this one included.").min(1),
    first: z.array(Occurrence).meta({ description: "The first few places." }),
    worst: Occurrence.meta({ description: "The worst place." }).optional(),
    evidence: Evidence,
  })
  .meta({ description: "One requirement broken in one place or one stream." });
export type Finding = z.infer<typeof Finding>;
