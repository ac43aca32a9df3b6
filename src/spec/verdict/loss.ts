/**
 * Losses: what a conversion could not carry over, because the target has no place for it.
 *
 * @module
 */
import { z } from "zod";
import { Occurrence } from "../facts/tally.js";
import { FIRST_FEW } from "../limits.js";
import { count } from "../units.js";

export const LossCode = z
  .enum([
    "attachments",
    "channel-metadata",
    "constant-lost",
    "duration-range",
    "elements-lost",
    "field-lost",
    "inner-header-seq",
    "metadata",
    "payload-unreadable",
    "private-records",
    "publish-time",
    "qos",
    "schema-encoding",
    "sequence",
    "time-out-of-range",
    "time-range",
    "trailing-lost",
    "value-unmapped",
  ])
  .meta({
    description:
      "What was lost. `attachments`, `metadata`: records of that kind, which the target cannot hold. `qos`: the " +
      "quality-of-service profiles of a channel. `channel-metadata`: other keys of a channel. `publish-time`: publish times " +
      "that differ from the log time, where the target has one time. `sequence`: sequence numbers. `schema-encoding`: samples " +
      "whose encoding the target cannot hold. `time-out-of-range`: times that the target cannot express. `private-records`: records that only the " +
      "program that wrote them knows. All others are what transcoding to ROS 2 loses.",
  });
export type LossCode = z.infer<typeof LossCode>;

/** The most streams that are listed with one loss; all are counted in it. */
export const LISTED_STREAMS = 64;

export const Loss = z
  .strictObject({
    code: LossCode,
    count: count("How many samples, records or keys are affected."),
    streams: z
      .array(z.string())
      .max(LISTED_STREAMS)
      .meta({ description: "Topics that are affected, the first of them; none where it is no matter of a stream." }),
  })
  .meta({ description: "Something that a conversion lost." });
export type Loss = z.infer<typeof Loss>;

export const LossReport = Loss.extend({
  message: z.string().meta({ description: "What is lost, in plain words, in the language of the report." }),
  first: z.array(Occurrence).max(FIRST_FEW).meta({ description: "The first places." }),
}).meta({ description: "Something that a conversion lost, with its first places." });
export type LossReport = z.infer<typeof LossReport>;
