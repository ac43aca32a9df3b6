import { defineMapping, xyz, xyzw } from "../mapping.js";

export const geometryMsgsPoseStamped = defineMapping({
  types: ["geometry_msgs/PoseStamped"],
  modality: "pose",
  fields: {
    position: xyz("pose.position"),
    orientation: xyzw("pose.orientation"),
  },
});
