import { at, defineMapping, elements } from "../mapping.js";

export const foxgloveLocationFix = defineMapping({
  types: ["foxglove.LocationFix", "foxglove_msgs/LocationFix"],
  modality: "gnss",
  fields: {
    latitude: at("latitude"),
    longitude: at("longitude"),
    altitude: at("altitude"),
    covariance: elements("position_covariance", 9),
    covarianceType: at("position_covariance_type"),
  },
});
