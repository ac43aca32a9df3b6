import { at, defineMapping } from "../mapping.js";

export const foxgloveJointStates = defineMapping({
  types: ["foxglove.JointStates", "foxglove_msgs/JointStates"],
  modality: "joint-state",
  fields: {
    names: at("joints[].name"),
    positions: at("joints[].position"),
    velocities: at("joints[].velocity"),
    efforts: at("joints[].effort"),
  },
});
