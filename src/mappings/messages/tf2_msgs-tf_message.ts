import { at, defineMapping } from "../mapping.js";

export const tf2MsgsTfMessage = defineMapping({
  types: ["tf2_msgs/TFMessage", "tf/tfMessage"],
  modality: "transforms",
  fields: {
    parents: at("transforms[].header.frame_id"),
    children: at("transforms[].child_frame_id"),
    seconds: at("transforms[].header.stamp.sec|seconds"),
    nanoseconds: at("transforms[].header.stamp.nsec|nanosec|nanos"),
    translationsX: at("transforms[].transform.translation.x"),
    translationsY: at("transforms[].transform.translation.y"),
    translationsZ: at("transforms[].transform.translation.z"),
    rotationsX: at("transforms[].transform.rotation.x"),
    rotationsY: at("transforms[].transform.rotation.y"),
    rotationsZ: at("transforms[].transform.rotation.z"),
    rotationsW: at("transforms[].transform.rotation.w"),
  },
});
