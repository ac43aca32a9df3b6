import { at, defineMapping } from "../mapping.js";

export const sensorMsgsRange = defineMapping({
  types: ["sensor_msgs/Range"],
  modality: "telemetry",
  fields: {
    values: at("range", { unit: "m" }),
  },
});
