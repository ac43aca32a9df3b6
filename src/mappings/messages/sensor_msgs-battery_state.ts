import { defineMapping } from "../mapping.js";

/** Volts, amperes, ampere-hours, a part of 1. */
export const sensorMsgsBatteryState = defineMapping({
  types: ["sensor_msgs/BatteryState"],
  modality: "telemetry",
  fields: {
    values: { paths: ["voltage", "current", "charge", "percentage"] },
  },
});
