import { defineMapping, xyz } from "../mapping.js";

/** Commanded or measured: the type does not say. */
export const geometryMsgsTwist = defineMapping({
  types: ["geometry_msgs/Twist"],
  modality: "odometry",
  fields: {
    linearVelocity: xyz("linear"),
    angularVelocity: xyz("angular"),
  },
});
