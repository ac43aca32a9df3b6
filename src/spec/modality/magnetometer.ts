/**
 * Magnetometers: flux density along the sensor's axes; NaN on an axis that is not measured.
 *
 * @module
 */
import { z } from "zod";
import { matrix, vector3 } from "./field.js";

export const MagnetometerSample = z
  .strictObject({
    field: vector3("T", "Magnetic flux density along the axes of the sensor."),
    covariance: matrix(3, "T²", "Its covariance; all zero: unknown.").optional(),
  })
  .meta({ description: "A sample of a magnetometer." });
export type MagnetometerSample = z.infer<typeof MagnetometerSample>;
