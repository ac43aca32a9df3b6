/**
 * The annotation document: what people and models say of a recording. It stands beside the recording, as
 * `NAME.annotations.tasuki.json`, and never changes it. It names the recording by digest, the time axis, who made it and which
 * versions of guideline and ontologies hold; then come entities, tracks with their segments, events, relations and geometries.
 *
 * @module
 */
import { z } from "zod";
import { Identifier } from "../declaration/clock.js";
import { Sha256 } from "../digest.js";
import { byteCount, count } from "../units.js";
import { AgreementFigure } from "./agreement.js";
import { Entity } from "./entity.js";
import { AnnotationEvent, GeometryItem, Relation } from "./item.js";
import { OntologyPin } from "./ontology.js";
import { Procedure } from "./procedure.js";
import { Agent, AnnotationProvenance } from "./provenance.js";
import { Segment } from "./segment.js";
import { AnnotationTime } from "./time.js";
import { Track } from "./track.js";

export const TargetFile = z
  .strictObject({
    name: z.string().min(1).meta({ description: "Name of the file, without its folder." }),
    sizeBytes: byteCount("Size of the file.").optional(),
    sha256: Sha256.optional(),
  })
  .meta({ description: "A file of the recording." });
export type TargetFile = z.infer<typeof TargetFile>;

export const AnnotatedStream = z
  .strictObject({
    id: Identifier,
    topic: z.string().min(1).meta({ description: "Topic of the stream." }),
    widthPx: z.int().min(1).meta({ description: "Columns of its images.", unit: "px" }).optional(),
    heightPx: z.int().min(1).meta({ description: "Rows of its images.", unit: "px" }).optional(),
  })
  .meta({ description: "A stream that annotations name." });
export type AnnotatedStream = z.infer<typeof AnnotatedStream>;

export const Guideline = z
  .strictObject({
    uri: z.string().min(1).meta({ description: "Where it is." }),
    version: z.string().min(1).meta({ description: "Its version." }),
    sha256: Sha256.optional(),
  })
  .meta({ description: "What annotators were told, in one version." });
export type Guideline = z.infer<typeof Guideline>;

export const AnnotationDocument = z
  .strictObject({
    tasuki: z.literal("0.1").meta({ description: "Version of the specification that the document is written to." }),
    document: z.literal("annotation").meta({ description: "What the document is." }),
    id: Identifier,
    revision: count("Which revision of the document it is, from 1.").min(1).optional(),
    files: z.array(TargetFile).meta({ description: "The files of the recording that is annotated." }),
    time: AnnotationTime,
    license: z
      .string()
      .min(1)
      .meta({ description: "Licence of the annotations: an SPDX id, or `LicenseRef-` and a name." })
      .optional(),
    guideline: Guideline.optional(),
    ontologies: z.array(OntologyPin).meta({ description: "The ontologies that terms are taken from." }).default([]),
    agents: z.array(Agent).meta({ description: "Who and what annotated, reviewed and drove." }).default([]),
    provenance: AnnotationProvenance.meta({
      description: "What holds for every item that says nothing of its own.",
    }).optional(),
    streams: z.array(AnnotatedStream).meta({ description: "The streams that annotations name." }).default([]),
    procedures: z.array(Procedure).meta({ description: "The procedures that were carried out." }).default([]),
    entities: z.array(Entity).meta({ description: "The things that annotations speak of." }).default([]),
    tracks: z.array(Track).meta({ description: "The rows that segments stand on." }).default([]),
    segments: z.array(Segment).meta({ description: "What holds during intervals." }).default([]),
    events: z.array(AnnotationEvent).meta({ description: "What happens at instants." }).default([]),
    relations: z.array(Relation).meta({ description: "How things stand to each other." }).default([]),
    geometries: z.array(GeometryItem).meta({ description: "Where things are." }).default([]),
    agreement: z.array(AgreementFigure).meta({ description: "How far annotators agree." }).default([]),
    note: z.string().meta({ description: "What else must be known, in words." }).optional(),
  })
  .meta({
    description: "What people and models say of a recording. Vendors may add keys that begin with `x_` anywhere.",
  });
export type AnnotationDocument = z.infer<typeof AnnotationDocument>;
