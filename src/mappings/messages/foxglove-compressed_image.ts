import { at, defineMapping } from "../mapping.js";

export const foxgloveCompressedImage = defineMapping({
  types: ["foxglove.CompressedImage", "foxglove_msgs/CompressedImage"],
  modality: "compressed-camera",
  fields: {
    format: at("format"),
    data: at("data"),
  },
});
