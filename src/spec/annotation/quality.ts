/**
 * What the data of an interval are good for. A flag may concern some streams only.
 *
 * @module
 */
import { z } from "zod";
import { Identifier } from "../declaration/clock.js";
import { Term } from "./ontology.js";

export const QualitySeverity = z
  .enum(["minor", "major", "critical"])
  .meta({ description: "`minor`: of little weight. `major`: of weight. `critical`: the data are of no use." });
export type QualitySeverity = z.infer<typeof QualitySeverity>;

export const QualityFlag = z
  .strictObject({
    flag: Term.meta({ description: "What is the matter, a term." }),
    severity: QualitySeverity,
    streams: z
      .array(Identifier)
      .meta({ description: "Ids of the streams that are concerned; all where it is left out." })
      .optional(),
    excludeFromTraining: z.boolean().meta({ description: "Whether a model must not learn from it." }).default(false),
  })
  .meta({ description: "What is the matter with the data of an interval." });
export type QualityFlag = z.infer<typeof QualityFlag>;
