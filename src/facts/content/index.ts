/** How streams are measured, by modality. */
import type { Modality } from "../../spec/modality/modality.js";
import { imu } from "./imu.js";
import type { ContentMeter } from "./measure.js";

const METERS: readonly ContentMeter[] = [imu];

/** The meters by modality; a modality without one is recognised and not looked into. */
export const meters: ReadonlyMap<Modality, ContentMeter> = new Map(METERS.map((meter) => [meter.modality, meter]));
