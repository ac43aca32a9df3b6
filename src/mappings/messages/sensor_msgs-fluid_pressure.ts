import { at, defineMapping } from "../mapping.js";

export const sensorMsgsFluidPressure = defineMapping({
  types: ["sensor_msgs/FluidPressure"],
  modality: "telemetry",
  fields: {
    values: at("fluid_pressure", { unit: "Pa" }),
  },
});
