/**
 * Position and orientation of a body, such as an end effector, in the frame that the message names.
 *
 * @module
 */
import { z } from "zod";
import { matrix, quaternion, vector3 } from "./field.js";

export const PoseSample = z
  .strictObject({
    position: vector3("m", "Position."),
    orientation: quaternion("Orientation."),
    covariance: matrix(6, "m²", "Covariance over x, y, z and the rotations about them, in m² and rad².").optional(),
  })
  .meta({ description: "A pose." });
export type PoseSample = z.infer<typeof PoseSample>;
