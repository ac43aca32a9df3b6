/** How streams are measured, by modality. Written by `npm run generate` from the files that there are. */
import type { ContentMeter } from "../measure.js";
import { action } from "./action.js";
import { imu } from "./imu.js";
import { jointState } from "./joint-state.js";
import { laserScan } from "./laser-scan.js";
import { pointCloud } from "./point-cloud.js";

/** How streams are measured, by modality. */
export const meters: readonly ContentMeter[] = [action, imu, jointState, laserScan, pointCloud];
