import { defineMapping, xyz } from "../mapping.js";

/** Commanded or measured: the type does not say. */
export const geometryMsgsTwistStamped = defineMapping({
  types: ["geometry_msgs/TwistStamped"],
  modality: "odometry",
  fields: {
    linearVelocity: xyz("twist.linear"),
    angularVelocity: xyz("twist.angular"),
  },
});
