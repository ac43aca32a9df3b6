/**
 * What the samples of a planar scanner say.
 *
 * @module
 */
import { z } from "zod";
import { count } from "../../units.js";
import { Tally } from "../tally.js";
import { SweepFacts } from "./sweep.js";

export const LaserScanFacts = z
  .strictObject({
    misfit: Tally.meta({
      description: "Sweeps whose number of ranges or intensities is not what their angles say.",
    }).prefault({}),
    overlong: Tally.meta({
      description: "Sweeps whose rays take longer than the time between sweeps, by the times that they state.",
    }).prefault({}),
    scanTimeS: z
      .number()
      .meta({
        description: "Median of the time between sweeps that they state; absent where they state none.",
        unit: "s",
      })
      .optional(),
    rays: count("Rays that were looked at, at places spread over each sweep.").default(0),
    zero: count("Rays among them with a range of 0.").default(0),
    below: count("Rays among them with another finite range below the least that counts.").default(0),
    above: count("Rays among them with a finite range above the largest that counts.").default(0),
    sweeps: SweepFacts.prefault({}),
  })
  .meta({ description: "What the samples of a planar scanner say." });
export type LaserScanFacts = z.infer<typeof LaserScanFacts>;
