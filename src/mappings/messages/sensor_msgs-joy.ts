import { defineMapping } from "../mapping.js";

/** Axes, −1 to 1, and then buttons, 0 or 1: what was asked of the robot, a program decides. */
export const sensorMsgsJoy = defineMapping({
  types: ["sensor_msgs/Joy"],
  modality: "telemetry",
  fields: {
    values: { paths: ["axes", "buttons"] },
  },
});
