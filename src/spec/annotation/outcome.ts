/**
 * How an activity ended. What nobody judged is undetermined and never a failure; what was not begun is skipped; what was broken
 * off is aborted. A failure says when it happened and of what kind it is, for that is what a model learns from.
 *
 * @module
 */
import { z } from "zod";
import { localText } from "./language.js";
import { Term } from "./ontology.js";
import { instantNs } from "./time.js";

export const OutcomeStatus = z.enum(["success", "failure", "partial", "aborted", "skipped", "undetermined"]).meta({
  description:
    "`success`, `failure`: it was judged so. `partial`: some of it was done. `aborted`: it was broken off. `skipped`: it was not begun. `undetermined`: nobody judged it.",
});
export type OutcomeStatus = z.infer<typeof OutcomeStatus>;

export const Failure = z
  .strictObject({
    type: Term.meta({ description: "What went wrong, a term." }).optional(),
    tNs: instantNs().optional(),
    text: localText("What went wrong, by language tag.").optional(),
  })
  .meta({ description: "What went wrong, and when." });
export type Failure = z.infer<typeof Failure>;

export const Outcome = z
  .strictObject({
    status: OutcomeStatus,
    score: z.number().min(0).max(1).meta({ description: "How well it was done, 0 to 1.", unit: "1" }).optional(),
    failure: Failure.optional(),
  })
  .meta({ description: "How an activity ended." });
export type Outcome = z.infer<typeof Outcome>;
