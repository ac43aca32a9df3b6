/**
 * What was measured of a stream that observes one clock against another.
 *
 * @module
 */
import { z } from "zod";
import { absoluteTime } from "../time.js";
import { count } from "../units.js";
import { ClockFacts } from "./clock.js";

export const ClockSpan = z
  .strictObject({
    path: z
      .string()
      .meta({ description: "Field that bears the readings; empty where it is the log time." })
      .default(""),
    firstNs: absoluteTime("First reading in file order.").optional(),
    lastNs: absoluteTime("Last reading in file order.").optional(),
  })
  .meta({ description: "The readings of one of two clocks." });
export type ClockSpan = z.infer<typeof ClockSpan>;

export const ClockObservationFacts = z
  .strictObject({
    topic: z.string().meta({ description: "Topic." }),
    source: z
      .string()
      .meta({ description: "What the samples call the source of the time; empty where they do not." })
      .default(""),
    from: ClockSpan.meta({ description: "Readings of the clock that is observed: the device's." }).prefault({}),
    to: ClockSpan.meta({ description: "Readings of the clock that it is observed against: the host's." }).prefault({}),
    pairs: count("Samples with both times.").default(0),
    unread: count("Samples that do not decode, or where one of the times is absent, zero or none.").default(0),
    clock: ClockFacts.meta({
      description:
        "The model: device against host, as stamps against the log. Its log times are those of the host's clock, `offsetNs` is " +
        "device minus host, and of the axes `stamp` is the device and `log` the host. Absent below two pairs.",
    }).optional(),
  })
  .meta({ description: "Pairs of readings of two clocks that one stream bears." });
export type ClockObservationFacts = z.infer<typeof ClockObservationFacts>;
