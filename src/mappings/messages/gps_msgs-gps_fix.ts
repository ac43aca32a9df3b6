import { at, defineMapping, elements } from "../mapping.js";

/** Differential, RTK and wide-area fixes have numbers of their own. What the altitude is above the type leaves open. */
export const gpsMsgsGpsFix = defineMapping({
  types: ["gps_msgs/GPSFix", "gps_common/GPSFix"],
  modality: "gnss",
  fields: {
    status: at("status.status", { values: { 18: 2, 19: 2, 20: 2, 33: 1 } }),
    latitude: at("latitude"),
    longitude: at("longitude"),
    covariance: elements("position_covariance", 9),
    covarianceType: at("position_covariance_type"),
  },
});
