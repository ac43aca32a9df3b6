import { at, defineMapping } from "../mapping.js";

export const eventCameraMsgsEventPacket = defineMapping({
  types: ["event_camera_msgs/EventPacket", "event_array_msgs/EventArray"],
  modality: "events",
  fields: {
    widthPx: at("width"),
    heightPx: at("height"),
    encoding: at("encoding"),
    data: at("events"),
  },
});
