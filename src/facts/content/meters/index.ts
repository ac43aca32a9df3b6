/** How streams are measured, by modality. Written by `npm run generate` from the files that there are. */
import type { ContentMeter } from "../measure.js";
import { imu } from "./imu.js";

/** How streams are measured, by modality. */
export const meters: readonly ContentMeter[] = [imu];
