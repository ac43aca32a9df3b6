import { at, defineMapping } from "../mapping.js";

/** In pascals. */
export const sensorMsgsFluidPressure = defineMapping({
  types: ["sensor_msgs/FluidPressure"],
  modality: "telemetry",
  fields: {
    values: at("fluid_pressure"),
  },
});
