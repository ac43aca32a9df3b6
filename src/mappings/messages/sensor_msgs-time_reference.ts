import { at, defineMapping } from "../mapping.js";

export const sensorMsgsTimeReference = defineMapping({
  types: ["sensor_msgs/TimeReference"],
  modality: "time-reference",
  fields: {
    seconds: at("time_ref.sec"),
    nanoseconds: at("time_ref.nsec|nanosec"),
    source: at("source"),
  },
});
