import { at, defineMapping } from "../mapping.js";

export const trajectoryMsgsJointTrajectoryPoint = defineMapping({
  types: ["trajectory_msgs/JointTrajectoryPoint"],
  modality: "action",
  fields: {
    values: at("positions"),
  },
});
