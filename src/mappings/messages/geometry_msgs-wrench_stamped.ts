import { defineMapping, xyz } from "../mapping.js";

export const geometryMsgsWrenchStamped = defineMapping({
  types: ["geometry_msgs/WrenchStamped"],
  modality: "force-torque",
  fields: {
    force: xyz("wrench.force"),
    torque: xyz("wrench.torque"),
  },
});
