/**
 * What a stream of vectors holds: states and commands, element by element.
 *
 * @module
 */
import { z } from "zod";
import { NAMED_ELEMENTS, NAMED_LAYOUTS } from "../../limits.js";
import { count } from "../../units.js";

export const ElementRange = z
  .strictObject({
    least: z.number().meta({ description: "Its least finite value.", unit: "beside" }).optional(),
    most: z.number().meta({ description: "Its largest finite value.", unit: "beside" }).optional(),
  })
  .meta({ description: "The range of an element of a vector, in the unit of the message." });
export type ElementRange = z.infer<typeof ElementRange>;

export const VectorLayout = z
  .strictObject({
    names: z
      .array(z.string())
      .max(NAMED_ELEMENTS)
      .meta({ description: "Names of the elements, where the message has them; the first, where there are more." })
      .default([]),
    length: count("Elements of a vector."),
    samples: count("Samples with this layout."),
    elements: z
      .array(ElementRange)
      .max(NAMED_ELEMENTS)
      .meta({ description: "The first elements, in the order of the message." })
      .default([]),
  })
  .meta({ description: "One layout of the vectors of a stream." });
export type VectorLayout = z.infer<typeof VectorLayout>;

export const VectorFacts = z
  .strictObject({
    layouts: z
      .array(VectorLayout)
      .max(NAMED_LAYOUTS)
      .meta({ description: "Layouts that occur, in the order in which they appear." })
      .default([]),
    others: count("Samples with further layouts.").default(0),
  })
  .meta({ description: "What a stream of vectors holds: values of a command, positions of joints." });
export type VectorFacts = z.infer<typeof VectorFacts>;
