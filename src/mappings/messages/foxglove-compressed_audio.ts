import { at, defineMapping } from "../mapping.js";

/** Rate and channels stand in the coded sound. */
export const foxgloveCompressedAudio = defineMapping({
  types: ["foxglove.CompressedAudio", "foxglove_msgs/CompressedAudio"],
  modality: "audio",
  fields: {
    format: at("format"),
    data: at("data"),
  },
});
