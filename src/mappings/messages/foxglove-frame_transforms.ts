import { at, defineMapping } from "../mapping.js";

export const foxgloveFrameTransforms = defineMapping({
  types: ["foxglove.FrameTransforms", "foxglove_msgs/FrameTransforms"],
  modality: "transforms",
  fields: {
    parents: at("transforms[].parent_frame_id"),
    children: at("transforms[].child_frame_id"),
    seconds: at("transforms[].timestamp.sec|seconds"),
    nanoseconds: at("transforms[].timestamp.nsec|nanosec|nanos"),
    translationsX: at("transforms[].translation.x"),
    translationsY: at("transforms[].translation.y"),
    translationsZ: at("transforms[].translation.z"),
    rotationsX: at("transforms[].rotation.x"),
    rotationsY: at("transforms[].rotation.y"),
    rotationsZ: at("transforms[].rotation.z"),
    rotationsW: at("transforms[].rotation.w"),
  },
});
