import { at, defineMapping } from "../mapping.js";

/** Format and rate stand on the topic `audio_info`, in a type of their own. */
export const audioCommonMsgsAudioData = defineMapping({
  types: ["audio_common_msgs/AudioData"],
  modality: "audio",
  fields: {
    data: at("data"),
  },
});
