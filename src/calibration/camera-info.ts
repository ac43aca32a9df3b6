/**
 * The calibration of one camera as camera_calibration_parsers of ROS writes it: image_width, image_height, camera_name,
 * camera_matrix, distortion_model, distortion_coefficients, rectification_matrix and projection_matrix, each matrix with `data`.
 *
 * @module
 */
import type { CalibrationValues } from "../spec/declaration/calibration.js";
import { at, Misfit, mappingAt, numberAt, numbersAt, textAt } from "./values.js";

/** Reads one. */
export function rosCameraInfo(document: unknown): CalibrationValues {
  const root = mappingAt(document, "the document");
  const place = "the document";
  const [widthPx, heightPx] = [numberAt(root, "image_width", place), numberAt(root, "image_height", place)];
  if (widthPx === undefined || heightPx === undefined || !(widthPx > 0 && heightPx > 0))
    throw new Misfit({ reason: "image_width and image_height are missing" });
  const k = numbersAt(mappingAt(at(root, "camera_matrix"), "camera_matrix"), "data", "camera_matrix");
  if (k.length !== 9) throw new Misfit({ reason: `camera_matrix: data has ${k.length} numbers, and 9 are needed` });
  const distortion = numbersAt(
    mappingAt(at(root, "distortion_coefficients"), "distortion_coefficients"),
    "data",
    "distortion_coefficients",
  );
  // Old files, and those of some drivers, call it the camera model.
  const model = textAt(root, "distortion_model", place) ?? textAt(root, "camera_model", place) ?? "plumb_bob";
  return {
    cameras: [
      {
        name: textAt(root, "camera_name", place) ?? "camera",
        ...{ widthPx, heightPx, model: "pinhole", intrinsics: [k[0]!, k[4]!, k[2]!, k[5]!] },
        ...{ distortionModel: model, distortion },
      },
    ],
  };
}
