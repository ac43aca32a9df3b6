/** How streams are measured, by modality. Written by `npm run generate` from the files that there are. */
import type { ContentMeter } from "../measure.js";
import { camera } from "./camera.js";
import { compressedCamera } from "./compressed-camera.js";
import { depth } from "./depth.js";
import { imu } from "./imu.js";
import { video } from "./video.js";

/** How streams are measured, by modality. */
export const meters: readonly ContentMeter[] = [camera, compressedCamera, depth, imu, video];
