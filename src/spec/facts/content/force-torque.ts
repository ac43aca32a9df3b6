/**
 * What wrenches say.
 *
 * @module
 */
import { z } from "zod";

export const ForceTorqueFacts = z
  .strictObject({
    forceP99: z.number().meta({ description: "99th percentile of the magnitude of the force.", unit: "N" }).optional(),
    torqueP99: z
      .number()
      .meta({ description: "99th percentile of the magnitude of the torque.", unit: "N·m" })
      .optional(),
  })
  .meta({ description: "What wrenches say." });
export type ForceTorqueFacts = z.infer<typeof ForceTorqueFacts>;
