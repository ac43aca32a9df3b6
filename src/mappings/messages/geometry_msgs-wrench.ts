import { defineMapping, xyz } from "../mapping.js";

export const geometryMsgsWrench = defineMapping({
  types: ["geometry_msgs/Wrench"],
  modality: "force-torque",
  fields: {
    force: xyz("force"),
    torque: xyz("torque"),
  },
});
