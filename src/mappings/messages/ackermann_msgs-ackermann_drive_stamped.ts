import { defineMapping } from "../mapping.js";

/** As AckermannDrive. */
export const ackermannMsgsAckermannDriveStamped = defineMapping({
  types: ["ackermann_msgs/AckermannDriveStamped"],
  modality: "action",
  fields: {
    values: {
      paths: ["steering_angle", "steering_angle_velocity", "speed", "acceleration", "jerk"].map(
        (name) => `drive.${name}`,
      ),
    },
  },
});
