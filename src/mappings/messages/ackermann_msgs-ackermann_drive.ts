import { defineMapping } from "../mapping.js";

/** Steering angle in rad and its rate, speed in m/s, acceleration and jerk. */
export const ackermannMsgsAckermannDrive = defineMapping({
  types: ["ackermann_msgs/AckermannDrive"],
  modality: "action",
  fields: {
    values: { paths: ["steering_angle", "steering_angle_velocity", "speed", "acceleration", "jerk"] },
  },
});
