import { at, defineMapping } from "../mapping.js";

export const geometryMsgsTransformStamped = defineMapping({
  types: ["geometry_msgs/TransformStamped"],
  modality: "transforms",
  fields: {
    parents: at("header.frame_id"),
    children: at("child_frame_id"),
    seconds: at("header.stamp.sec|seconds"),
    nanoseconds: at("header.stamp.nsec|nanosec|nanos"),
    translationsX: at("transform.translation.x"),
    translationsY: at("transform.translation.y"),
    translationsZ: at("transform.translation.z"),
    rotationsX: at("transform.rotation.x"),
    rotationsY: at("transform.rotation.y"),
    rotationsZ: at("transform.rotation.z"),
    rotationsW: at("transform.rotation.w"),
  },
});
