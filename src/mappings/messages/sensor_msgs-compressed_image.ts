import { at, defineMapping } from "../mapping.js";

export const sensorMsgsCompressedImage = defineMapping({
  types: ["sensor_msgs/CompressedImage"],
  modality: "compressed-camera",
  fields: {
    format: at("format"),
    data: at("data"),
  },
});
