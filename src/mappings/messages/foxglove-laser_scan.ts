import { at, defineMapping } from "../mapping.js";

export const foxgloveLaserScan = defineMapping({
  types: ["foxglove.LaserScan", "foxglove_msgs/LaserScan"],
  modality: "laser-scan",
  fields: {
    angleMin: at("start_angle"),
    angleMax: at("end_angle"),
    ranges: at("ranges"),
    intensities: at("intensities"),
  },
});
