/**
 * What the covariances of a stream say.
 *
 * @module
 */
import { z } from "zod";
import { count } from "../../units.js";
import { Tally } from "../tally.js";

export const CovarianceFacts = z
  .strictObject({
    field: z.string().meta({ description: "Name of the covariance." }),
    read: count("Matrices that were looked at.").default(0),
    notMeasured: count("Matrices with −1 first, where that says that the value was not measured.").default(0),
    unknown: count("Matrices of zeros: the covariance is not known.").default(0),
    nonFinite: Tally.meta({ description: "Matrices with a number that is not finite." }).prefault({}),
    negative: Tally.meta({ description: "Matrices with a negative variance on the diagonal." }).prefault({}),
    asymmetric: Tally.meta({ description: "Matrices that are not symmetric, by more than a thousandth." }).prefault({}),
  })
  .meta({ description: "What the matrices of one covariance say." });
export type CovarianceFacts = z.infer<typeof CovarianceFacts>;
