/**
 * Satellite positions on the WGS 84 ellipsoid. Covariance is in metres, east, north, up.
 *
 * @module
 */
import { z } from "zod";
import { matrix, scalar } from "./field.js";

export const GnssSample = z
  .strictObject({
    latitude: scalar("°", "Latitude, north positive."),
    longitude: scalar("°", "Longitude, east positive."),
    altitude: scalar("m", "Height above the ellipsoid; NaN where unknown.").optional(),
    status: scalar("1", "−1 no fix, 0 a fix, 1 with satellite augmentation, 2 with ground augmentation.").optional(),
    covariance: matrix(3, "m²", "Covariance of the position, east, north, up.").optional(),
    covarianceType: scalar("1", "0 unknown, 1 approximated, 2 diagonal known, 3 known.").optional(),
  })
  .meta({ description: "A satellite position." });
export type GnssSample = z.infer<typeof GnssSample>;
