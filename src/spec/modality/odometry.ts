/**
 * Pose and velocity of a moving body. The pose is in the message's frame and continuous; velocities are in the body's own frame
 * (nav_msgs/Odometry, REP-105).
 *
 * @module
 */
import { z } from "zod";
import { text } from "../units.js";
import { matrix, quaternion, vector3 } from "./field.js";

export const OdometrySample = z
  .strictObject({
    position: vector3("m", "Position in the odometry frame.").optional(),
    orientation: quaternion("Orientation in the odometry frame.").optional(),
    linearVelocity: vector3("m/s", "Velocity along the axes of the body.").optional(),
    angularVelocity: vector3("rad/s", "Angular velocity about the axes of the body.").optional(),
    poseCovariance: matrix(6, "m²", "Covariance of the pose, in m² and rad².").optional(),
    velocityCovariance: matrix(6, "m²/s²", "Covariance of the velocity, in m²/s² and rad²/s².").optional(),
    bodyFrame: text("Frame of the body.").optional(),
  })
  .meta({ description: "Pose and velocity of a moving body." });
export type OdometrySample = z.infer<typeof OdometrySample>;
