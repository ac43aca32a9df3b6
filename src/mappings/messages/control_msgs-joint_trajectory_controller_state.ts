import { at, defineMapping } from "../mapping.js";

/** What was measured; ROS 2 calls it `feedback` since Iron. */
export const controlMsgsJointTrajectoryControllerState = defineMapping({
  types: ["control_msgs/JointTrajectoryControllerState"],
  modality: "joint-state",
  fields: {
    names: at("joint_names"),
    positions: at("feedback|actual.positions"),
    velocities: at("feedback|actual.velocities"),
    efforts: at("feedback|actual.effort"),
  },
});
