import { defineMapping, elements, xyz, xyzw } from "../mapping.js";

export const geometryMsgsPoseWithCovariance = defineMapping({
  types: ["geometry_msgs/PoseWithCovariance"],
  modality: "pose",
  fields: {
    position: xyz("pose.position"),
    orientation: xyzw("pose.orientation"),
    covariance: elements("covariance", 36),
  },
});
