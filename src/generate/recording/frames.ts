/**
 * The frames that do not move against each other: cameras, sensors and hand, for /tf_static and for the renderer.
 *
 * @module
 */

import { compose, multiply, type Pose, turn, upright } from "./rigid.js";

/** A fixed frame and where it stands in its parent. */
export interface FixedFrame extends Pose {
  readonly parent: string;
  readonly child: string;
}

/** Optical frames look along z with x to the right; camera links look along x with z up (REP 103). */
const OPTICAL = { position: [0, 0, 0], rotation: [-0.5, 0.5, -0.5, 0.5] } as const satisfies Pose;

/** At the far edge of the table, looking back and 24 degrees down at the arm. */
const frontCamera: Pose = {
  position: [1.25, 0.12, 0.62],
  rotation: multiply(turn("z", Math.PI + 0.14), turn("y", 0.42)),
};

/** On the hand, looking past the finger tips. */
const wristCamera: Pose = { position: [0.065, 0, 0], rotation: turn("y", -(Math.PI / 2 + 0.4)) };

/** Optical frame of the front camera in `base_link`. */
export const frontOptical: Pose = compose(frontCamera, OPTICAL);
/** Optical frame of the wrist camera in `hand`, which coincides with `link_7`. */
export const wristOptical: Pose = compose(wristCamera, OPTICAL);
/** The IMU is mounted upside down on the flange, so its z points up when the hand points down. */
export const imuMount: Pose = { position: [0.04, 0, -0.03], rotation: turn("x", Math.PI) };

export const fixedFrames: readonly FixedFrame[] = [
  { parent: "world", child: "base_link", position: [0, 0, 0], rotation: upright },
  { parent: "link_7", child: "hand", position: [0, 0, 0], rotation: upright },
  { parent: "link_7", child: "force_torque_sensor", position: [0, 0, 0], rotation: upright },
  { parent: "link_7", child: "imu_link", ...imuMount },
  { parent: "base_link", child: "front_camera_link", ...frontCamera },
  { parent: "front_camera_link", child: "front_camera_optical_frame", ...OPTICAL },
  { parent: "hand", child: "wrist_camera_link", ...wristCamera },
  { parent: "wrist_camera_link", child: "wrist_camera_optical_frame", ...OPTICAL },
];
