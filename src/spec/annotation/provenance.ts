/**
 * Who says so. People are pseudonyms; models name their version. What is said once for the document holds for every item that
 * says nothing of its own. A label that a model made and a person corrected keeps what the model had said: from that, and from
 * nothing else, one learns how far the model may be trusted.
 *
 * @module
 */
import { z } from "zod";
import { Identifier } from "../declaration/clock.js";
import { Sha256 } from "../digest.js";
import { share } from "../units.js";
import { Geometry } from "./geometry/geometry.js";
import { Term } from "./ontology.js";
import { calendarTime, endNs, instantNs, startNs } from "./time.js";

export const AgentKind = z.enum(["human", "model", "rule"]).meta({
  description: "`human`: a person. `model`: something that was trained. `rule`: a fixed procedure of a program.",
});
export type AgentKind = z.infer<typeof AgentKind>;

export const Agent = z
  .strictObject({
    id: Identifier,
    kind: AgentKind,
    organization: z.string().min(1).meta({ description: "Organisation that it belongs to." }).optional(),
    role: z
      .enum(["annotator", "reviewer", "operator", "policy", "translator"])
      .meta({ description: "What it does here." })
      .optional(),
    name: z.string().min(1).meta({ description: "Name of a model or program; never of a person." }).optional(),
    version: z.string().min(1).meta({ description: "Version of the model or program." }).optional(),
    sha256: Sha256.optional(),
  })
  .meta({ description: "Somebody or something that annotates, reviews or drives." });
export type Agent = z.infer<typeof Agent>;

export const AnnotationTool = z
  .strictObject({
    name: z.string().min(1).meta({ description: "Name of the program." }),
    version: z.string().min(1).meta({ description: "Its version." }),
  })
  .meta({ description: "The program that an item was made with." });
export type AnnotationTool = z.infer<typeof AnnotationTool>;

export const AnnotationMethod = z.enum(["manual", "automatic", "automatic-corrected", "imported"]).meta({
  description:
    "`manual`: a person made it. `automatic`: a model or a rule made it. `automatic-corrected`: a person changed what a model had made. `imported`: it came from a format that does not say.",
});
export type AnnotationMethod = z.infer<typeof AnnotationMethod>;

export const ReviewState = z.enum(["unreviewed", "accepted", "corrected", "rejected", "disputed"]).meta({
  description:
    "`unreviewed`: nobody looked. `accepted`: right as it was. `corrected`: right now. `rejected`: wrong, and kept for the record. `disputed`: reviewers disagree.",
});
export type ReviewState = z.infer<typeof ReviewState>;

export const Review = z
  .strictObject({
    state: ReviewState,
    by: Identifier.meta({ description: "Id of the agent that reviewed." }).optional(),
    at: calendarTime("When it was reviewed, in ISO 8601.").optional(),
  })
  .meta({ description: "What a second look said." });
export type Review = z.infer<typeof Review>;

/** How sure the maker is. */
const confidence = () => share("How sure the maker is.").optional();

export const EarlierAnnotation = z
  .strictObject({
    by: Identifier.meta({ description: "Id of the agent that made it." }),
    method: AnnotationMethod,
    at: calendarTime("When it was made, in ISO 8601.").optional(),
    confidence: confidence(),
    startNs: startNs().optional(),
    endNs: endNs().optional(),
    tNs: instantNs().optional(),
    type: Term.optional(),
    geometry: Geometry.optional(),
  })
  .meta({ description: "What an item was before somebody corrected it; only what differs is said." });
export type EarlierAnnotation = z.infer<typeof EarlierAnnotation>;

export const AnnotationProvenance = z
  .strictObject({
    by: Identifier.meta({ description: "Id of the agent that made it." }),
    method: AnnotationMethod,
    at: calendarTime("When it was made, in ISO 8601.").optional(),
    tool: AnnotationTool.optional(),
    confidence: confidence(),
    derivedFrom: z.array(EarlierAnnotation).meta({ description: "What it was before, the latest first." }).optional(),
    review: Review.optional(),
  })
  .meta({ description: "Who made an item, how, and who looked at it again." });
export type AnnotationProvenance = z.infer<typeof AnnotationProvenance>;
