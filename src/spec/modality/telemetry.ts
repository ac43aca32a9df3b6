/**
 * Plain numbers, such as temperatures, pressures and voltages.
 *
 * @module
 */
import { z } from "zod";
import { numbers, texts } from "./field.js";

export const TelemetrySample = z
  .strictObject({
    names: texts("What each value is.").optional(),
    values: numbers("beside", "Values, in the units that mapping or declaration give."),
  })
  .meta({ description: "Plain numbers." });
export type TelemetrySample = z.infer<typeof TelemetrySample>;
