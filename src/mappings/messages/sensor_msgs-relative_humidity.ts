import { at, defineMapping } from "../mapping.js";

/** A part of 1. */
export const sensorMsgsRelativeHumidity = defineMapping({
  types: ["sensor_msgs/RelativeHumidity"],
  modality: "telemetry",
  fields: {
    values: at("relative_humidity"),
  },
});
