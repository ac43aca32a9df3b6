/**
 * How labels are written, said before anybody sees a label: by which convention intervals end, on which times, by which
 * guideline and which ontologies. An annotation document says it of itself; this says it of a program.
 *
 * @module
 */
import { z } from "zod";
import { OntologyPin } from "../annotation/ontology.js";
import { TimeBasis } from "../annotation/time.js";
import { Sha256 } from "../digest.js";
import { hertz } from "../units.js";

export const IntervalEnd = z.enum(["half-open", "closed"]).meta({
  description:
    "`half-open`: an interval ends before its end, as those of Tasuki do. `closed`: what is at its end belongs to it.",
});
export type IntervalEnd = z.infer<typeof IntervalEnd>;

export const IntervalUnit = z.enum(["ns", "frames"]).meta({
  description: "What bounds are counted in. `ns`: nanoseconds of a clock. `frames`: numbers of pictures.",
});
export type IntervalUnit = z.infer<typeof IntervalUnit>;

export const IntervalConvention = z
  .strictObject({
    end: IntervalEnd,
    unit: IntervalUnit,
    frameRateHz: hertz("Rate of the pictures that are counted.").positive().optional(),
  })
  .meta({ description: "How the bounds of intervals are written." });
export type IntervalConvention = z.infer<typeof IntervalConvention>;

export const GuidelineDeclaration = z
  .strictObject({
    id: z.string().min(1).meta({ description: "What the guideline is called, or where it is." }),
    version: z.string().min(1).meta({ description: "Its version." }),
    sha256: Sha256.optional(),
  })
  .meta({ description: "What annotators are told." });
export type GuidelineDeclaration = z.infer<typeof GuidelineDeclaration>;

export const AnnotationDeclaration = z
  .strictObject({
    intervals: IntervalConvention.optional(),
    basis: TimeBasis.optional(),
    guideline: GuidelineDeclaration.optional(),
    ontologies: z.array(OntologyPin).meta({ description: "The ontologies that labels are taken from." }).optional(),
    languages: z
      .array(z.string().min(1))
      .meta({ description: "Languages of texts, as BCP 47 tags such as `ja`." })
      .optional(),
    labels: z.array(z.string().min(1)).meta({ description: "Every label that may occur." }).optional(),
  })
  .meta({ description: "How a program writes labels." });
export type AnnotationDeclaration = z.infer<typeof AnnotationDeclaration>;
