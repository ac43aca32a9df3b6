/**
 * The result of a conversion of labels: what was read, what was written, what was lost on the way.
 *
 * @module
 */
import { z } from "zod";
import { Language } from "../language.js";
import { byteCount, count } from "../units.js";
import { ConversionOutcome } from "./conversion.js";
import { LabelLoss } from "./label-loss.js";

export const LabelLossReport = LabelLoss.extend({
  on: z
    .enum(["reading", "writing"])
    .meta({ description: "`reading`: the annotation has no place for it. `writing`: the target has none." }),
  kept: z.boolean().meta({ description: "Whether it loses nothing: it comes back whole, or concerns other programs." }),
  message: z.string().meta({ description: "What is lost, in plain words, in the language of the report." }),
}).meta({ description: "Something that a conversion of labels lost, in words." });
export type LabelLossReport = z.infer<typeof LabelLossReport>;

export const LabelOutput = z
  .strictObject({
    path: z.string().meta({ description: "Path or name of the file." }),
    sizeBytes: byteCount("Its size."),
  })
  .meta({ description: "A file of labels that was written." });
export type LabelOutput = z.infer<typeof LabelOutput>;

export const LabelConversionReport = z
  .strictObject({
    tasuki: z.string().meta({ description: "Version of the tool." }),
    specification: z.string().meta({ description: "Version of the specification." }),
    language: Language,
    outcome: ConversionOutcome,
    from: z.string().meta({ description: "Id of the format that was read." }),
    to: z.string().meta({ description: "Id of the format that was written." }),
    inputs: z.array(z.string()).meta({ description: "Paths or names of what was read." }),
    recording: z.string().meta({ description: "Path or name of the recording that the labels are of." }).optional(),
    outputs: z.array(LabelOutput).meta({ description: "What was written; empty where it was refused." }),
    segments: count("Segments of the annotation."),
    events: count("Events of the annotation."),
    geometries: count("Geometries of the annotation."),
    losses: z.array(LabelLossReport).meta({ description: "What was lost, or would be, where it was refused." }),
  })
  .meta({ description: "The result of a conversion of labels." });
export type LabelConversionReport = z.infer<typeof LabelConversionReport>;
