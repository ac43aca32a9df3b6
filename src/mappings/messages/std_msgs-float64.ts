import { at, defineMapping } from "../mapping.js";

export const stdMsgsFloat64 = defineMapping({
  types: [
    "std_msgs/Float64",
    "std_msgs/Float32",
    "std_msgs/Int8",
    "std_msgs/Int16",
    "std_msgs/Int32",
    "std_msgs/Int64",
    "std_msgs/UInt8",
    "std_msgs/UInt16",
    "std_msgs/UInt32",
    "std_msgs/UInt64",
    "std_msgs/Bool",
  ],
  modality: "telemetry",
  fields: {
    values: at("data"),
  },
});
