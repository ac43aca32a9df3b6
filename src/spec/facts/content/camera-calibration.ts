/**
 * What the calibrations of a camera say: how many different ones there are, where they change, and the numbers of the first.
 *
 * @module
 */
import { z } from "zod";
import { MOST_CALIBRATIONS } from "../../limits.js";
import { matrix, numbers, scalar, vector } from "../../modality/field.js";
import { count } from "../../units.js";
import { Occurrence, Tally } from "../tally.js";

export const CameraCalibration = z
  .strictObject({
    widthPx: scalar("px", "Columns of the full image.").default(0),
    heightPx: scalar("px", "Rows of the full image.").default(0),
    distortionModel: z.string().meta({ description: "Model of distortion, cut at 100 letters." }).default(""),
    distortion: numbers("1", "The first coefficients of the model, at most 32.").default([]),
    distortionCount: count("How many coefficients there are.").default(0),
    intrinsics: matrix(3, "px", "Camera matrix K; absent where the message has none.").optional(),
    rectification: matrix(3, "1", "Rotation R; absent where the message has none.").optional(),
    projection: vector(12, "px", "Projection matrix P; absent where the message has none.").optional(),
    binningX: scalar("1", "Pixels that are joined along a row.").optional(),
    binningY: scalar("1", "Pixels that are joined along a column.").optional(),
    region: vector(4, "px", "Region of interest: left, top, width, height.").optional(),
    nonFinite: z
      .array(z.string())
      .meta({ description: "Fields with a number that is NaN or infinite, which stands here as 0." })
      .default([]),
    samples: count("Samples with this calibration.").default(0),
    first: Occurrence.meta({ description: "The first sample with it." }).optional(),
  })
  .meta({ description: "One calibration of a camera." });
export type CameraCalibration = z.infer<typeof CameraCalibration>;

export const CameraCalibrationFacts = z
  .strictObject({
    distinct: z
      .array(CameraCalibration)
      .max(MOST_CALIBRATIONS)
      .meta({ description: "The first different calibrations, in order of appearance." })
      .default([]),
    distinctCount: count("How many different ones there are, counted up to 9.").default(0),
    changes: Tally.meta({
      description:
        "Samples whose calibration is not that of the one before; binning and region of interest may change freely.",
    }).prefault({}),
  })
  .meta({ description: "What the samples of a camera calibration say." });
export type CameraCalibrationFacts = z.infer<typeof CameraCalibrationFacts>;
