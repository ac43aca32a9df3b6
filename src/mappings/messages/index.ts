/** Every mapping that ships with Tasuki. Written by `npm run generate` from the files that there are. */
import type { Mapping } from "../../spec/modality/mapping.js";
import { sensorMsgsImu } from "./sensor_msgs-imu.js";

/** Every mapping that ships with Tasuki. */
export const mappings: readonly Mapping[] = [sensorMsgsImu];
