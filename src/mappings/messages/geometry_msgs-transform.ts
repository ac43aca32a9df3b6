import { defineMapping, xyz, xyzw } from "../mapping.js";

/** Without the names of its frames it is where one body is, seen from another. */
export const geometryMsgsTransform = defineMapping({
  types: ["geometry_msgs/Transform"],
  modality: "pose",
  fields: {
    position: xyz("translation"),
    orientation: xyzw("rotation"),
  },
});
