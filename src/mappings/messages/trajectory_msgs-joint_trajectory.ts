import { at, defineMapping } from "../mapping.js";

/** A command of one point is the common one; of a longer trajectory the first point is where it begins. */
export const trajectoryMsgsJointTrajectory = defineMapping({
  types: ["trajectory_msgs/JointTrajectory"],
  modality: "action",
  fields: {
    names: at("joint_names"),
    values: at("points[0].positions"),
  },
});
