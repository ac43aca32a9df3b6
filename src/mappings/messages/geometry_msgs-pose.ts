import { defineMapping, xyz, xyzw } from "../mapping.js";

export const geometryMsgsPose = defineMapping({
  types: ["geometry_msgs/Pose"],
  modality: "pose",
  fields: {
    position: xyz("position"),
    orientation: xyzw("orientation"),
  },
});
