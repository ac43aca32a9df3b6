import { at, defineMapping, elements } from "../mapping.js";

/** ROS 1 writes the matrices with capital letters. */
export const sensorMsgsCameraInfo = defineMapping({
  types: ["sensor_msgs/CameraInfo"],
  modality: "camera-calibration",
  fields: {
    widthPx: at("width"),
    heightPx: at("height"),
    distortionModel: at("distortion_model"),
    distortion: at("d|D"),
    intrinsics: elements("k|K", 9),
    rectification: elements("r|R", 9),
    projection: elements("p|P", 12),
    binningX: at("binning_x"),
    binningY: at("binning_y"),
    region: { paths: ["x_offset", "y_offset", "width", "height"].map((name) => `roi.${name}`) },
  },
});
