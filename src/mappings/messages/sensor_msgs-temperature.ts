import { at, defineMapping } from "../mapping.js";

/** Degrees Celsius become kelvins. */
export const sensorMsgsTemperature = defineMapping({
  types: ["sensor_msgs/Temperature"],
  modality: "telemetry",
  fields: {
    values: at("temperature", { offset: 273.15 }),
  },
});
