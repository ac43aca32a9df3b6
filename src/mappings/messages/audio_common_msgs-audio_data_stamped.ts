import { at, defineMapping } from "../mapping.js";

export const audioCommonMsgsAudioDataStamped = defineMapping({
  types: ["audio_common_msgs/AudioDataStamped"],
  modality: "audio",
  fields: {
    data: at("audio.data"),
  },
});
