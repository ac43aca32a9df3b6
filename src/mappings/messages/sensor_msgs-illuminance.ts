import { at, defineMapping } from "../mapping.js";

/** In lux. */
export const sensorMsgsIlluminance = defineMapping({
  types: ["sensor_msgs/Illuminance"],
  modality: "telemetry",
  fields: {
    values: at("illuminance"),
  },
});
