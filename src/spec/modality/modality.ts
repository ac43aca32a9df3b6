/**
 * The kinds of sensor data, action and language that a recording may hold.
 *
 * @module
 */
import { z } from "zod";

export const Modality = z
  .enum([
    "camera",
    "compressed-camera",
    "video",
    "camera-calibration",
    "depth",
    "events",
    "point-cloud",
    "laser-scan",
    "radar",
    "imu",
    "magnetometer",
    "joint-state",
    "pose",
    "gripper",
    "force-torque",
    "tactile",
    "audio",
    "gnss",
    "odometry",
    "transforms",
    "time-reference",
    "action",
    "language",
    "telemetry",
  ])
  .meta({
    description:
      "What the samples of a stream are. `camera`: raw pixels. `compressed-camera`: one JPEG, PNG or other still image a sample. " +
      "`video`: one coded picture of a video a sample. `camera-calibration`: intrinsics of a camera. `depth`: metres along the " +
      "optical axis, for each pixel. `events`: brightness changes of an event camera. `point-cloud`: points of a lidar or depth " +
      "camera. `laser-scan`: ranges of a sweep in a plane. `radar`: detections with range rate. `imu`: angular velocity and " +
      "specific force. `magnetometer`: magnetic flux density. `joint-state`: measured joints. `pose`: position and orientation, " +
      "such as of an end effector. `gripper`: opening and force of a gripper. `force-torque`: a wrench. `tactile`: contact " +
      "pressures of a skin or fingertip. `audio`: sound. `gnss`: a satellite position. `odometry`: pose and velocity of a moving " +
      "base. `transforms`: relations between frames. `time-reference`: readings of two clocks at one instant. `action`: what was " +
      "commanded. `language`: instructions in words. `telemetry`: plain numbers, such as temperatures and voltages.",
  });
export type Modality = z.infer<typeof Modality>;
