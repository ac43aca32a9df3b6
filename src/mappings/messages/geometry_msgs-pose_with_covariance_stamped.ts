import { defineMapping, elements, xyz, xyzw } from "../mapping.js";

export const geometryMsgsPoseWithCovarianceStamped = defineMapping({
  types: ["geometry_msgs/PoseWithCovarianceStamped"],
  modality: "pose",
  fields: {
    position: xyz("pose.pose.position"),
    orientation: xyzw("pose.pose.orientation"),
    covariance: elements("pose.covariance", 36),
  },
});
