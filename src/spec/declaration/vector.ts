/**
 * What each element of a state or action vector means, which no message says.
 *
 * @module
 */
import { z } from "zod";

export const VectorReference = z.enum(["absolute", "delta"]).meta({
  description: "`absolute`: the value itself. `delta`: its change since the sample before, or the step to take.",
});
export type VectorReference = z.infer<typeof VectorReference>;

export const VectorSource = z.enum(["commanded", "measured"]).meta({
  description: "`commanded`: what a controller was told. `measured`: what a sensor read.",
});
export type VectorSource = z.infer<typeof VectorSource>;

export const VectorElement = z
  .strictObject({
    name: z
      .string()
      .min(1)
      .meta({ description: "Its name; that of the message, where the message has names, such as that of a joint." }),
    unit: z
      .string()
      .min(1)
      .meta({ description: "Unit of its values, such as `rad`, `m` or `N·m`; `1` for a bare number." }),
    frame: z
      .string()
      .min(1)
      .meta({ description: "Coordinate frame that it is measured in, where it has one." })
      .optional(),
    reference: VectorReference,
    source: VectorSource,
    controllerMode: z
      .string()
      .min(1)
      .meta({ description: "Mode of the controller that takes it, such as `position`, `velocity` or `impedance`." })
      .optional(),
    least: z.number().meta({ description: "Least value that it can have.", unit: "beside" }).optional(),
    most: z.number().meta({ description: "Largest value that it can have.", unit: "beside" }).optional(),
  })
  .meta({ description: "One element of a vector." });
export type VectorElement = z.infer<typeof VectorElement>;
