/**
 * A segment says what holds during an interval: an activity with its words, its part in a procedure and how it ended; who drove;
 * or what the data are good for. A segment inside another names it as its parent.
 *
 * @module
 */
import { z } from "zod";
import { Identifier } from "../declaration/clock.js";
import { count } from "../units.js";
import { Control } from "./control.js";
import { attributes } from "./entity.js";
import { AnnotationText } from "./language.js";
import { Term } from "./ontology.js";
import { Outcome } from "./outcome.js";
import { AnnotationProvenance } from "./provenance.js";
import { QualityFlag } from "./quality.js";
import { endNs, startNs } from "./time.js";

const entity = (description: string) => Identifier.meta({ description }).optional();

export const SegmentRoles = z
  .strictObject({
    agent: entity("Id of the entity that acts."),
    object: entity("Id of the entity that is acted on."),
    target: entity("Id of the entity that it goes to."),
    tool: entity("Id of the entity that it is done with."),
    hand: entity("Id of the hand or gripper that does it."),
  })
  .meta({ description: "Which entity has which part in an activity." });
export type SegmentRoles = z.infer<typeof SegmentRoles>;

export const Segment = z
  .strictObject({
    id: Identifier,
    track: Identifier.meta({ description: "Id of its track." }),
    startNs: startNs(),
    endNs: endNs(),
    parent: Identifier.meta({ description: "Id of the segment that it is part of." }).optional(),
    type: Term.meta({ description: "What is done, a term." }).optional(),
    texts: z.array(AnnotationText).meta({ description: "Its words." }).optional(),
    roles: SegmentRoles.optional(),
    procedure: z
      .string()
      .min(1)
      .meta({ description: "Id, or else name, of the procedure that is carried out." })
      .optional(),
    step: z.string().min(1).meta({ description: "Id, or else order, of the step that is carried out." }).optional(),
    attempt: count("Which attempt at the step it is, from 1.").min(1).optional(),
    outcome: Outcome.optional(),
    control: Control.optional(),
    quality: QualityFlag.optional(),
    attributes: attributes(),
    provenance: AnnotationProvenance.optional(),
  })
  .meta({ description: "What holds during an interval." });
export type Segment = z.infer<typeof Segment>;
