import { at, defineMapping, elements } from "../mapping.js";

export const foxgloveCameraCalibration = defineMapping({
  types: ["foxglove.CameraCalibration", "foxglove_msgs/CameraCalibration"],
  modality: "camera-calibration",
  fields: {
    widthPx: at("width"),
    heightPx: at("height"),
    distortionModel: at("distortion_model"),
    distortion: at("D|d"),
    intrinsics: elements("K|k", 9),
    rectification: elements("R|r", 9),
    projection: elements("P|p", 12),
  },
});
