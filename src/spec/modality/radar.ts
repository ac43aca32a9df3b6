/**
 * Radars: detections with range, direction and range rate, which is positive where the target moves away.
 *
 * @module
 */
import { z } from "zod";
import { numbers } from "./field.js";

export const RadarSample = z
  .strictObject({
    ranges: numbers("m", "Range of each detection."),
    azimuths: numbers("rad", "Azimuth of each detection, from x, counterclockwise."),
    elevations: numbers("rad", "Elevation of each detection.").optional(),
    rangeRates: numbers("m/s", "Range rate of each detection; positive where it moves away.").optional(),
    amplitudes: numbers("dB", "Amplitude of each detection.").optional(),
  })
  .meta({ description: "Detections of one radar sweep." });
export type RadarSample = z.infer<typeof RadarSample>;
