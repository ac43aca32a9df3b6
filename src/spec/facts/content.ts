/**
 * What the payloads of a stream say, once a mapping made them samples of a modality.
 *
 * @module
 */
import { z } from "zod";
import { Modality } from "../modality/modality.js";
import { count } from "../units.js";
import { ImuFacts } from "./content/imu.js";

export const MappingOrigin = z.enum(["standard", "declared"]).meta({
  description: "`standard`: the mapping ships with Tasuki. `declared`: the declaration gives it.",
});
export type MappingOrigin = z.infer<typeof MappingOrigin>;

export const ContentFacts = z
  .strictObject({
    modality: Modality,
    mapping: MappingOrigin.default("standard"),
    read: count("Samples whose values were read.").default(0),
    absent: z
      .array(z.string())
      .meta({ description: "Fields of the modality that the message definition lacks, though the mapping names them." })
      .default([]),
    unresolved: z
      .array(
        z
          .strictObject({
            field: z.string().meta({ description: "Our field." }),
            path: z.string().meta({ description: "The path." }),
          })
          .meta({ description: "A path that leads nowhere." }),
      )
      .meta({
        description:
          "Paths of a declared mapping at which the message definition has no value of the kind that the field needs.",
      })
      .default([]),
    imu: ImuFacts.optional(),
  })
  .meta({ description: "What the payloads of a stream say. Facts of the stream's modality stand under its name." });
export type ContentFacts = z.infer<typeof ContentFacts>;
