import { at, defineMapping } from "../mapping.js";

export const sensorMsgsTemperature = defineMapping({
  types: ["sensor_msgs/Temperature"],
  modality: "telemetry",
  fields: {
    values: at("temperature", { unit: "degC" }),
  },
});
