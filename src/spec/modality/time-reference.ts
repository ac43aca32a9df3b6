/**
 * Readings of two clocks at one instant: the stamp on the host's clock, and what another clock showed.
 *
 * @module
 */
import { z } from "zod";
import { text } from "../units.js";
import { scalar } from "./field.js";

export const TimeReferenceSample = z
  .strictObject({
    seconds: scalar("s", "Whole seconds on the other clock."),
    nanoseconds: scalar("ns", "Nanoseconds on the other clock."),
    source: text("Which clock it is.").optional(),
  })
  .meta({ description: "Readings of two clocks at one instant." });
export type TimeReferenceSample = z.infer<typeof TimeReferenceSample>;
