import { defineMapping, xyz } from "../mapping.js";

/** Commanded or measured: the type does not say. */
export const geometryMsgsTwistWithCovarianceStamped = defineMapping({
  types: ["geometry_msgs/TwistWithCovarianceStamped"],
  modality: "odometry",
  fields: {
    linearVelocity: xyz("twist.twist.linear"),
    angularVelocity: xyz("twist.twist.angular"),
  },
});
