/**
 * Inertial measurement units. Right-handed axes of the sensor's own frame. At rest, the axis that points up reads
 * +9.81 m/s²: what is measured is specific force, not acceleration (REP-145). Covariances are in the squared unit, rows
 * first; all zero means unknown.
 *
 * @module
 */
import { z } from "zod";
import { matrix, quaternion, vector3 } from "./field.js";

export const ImuSample = z
  .strictObject({
    angularVelocity: vector3("rad/s", "Angular velocity about the axes of the sensor.").optional(),
    specificForce: vector3(
      "m/s²",
      "Specific force along the axes of the sensor: +9.81 on the axis that points up, at rest.",
    ).optional(),
    orientation: quaternion("Orientation of the sensor in the world, where the unit estimates one.").optional(),
    angularVelocityCovariance: matrix(
      3,
      "rad²/s²",
      "Covariance of the angular velocity; −1 first: not measured.",
    ).optional(),
    specificForceCovariance: matrix(3, "m²/s⁴", "Covariance of the specific force; −1 first: not measured.").optional(),
    orientationCovariance: matrix(
      3,
      "rad²",
      "Covariance of the orientation about x, y and z; −1 first: not measured.",
    ).optional(),
  })
  .meta({ description: "A sample of an inertial measurement unit." });
export type ImuSample = z.infer<typeof ImuSample>;
