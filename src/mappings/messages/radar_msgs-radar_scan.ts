import { at, defineMapping } from "../mapping.js";

export const radarMsgsRadarScan = defineMapping({
  types: ["radar_msgs/RadarScan"],
  modality: "radar",
  fields: {
    ranges: at("returns[].range"),
    azimuths: at("returns[].azimuth"),
    elevations: at("returns[].elevation"),
    rangeRates: at("returns[].doppler_velocity"),
    amplitudes: at("returns[].amplitude"),
  },
});
