import { at, defineMapping } from "../mapping.js";

export const foxgloveRawAudio = defineMapping({
  types: ["foxglove.RawAudio", "foxglove_msgs/RawAudio"],
  modality: "audio",
  fields: {
    format: at("format"),
    sampleRate: at("sample_rate"),
    channels: at("number_of_channels"),
    data: at("data"),
  },
});
