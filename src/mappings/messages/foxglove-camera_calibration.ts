import { at, defineMapping, elements } from "../mapping.js";

export const foxgloveCameraCalibration = defineMapping({
  types: ["foxglove.CameraCalibration", "foxglove_msgs/CameraCalibration"],
  modality: "camera-calibration",
  fields: {
    widthPx: at("width"),
    heightPx: at("height"),
    distortionModel: at("distortion_model"),
    distortion: at("D"),
    intrinsics: elements("K", 9),
    rectification: elements("R", 9),
    projection: elements("P", 12),
  },
});
