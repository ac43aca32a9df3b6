import { at, defineMapping, elements } from "../mapping.js";

/** Differential and wide-area fixes have numbers of their own. */
export const gpsMsgsGpsFix = defineMapping({
  types: ["gps_msgs/GPSFix", "gps_common/GPSFix"],
  modality: "gnss",
  fields: {
    status: at("status.status", { values: { 18: 2, 33: 1 } }),
    latitude: at("latitude"),
    longitude: at("longitude"),
    altitude: at("altitude"),
    covariance: elements("position_covariance", 9),
    covarianceType: at("position_covariance_type"),
  },
});
