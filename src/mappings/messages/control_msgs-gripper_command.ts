import { at, defineMapping } from "../mapping.js";

/** The position is the gap between the fingers in metres. */
export const controlMsgsGripperCommand = defineMapping({
  types: ["control_msgs/GripperCommand"],
  modality: "gripper",
  fields: {
    opening: at("position"),
    force: at("max_effort"),
  },
});
