import { at, defineMapping } from "../mapping.js";

export const sensorMsgsIlluminance = defineMapping({
  types: ["sensor_msgs/Illuminance"],
  modality: "telemetry",
  fields: {
    values: at("illuminance", { unit: "lx" }),
  },
});
