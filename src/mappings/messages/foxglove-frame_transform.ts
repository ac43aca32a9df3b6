import { at, defineMapping } from "../mapping.js";

export const foxgloveFrameTransform = defineMapping({
  types: ["foxglove.FrameTransform", "foxglove_msgs/FrameTransform"],
  modality: "transforms",
  fields: {
    parents: at("parent_frame_id"),
    children: at("child_frame_id"),
    seconds: at("timestamp.sec|seconds"),
    nanoseconds: at("timestamp.nsec|nanosec|nanos"),
    translationsX: at("translation.x"),
    translationsY: at("translation.y"),
    translationsZ: at("translation.z"),
    rotationsX: at("rotation.x"),
    rotationsY: at("rotation.y"),
    rotationsZ: at("rotation.z"),
    rotationsW: at("rotation.w"),
  },
});
