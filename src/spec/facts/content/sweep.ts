/**
 * What one sweep of a sensor after the other says, of points or of rays.
 *
 * @module
 */
import { z } from "zod";
import { Tally } from "../tally.js";

export const SweepFacts = z
  .strictObject({
    blank: Tally.meta({ description: "Sweeps that hold nothing but zeros." }).prefault({}),
    repeated: Tally.meta({
      description:
        "Sweeps with a later time than the one before and the same content, as far as it was looked at; `byNs` is for how long already.",
    }).prefault({}),
  })
  .meta({ description: "Whether the content of a stream of sweeps is alive." });
export type SweepFacts = z.infer<typeof SweepFacts>;
