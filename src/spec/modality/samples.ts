/**
 * The canonical sample of each modality. Written by `npm run generate` from the files that there are.
 *
 * @module
 */
import type { z } from "zod";
import { ImuSample } from "./imu.js";
import type { Modality } from "./modality.js";

/** Schemas of canonical samples, by modality. */
export const samples: Readonly<Partial<Record<Modality, z.ZodObject>>> = {
  imu: ImuSample,
};
