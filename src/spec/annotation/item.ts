/**
 * Events happen at an instant. Relations hold between entities, for an interval or throughout. Geometries say where something
 * is: at an instant or for an interval, in an image of a stream or in a frame.
 *
 * @module
 */
import { z } from "zod";
import { Identifier } from "../declaration/clock.js";
import { attributes } from "./entity.js";
import { Geometry } from "./geometry/geometry.js";
import { AnnotationText } from "./language.js";
import { Term } from "./ontology.js";
import { AnnotationProvenance } from "./provenance.js";
import { endNs, instantNs, startNs } from "./time.js";

export const AnnotationEvent = z
  .strictObject({
    id: Identifier,
    tNs: instantNs(),
    type: Term.meta({ description: "What happens, a term." }),
    entities: z.array(Identifier).meta({ description: "Ids of the entities that take part." }).optional(),
    texts: z.array(AnnotationText).meta({ description: "Its words." }).optional(),
    attributes: attributes(),
    provenance: AnnotationProvenance.optional(),
  })
  .meta({ description: "What happens at an instant." });
export type AnnotationEvent = z.infer<typeof AnnotationEvent>;

export const Relation = z
  .strictObject({
    id: Identifier,
    type: Term.meta({ description: "What the relation is, a term." }),
    subject: Identifier.meta({ description: "Id of the entity, segment or event of which it is said." }),
    object: Identifier.meta({ description: "Id of the entity, segment or event to which it leads." }),
    startNs: startNs().optional(),
    endNs: endNs().optional(),
    attributes: attributes(),
    provenance: AnnotationProvenance.optional(),
  })
  .meta({ description: "How two things stand to each other; throughout, where no interval is given." });
export type Relation = z.infer<typeof Relation>;

export const Occlusion = z
  .enum(["none", "partial", "mostly", "full"])
  .meta({ description: "How much of it is hidden: nothing, up to half, more than half, all." });
export type Occlusion = z.infer<typeof Occlusion>;

export const GeometryItem = z
  .strictObject({
    id: Identifier,
    entity: Identifier.meta({ description: "Id of the entity that it shows." }).optional(),
    tNs: instantNs().optional(),
    startNs: startNs().optional(),
    endNs: endNs().optional(),
    stream: Identifier.meta({ description: "Id of the stream in whose image it stands." }).optional(),
    frame: z.string().min(1).meta({ description: "Name of the frame that it stands in." }).optional(),
    geometry: Geometry,
    type: Term.meta({ description: "What it shows, a term, where that is no entity." }).optional(),
    occlusion: Occlusion.optional(),
    truncated: z.boolean().meta({ description: "Whether it goes on beyond the image." }).default(false),
    crowd: z.boolean().meta({ description: "Whether it shows many things that were not told apart." }).default(false),
    interpolated: z
      .boolean()
      .meta({ description: "Whether it was computed from those before and after." })
      .default(false),
    attributes: attributes(),
    provenance: AnnotationProvenance.optional(),
  })
  .meta({ description: "Where something is." });
export type GeometryItem = z.infer<typeof GeometryItem>;
