import { defineMapping, xyz, xyzw } from "../mapping.js";

export const foxglovePoseInFrame = defineMapping({
  types: ["foxglove.PoseInFrame", "foxglove_msgs/PoseInFrame"],
  modality: "pose",
  fields: {
    position: xyz("pose.position"),
    orientation: xyzw("pose.orientation"),
  },
});
