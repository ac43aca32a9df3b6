/**
 * The result of a conversion of premises: what was read, what was written, what was lost on the way.
 *
 * @module
 */
import { z } from "zod";
import { Language } from "../language.js";
import { ConversionOutcome } from "./conversion.js";
import { LabelLossReport, LabelOutput } from "./label-conversion.js";
import { PremiseLoss } from "./premise-loss.js";

export const PremiseLossReport = PremiseLoss.extend({
  on: z.enum(["reading", "writing"]).meta({
    description: "`reading`: a declaration has no place for it. `writing`: the target has none.",
  }),
  kept: z.boolean().meta({ description: "Whether it loses nothing: it is only worth knowing." }),
  message: z.string().meta({ description: "What is lost, in plain words, in the language of the report." }),
}).meta({ description: "Something that a conversion of premises lost, in words." });
export type PremiseLossReport = z.infer<typeof PremiseLossReport>;

export const PremiseConversionReport = z
  .strictObject({
    tasuki: z.string().meta({ description: "Version of the tool." }),
    specification: z.string().meta({ description: "Version of the specification." }),
    language: Language,
    outcome: ConversionOutcome,
    from: z.string().meta({ description: "What was read: `airoa-1.3`, `airoa-2.0` or `tasuki`." }),
    to: z.string().meta({ description: "Id of the format that was written." }),
    inputs: z.array(z.string()).meta({ description: "Paths or names of what was read." }),
    recording: z.string().meta({ description: "Path or name of the recording that it is of." }).optional(),
    outputs: z.array(LabelOutput).meta({ description: "What was written; empty where it was refused." }),
    losses: z
      .array(PremiseLossReport)
      .meta({ description: "What was lost of the premises, or would be, where it was refused." }),
    labelLosses: z
      .array(LabelLossReport)
      .meta({ description: "The same of the annotation, where one is part of the target." }),
  })
  .meta({ description: "The result of a conversion of premises." });
export type PremiseConversionReport = z.infer<typeof PremiseConversionReport>;
