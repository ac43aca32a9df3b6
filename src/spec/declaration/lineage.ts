/**
 * Lineage: what data were made from and what was done to them, as far as a provider knows. What a conversion of Tasuki did is
 * in the recording's own provenance record; this says what came before or beside it.
 *
 * @module
 */
import { z } from "zod";
import { Sha256 } from "../digest.js";
import { Identifier } from "./clock.js";

export const LineageKind = z.enum(["recorded", "converted", "derived", "synthetic"]).meta({
  description:
    "`recorded`: as a recorder wrote it. `converted`: the same samples in another container. `derived`: samples were changed, left out, resampled or " +
    "computed. `synthetic`: a simulator or a model made them.",
});
export type LineageKind = z.infer<typeof LineageKind>;

export const LineageSource = z
  .strictObject({
    name: z.string().min(1).meta({ description: "Name of the recording or data set." }),
    version: z.string().min(1).meta({ description: "Its version." }).optional(),
    sha256: Sha256.optional(),
    license: z.string().min(1).meta({ description: "Licence that it came under, an SPDX expression." }).optional(),
    party: Identifier.meta({ description: "Id of the party that it came from." }).optional(),
  })
  .meta({ description: "What data were made from." });
export type LineageSource = z.infer<typeof LineageSource>;

export const LineageStep = z
  .strictObject({
    kind: z
      .enum([
        "convert",
        "cut",
        "select",
        "resample",
        "filter",
        "interpolate",
        "compress",
        "anonymise",
        "compute",
        "generate",
      ])
      .meta({ description: "What was done." }),
    tool: z.string().min(1).meta({ description: "Program that did it." }),
    version: z.string().min(1).meta({ description: "Its version." }).optional(),
    streams: z
      .array(z.string().min(1))
      .meta({ description: "Topics that it was done to; all when left out." })
      .optional(),
    parameters: z
      .record(z.string().min(1), z.union([z.string(), z.number(), z.boolean()]))
      .meta({
        description: "What it was told, by name, such as `rateHz`, `cutoffHz`, `maximumHoldNs` or `lookAheadNs`.",
      })
      .optional(),
  })
  .meta({ description: "One thing that was done to data." });
export type LineageStep = z.infer<typeof LineageStep>;

export const Lineage = z
  .strictObject({
    kind: LineageKind,
    sources: z
      .array(LineageSource)
      .meta({ description: "What it was made from; empty where it was recorded." })
      .optional(),
    steps: z.array(LineageStep).meta({ description: "What was done, in order." }).optional(),
    note: z.string().meta({ description: "What else must be known, in words." }).optional(),
  })
  .meta({ description: "Where data came from." });
export type Lineage = z.infer<typeof Lineage>;
