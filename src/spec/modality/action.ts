/**
 * What was commanded. What each element means (name, unit, frame, absolute or relative, controller mode) no message says: the
 * declaration does, for every element.
 *
 * @module
 */
import { z } from "zod";
import { numbers, texts } from "./field.js";

export const ActionSample = z
  .strictObject({
    names: texts("Names of the elements, where the message has them.").optional(),
    values: numbers("beside", "Values, in the units that the declaration gives."),
  })
  .meta({ description: "A command." });
export type ActionSample = z.infer<typeof ActionSample>;
