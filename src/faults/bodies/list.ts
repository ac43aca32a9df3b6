/** What each kind of stream carries. */
import type { StreamKind } from "../scene.js";
import type { BodyMaker } from "./body.js";
import { gps, imu, joint, odometry, tf } from "./motion.js";
import { camera } from "./pictures.js";
import { lidar } from "./ranges.js";

const clock: BodyMaker = () => ({ messages: [{}], numbers: [], at() {} });

export const bodies: Readonly<Record<StreamKind, BodyMaker>> = {
  ...{ camera, lidar, imu, joint },
  ...{ gps, odometry, tf, clock },
};
