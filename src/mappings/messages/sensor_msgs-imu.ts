import { defineMapping, elements, xyz, xyzw } from "../mapping.js";

/** Covariance element 0 of −1 says "not measured" (sensor_msgs/Imu). */
export const sensorMsgsImu = defineMapping({
  types: ["sensor_msgs/Imu"],
  modality: "imu",
  fields: {
    angularVelocity: xyz("angular_velocity"),
    specificForce: xyz("linear_acceleration"),
    orientation: xyzw("orientation"),
    angularVelocityCovariance: elements("angular_velocity_covariance", 9),
    specificForceCovariance: elements("linear_acceleration_covariance", 9),
    orientationCovariance: elements("orientation_covariance", 9),
  },
});
