import { at, defineMapping } from "../mapping.js";

export const foxgloveCompressedVideo = defineMapping({
  types: ["foxglove.CompressedVideo", "foxglove_msgs/CompressedVideo"],
  modality: "video",
  fields: {
    format: at("format"),
    data: at("data"),
  },
});
