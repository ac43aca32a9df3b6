import { at, defineMapping, elements, xyz, xyzw } from "../mapping.js";

export const foxgloveOdometry = defineMapping({
  types: ["foxglove.Odometry", "foxglove_msgs/Odometry"],
  modality: "odometry",
  fields: {
    position: xyz("pose.position"),
    orientation: xyzw("pose.orientation"),
    linearVelocity: xyz("linear_velocity"),
    angularVelocity: xyz("angular_velocity"),
    poseCovariance: elements("pose_covariance", 36),
    velocityCovariance: elements("velocity_covariance", 36),
    bodyFrame: at("body_frame_id"),
  },
});
