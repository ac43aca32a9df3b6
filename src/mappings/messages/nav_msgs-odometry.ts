import { at, defineMapping, elements, xyz, xyzw } from "../mapping.js";

export const navMsgsOdometry = defineMapping({
  types: ["nav_msgs/Odometry"],
  modality: "odometry",
  fields: {
    position: xyz("pose.pose.position"),
    orientation: xyzw("pose.pose.orientation"),
    linearVelocity: xyz("twist.twist.linear"),
    angularVelocity: xyz("twist.twist.angular"),
    poseCovariance: elements("pose.covariance", 36),
    velocityCovariance: elements("twist.covariance", 36),
    bodyFrame: at("child_frame_id"),
  },
});
