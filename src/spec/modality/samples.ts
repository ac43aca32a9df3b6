/**
 * The canonical sample of each modality.
 *
 * @module
 */
import type { z } from "zod";
import { ImuSample } from "./imu.js";
import type { Modality } from "./modality.js";

/** Schemas of canonical samples, by modality. */
export const samples = { imu: ImuSample } as const satisfies Partial<Record<Modality, z.ZodObject>>;

/** The schema of the samples of a modality. */
export const sampleOf = (modality: Modality): z.ZodObject | undefined =>
  (samples as Partial<Record<Modality, z.ZodObject>>)[modality];
