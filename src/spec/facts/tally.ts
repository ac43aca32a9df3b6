/**
 * A tally counts every occurrence of something and keeps the first few, so that what is kept never grows with the
 * recording.
 *
 * @module
 */
import { z } from "zod";
import { FIRST_FEW } from "../limits.js";
import { absoluteTime } from "../time.js";
import { byteCount, count, nanoseconds } from "../units.js";

export const Occurrence = z
  .strictObject({
    file: z.string().meta({ description: "Name of the file, where the recording is a folder of several." }).optional(),
    index: count("Which sample of its stream, from 0.").optional(),
    logTimeNs: absoluteTime("Log time of the sample.").optional(),
    offset: byteCount("Byte offset in the file: of the record, or of the chunk that holds it.").optional(),
    chunkOffset: byteCount("Byte offset of the record inside its decompressed chunk.").optional(),
    name: z.string().meta({ description: "Topic, attachment, statistic or field that is meant." }).optional(),
    reason: z.string().meta({ description: "What was found there, in plain words." }).optional(),
    expected: z.string().meta({ description: "What the recording says it should be." }).optional(),
    actual: z.string().meta({ description: "What it is." }).optional(),
    byNs: nanoseconds("By how much, in nanoseconds.").optional(),
  })
  .meta({ description: "One place in a recording." });
export type Occurrence = z.infer<typeof Occurrence>;

export const Tally = z
  .strictObject({
    count: count("How many occurrences there are in all.").default(0),
    first: z.array(Occurrence).max(FIRST_FEW).meta({ description: "The first few occurrences." }).default([]),
    worst: Occurrence.meta({ description: "The occurrence with the largest `byNs`." }).optional(),
  })
  .meta({ description: "How often something occurs, and where first." });
export type Tally = z.infer<typeof Tally>;
