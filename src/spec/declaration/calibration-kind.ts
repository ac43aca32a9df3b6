/**
 * Kinds of calibrations.
 *
 * @module
 */
import { z } from "zod";

export const CalibrationKind = z
  .enum([
    "camera-intrinsics",
    "camera-camera",
    "camera-imu",
    "lidar-camera",
    "lidar-imu",
    "hand-eye",
    "imu-noise",
    "robot-kinematics",
    "force-torque",
    "other",
  ])
  .meta({
    description:
      "What was calibrated. `camera-intrinsics`: how a camera sees. `camera-camera`, `camera-imu`, `lidar-camera`, `lidar-imu`: where " +
      "one sensor sits on the other, and the shift of their stamps. `hand-eye`: a camera on an arm or beside it. `imu-noise`: the " +
      "noise of an inertial unit. `robot-kinematics`: the joints and links of a robot. `force-torque`: bias and matrix of a force sensor.",
  });
export type CalibrationKind = z.infer<typeof CalibrationKind>;
