import { at, defineMapping, elements } from "../mapping.js";

export const sensorMsgsNavSatFix = defineMapping({
  types: ["sensor_msgs/NavSatFix"],
  modality: "gnss",
  fields: {
    latitude: at("latitude"),
    longitude: at("longitude"),
    altitude: at("altitude"),
    status: at("status.status"),
    covariance: elements("position_covariance", 9),
    covarianceType: at("position_covariance_type"),
  },
});
