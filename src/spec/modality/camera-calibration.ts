/**
 * Intrinsics of a camera: a pinhole with a distortion model. Pixel centres have whole coordinates; the origin is the centre of the
 * upper left pixel. `intrinsics` is for the image as the sensor gives it at full resolution, before binning and region of interest
 * (sensor_msgs/CameraInfo).
 *
 * @module
 */
import { z } from "zod";
import { text } from "../units.js";
import { matrix, numbers, scalar, vector } from "./field.js";

export const CameraCalibrationSample = z
  .strictObject({
    widthPx: scalar("px", "Columns of the full image."),
    heightPx: scalar("px", "Rows of the full image."),
    distortionModel: text("Model of distortion: `plumb_bob`, `rational_polynomial`, `equidistant` or another."),
    distortion: numbers("1", "Coefficients of the model, in its order."),
    intrinsics: matrix(3, "px", "Camera matrix K: focal lengths and principal point; all zero: not calibrated."),
    rectification: matrix(3, "1", "Rotation R that aligns the image planes of a stereo pair.").optional(),
    projection: vector(
      12,
      "px",
      "Projection matrix P of the rectified image, 3 rows of 4; the fourth column holds −f·baseline.",
    ).optional(),
    binningX: scalar("1", "Pixels that are joined along a row; 0 or 1 for none.").optional(),
    binningY: scalar("1", "Pixels that are joined along a column; 0 or 1 for none.").optional(),
    region: vector(
      4,
      "px",
      "Region of interest in the full image: left, top, width, height; all zero for the whole.",
    ).optional(),
  })
  .meta({ description: "The calibration of a camera." });
export type CameraCalibrationSample = z.infer<typeof CameraCalibrationSample>;
