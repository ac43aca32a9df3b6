/**
 * Annotations name instants and intervals, never frame numbers: frames are counted differently by every tool. A time is an
 * integer number of nanoseconds from one origin, which is a decimal string. An interval is half-open: the sample at its start
 * belongs to it, the one at its end does not, so that neighbours touch and never share a sample.
 *
 * @module
 */
import { z } from "zod";
import { Identifier } from "../declaration/clock.js";
import { absoluteTime } from "../time.js";
import { nanoseconds } from "../units.js";

export const TimeBasis = z.enum(["stamp", "log"]).meta({
  description:
    "Which times of samples an annotation speaks of. `stamp`: those at which samples were taken; of streams without stamps, log times. `log`: log times.",
});
export type TimeBasis = z.infer<typeof TimeBasis>;

export const AnnotationTime = z
  .strictObject({
    basis: TimeBasis,
    clock: Identifier.meta({ description: "Id of the declared clock that the times are read on." }).optional(),
    originNs: absoluteTime("What every other time of the document counts from."),
    durationNs: nanoseconds("Length of what is annotated, from the origin; every time lies within.").min(0),
  })
  .meta({ description: "The time axis of an annotation." });
export type AnnotationTime = z.infer<typeof AnnotationTime>;

/** The first instant of an interval. */
export const startNs = () => nanoseconds("First instant, from the origin; it belongs to the interval.");

/** The end of an interval. */
export const endNs = () => nanoseconds("End, from the origin; it does not belong to the interval.");

/** One instant. */
export const instantNs = () => nanoseconds("Instant, from the origin.");

/** A time on the calendar. */
export const calendarTime = (description: string) =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/)
    .meta({ description });
