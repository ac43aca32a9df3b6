/**
 * Scanners that sweep a plane. Angles are measured around z from x, counterclockwise; the stamp names the first ray. Ranges below
 * `rangeMin` or above `rangeMax` are to be discarded; −∞ too close, +∞ no return, NaN an error (REP-117).
 *
 * @module
 */
import { z } from "zod";
import { numbers, scalar } from "./field.js";

export const LaserScanSample = z
  .strictObject({
    angleMin: scalar("rad", "Angle of the first ray."),
    angleMax: scalar("rad", "Angle of the last ray."),
    angleIncrement: scalar("rad", "Angle between rays.").optional(),
    timeIncrement: scalar("s", "Time between rays.").optional(),
    scanTime: scalar("s", "Time between sweeps.").optional(),
    rangeMin: scalar("m", "Least range that counts.").optional(),
    rangeMax: scalar("m", "Largest range that counts.").optional(),
    ranges: numbers("m", "Range of each ray."),
    intensities: numbers("1", "Intensity of each ray, in the device's own unit.").optional(),
  })
  .meta({ description: "One sweep of a planar scanner." });
export type LaserScanSample = z.infer<typeof LaserScanSample>;
