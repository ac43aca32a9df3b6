import { at, defineMapping } from "../mapping.js";

export const sensorMsgsJointState = defineMapping({
  types: ["sensor_msgs/JointState"],
  modality: "joint-state",
  fields: {
    names: at("name"),
    positions: at("position"),
    velocities: at("velocity"),
    efforts: at("effort"),
  },
});
