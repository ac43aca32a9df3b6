import { at, defineMapping } from "../mapping.js";

/** Depth images have this type too: `16UC1` in millimetres, `32FC1` in metres (REP-118). */
export const sensorMsgsImage = defineMapping({
  types: ["sensor_msgs/Image"],
  modality: "camera",
  fields: {
    widthPx: at("width"),
    heightPx: at("height"),
    encoding: at("encoding"),
    rowBytes: at("step"),
    bigEndian: at("is_bigendian"),
    data: at("data"),
  },
});
