/**
 * Clocks. Every time of a recording is read on some clock; a declaration names it, says what it counts and how it is
 * kept right.
 *
 * @module
 */
import { z } from "zod";
import { absoluteTime } from "../time.js";
import { nanoseconds } from "../units.js";

/** An id within a declaration: letters, digits, and `_ . / -`. */
export const Identifier = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_./-]{0,127}$/)
  .meta({ description: "A stable id: letters, digits, `_`, `.`, `/` and `-`, at most 128." });
export type Identifier = z.infer<typeof Identifier>;

export const Timescale = z.enum(["utc", "tai", "gps", "boot", "sim", "relative", "other"]).meta({
  description:
    "What a clock counts. `utc`: nanoseconds since 1970-01-01 UTC without leap seconds, as POSIX does. `tai`: the same " +
    "counted in TAI, 37 s ahead of UTC since 2017 (the default of PTP). `gps`: since 1980-01-06, 18 s ahead of UTC since " +
    "2017. `boot`: since the device started. `sim`: simulated time. `relative`: since the start of the recording or clip. " +
    "`other`: described in words.",
});
export type Timescale = z.infer<typeof Timescale>;

export const Discipline = z.enum(["none", "ntp", "ptp", "gptp", "gnss-pps", "trigger"]).meta({
  description:
    "What keeps a clock right. `none`: it runs free. `ntp`: Network Time Protocol. `ptp`: IEEE 1588. `gptp`: IEEE 802.1AS. " +
    "`gnss-pps`: a satellite receiver's pulse per second. `trigger`: a shared hardware trigger.",
});
export type Discipline = z.infer<typeof Discipline>;

export const ClockOffset = z
  .strictObject({
    to: Identifier.meta({ description: "Id of the clock that the offset leads to." }),
    offsetNs: nanoseconds(
      "Added to a reading of this clock, it gives the reading of the other clock at the same instant.",
    ),
    method: z
      .string()
      .min(1)
      .meta({ description: "How it was found, such as `datasheet` or `measured with a PPS edge`." }),
    accuracyNs: nanoseconds("Largest expected error of the offset.").min(0).optional(),
    validFromNs: absoluteTime("Reading of this clock from which it holds.").optional(),
    validUntilNs: absoluteTime("Reading of this clock until which it holds (exclusive).").optional(),
  })
  .meta({ description: "A known offset from one clock to another." });
export type ClockOffset = z.infer<typeof ClockOffset>;

export const Clock = z
  .strictObject({
    id: Identifier.meta({ description: "Id by which streams name this clock." }),
    timescale: Timescale,
    discipline: Discipline.meta({ description: "What keeps it right; left out where nobody has said yet." }).optional(),
    accuracyNs: nanoseconds("Claimed accuracy: largest expected distance from its timescale.").min(0).optional(),
    host: z
      .string()
      .min(1)
      .meta({ description: "Device or computer whose clock it is; a pseudonym will do." })
      .optional(),
    offsets: z.array(ClockOffset).meta({ description: "Known offsets to other clocks." }).optional(),
    note: z.string().meta({ description: "What else must be known, in words." }).optional(),
  })
  .meta({ description: "A clock on which times of the recording are read." });
export type Clock = z.infer<typeof Clock>;
