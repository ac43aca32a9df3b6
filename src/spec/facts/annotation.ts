/**
 * What was read of an annotation document, and what the samples show at the times that it names.
 *
 * @module
 */
import { z } from "zod";
import { AnnotationDocument } from "../annotation/document.js";
import { Ontology } from "../annotation/ontology.js";
import { TimeBasis } from "../annotation/time.js";
import { Sha256 } from "../digest.js";
import { MOST_FAULTS } from "../limits.js";
import { absoluteTime } from "../time.js";
import { byteCount, count } from "../units.js";

export const AnnotationFault = z
  .strictObject({
    field: z.string().meta({ description: "Where in the document it is, as a JSON Pointer." }),
    reason: z.string().meta({ description: "What is wrong there, in plain words." }),
  })
  .meta({ description: "One place where a document does not follow its schema." });
export type AnnotationFault = z.infer<typeof AnnotationFault>;

export const FileState = z.enum(["read", "absent", "unreadable", "unknown"]).meta({
  description:
    "`read`: it is there. `absent`: it is not. `unreadable`: it is there and is not what it should be. `unknown`: nothing tells.",
});
export type FileState = z.infer<typeof FileState>;

export const AnnotationFile = z
  .strictObject({
    name: z.string().meta({ description: "Name of the file." }),
    state: FileState,
    reason: z.string().meta({ description: "Why it cannot be read." }).optional(),
    sizeBytes: byteCount("Its size.").optional(),
    sha256: Sha256.optional(),
    ontology: Ontology.optional(),
  })
  .meta({ description: "A file that a document names, beside it." });
export type AnnotationFile = z.infer<typeof AnnotationFile>;

export const AnnotationFacts = z
  .strictObject({
    sizeBytes: byteCount("Size of the document.").default(0),
    unreadable: z.string().meta({ description: "Why the text is no JSON that may be read." }).optional(),
    schemaFaults: z
      .array(AnnotationFault)
      .max(MOST_FAULTS)
      .meta({ description: "The first places where it does not follow its schema." })
      .default([]),
    schemaFaultCount: count("How many such places there are.").default(0),
    document: AnnotationDocument.meta({ description: "The document; absent where it could not be read." }).optional(),
    annotationFiles: z.array(AnnotationFile).meta({ description: "The files that it names, beside it." }).default([]),
  })
  .meta({ description: "What was read of an annotation document." });
export type AnnotationFacts = z.infer<typeof AnnotationFacts>;

export const StreamInstants = z
  .strictObject({
    topic: z.string().meta({ description: "Topic." }),
    offsetsNs: z
      .array(z.number())
      .meta({ description: "The instants, from the origin, in ascending order and each once.", unit: "ns" }),
    distancesNs: z
      .array(z.union([z.number(), z.null()]))
      .meta({ description: "How far the nearest sample is from each; `null` where there is none.", unit: "ns" }),
    samplesBefore: z
      .array(z.number())
      .meta({ description: "How many samples of the stream lie before each.", unit: "1" }),
  })
  .meta({ description: "What the samples of a stream show at some instants." });
export type StreamInstants = z.infer<typeof StreamInstants>;

export const InstantFacts = z
  .strictObject({
    basis: TimeBasis,
    originNs: absoluteTime("What the instants count from."),
    streams: z.array(StreamInstants).meta({ description: "The streams that were asked for." }),
  })
  .meta({ description: "What the samples show at the instants that an annotation names." });
export type InstantFacts = z.infer<typeof InstantFacts>;

export const FileDigest = z
  .strictObject({
    name: z.string().meta({ description: "Name of the file, without its folder." }),
    sizeBytes: byteCount("Size of the file."),
    sha256: Sha256,
  })
  .meta({ description: "A file of the recording with its digest." });
export type FileDigest = z.infer<typeof FileDigest>;
