import { at, defineMapping } from "../mapping.js";

export const sensorMsgsLaserScan = defineMapping({
  types: ["sensor_msgs/LaserScan"],
  modality: "laser-scan",
  fields: {
    angleMin: at("angle_min"),
    angleMax: at("angle_max"),
    angleIncrement: at("angle_increment"),
    timeIncrement: at("time_increment"),
    scanTime: at("scan_time"),
    rangeMin: at("range_min"),
    rangeMax: at("range_max"),
    ranges: at("ranges"),
    intensities: at("intensities"),
  },
});
