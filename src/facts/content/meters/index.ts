/** How streams are measured, by modality. Written by `npm run generate` from the files that there are. */
import type { ContentMeter } from "../measure.js";
import { action } from "./action.js";
import { audio } from "./audio.js";
import { camera } from "./camera.js";
import { cameraCalibration } from "./camera-calibration.js";
import { compressedCamera } from "./compressed-camera.js";
import { depth } from "./depth.js";
import { forceTorque } from "./force-torque.js";
import { gnss } from "./gnss.js";
import { imu } from "./imu.js";
import { jointState } from "./joint-state.js";
import { language } from "./language.js";
import { laserScan } from "./laser-scan.js";
import { magnetometer } from "./magnetometer.js";
import { odometry } from "./odometry.js";
import { pointCloud } from "./point-cloud.js";
import { pose } from "./pose.js";
import { telemetry } from "./telemetry.js";
import { transforms } from "./transforms.js";
import { video } from "./video.js";

/** How streams are measured, by modality. */
export const meters: readonly ContentMeter[] = [
  action,
  audio,
  camera,
  cameraCalibration,
  compressedCamera,
  depth,
  forceTorque,
  gnss,
  imu,
  jointState,
  language,
  laserScan,
  magnetometer,
  odometry,
  pointCloud,
  pose,
  telemetry,
  transforms,
  video,
];
