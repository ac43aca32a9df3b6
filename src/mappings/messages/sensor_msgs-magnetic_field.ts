import { defineMapping, elements, xyz } from "../mapping.js";

export const sensorMsgsMagneticField = defineMapping({
  types: ["sensor_msgs/MagneticField"],
  modality: "magnetometer",
  fields: {
    field: xyz("magnetic_field"),
    covariance: elements("magnetic_field_covariance", 9),
  },
});
