/** What each kind of stream carries. */
import type { StreamKind } from "../scene.js";
import type { BodyMaker } from "./body.js";
import { gps, imu, joint, odometry, tf, wrench } from "./motion.js";
import { calibration, camera, depth, image, video } from "./pictures.js";
import { cloud, lidar } from "./ranges.js";
import { audio, instruction, magnetometer, temperature } from "./senses.js";

const clock: BodyMaker = () => ({ messages: [{}], numbers: [], at() {} });

export const bodies: Readonly<Record<StreamKind, BodyMaker>> = {
  ...{ camera, image, depth, video, calibration },
  ...{ lidar, cloud, imu, magnetometer, wrench, joint },
  ...{ gps, odometry, tf, clock },
  ...{ audio, instruction, temperature },
};
