/** Finds what measures the streams of a modality. */
import type { Modality } from "../../spec/modality/modality.js";
import type { ContentMeter } from "./measure.js";
import { meters } from "./meters/index.js";

const byModality = new Map(meters.map((meter) => [meter.modality, meter]));

/** The meter of a modality; one without a meter is recognised and not looked into. */
export const meterOf = (modality: Modality): ContentMeter | undefined => byModality.get(modality);
