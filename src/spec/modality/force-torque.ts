/**
 * Force-torque sensors: the wrench that acts on the sensor, in its own frame.
 *
 * @module
 */
import { z } from "zod";
import { vector3 } from "./field.js";

export const ForceTorqueSample = z
  .strictObject({
    force: vector3("N", "Force along the axes of the sensor."),
    torque: vector3("N·m", "Torque about the axes of the sensor."),
  })
  .meta({ description: "A wrench." });
export type ForceTorqueSample = z.infer<typeof ForceTorqueSample>;
