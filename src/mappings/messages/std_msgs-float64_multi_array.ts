import { at, defineMapping } from "../mapping.js";

/** Controllers take their commands in this type (ros2_controllers). */
export const stdMsgsFloat64MultiArray = defineMapping({
  types: ["std_msgs/Float64MultiArray", "std_msgs/Float32MultiArray"],
  modality: "action",
  fields: {
    names: at("layout.dim[].label"),
    values: at("data"),
  },
});
