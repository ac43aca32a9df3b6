/**
 * The result of a conversion: what was read, what was written, what was lost, what was proven.
 *
 * @module
 */
import { z } from "zod";
import { Sha256 } from "../digest.js";
import { ContainerKind } from "../facts/container.js";
import { Language } from "../language.js";
import { byteCount, count } from "../units.js";
import { LISTED_STREAMS, LossReport } from "./loss.js";

export const ConversionOutcome = z.enum(["exact", "with-losses", "refused"]).meta({
  description:
    "`exact`: everything that was asked for is in the target. `with-losses`: the target lacks what `losses` names, as was " +
    "allowed. `refused`: there are losses, they were not allowed, and nothing was written.",
});
export type ConversionOutcome = z.infer<typeof ConversionOutcome>;

export const NoteCode = z
  .enum([
    "annotation-replaced",
    "annotations-not-shown",
    "definitions-added",
    "latched-repeated",
    "metadata-left-out",
    "repeats-left-out",
    "sequence-from-header",
    "sorted-in-files",
    "streams-not-required",
    "written-beside",
  ])
  .meta({
    description:
      "What is worth knowing and loses nothing. `annotation-replaced`: the annotation that was given stands in the place of one that " +
      "the source carries. `annotations-not-shown`: geometries that the channels for viewers have no form for. `definitions-added`: definitions of standard types that the source lacks were " +
      "taken from the kept library. `latched-repeated`: latched samples stand again at the beginning of each part. " +
      "`repeats-left-out`: such samples were left out where parts were joined. `metadata-left-out`: records that describe the " +
      "source file alone. `sequence-from-header`: sequence numbers were taken from message headers. `sorted-in-files`: the " +
      "samples were too far out of order for memory and were sorted in a temporary file. `streams-not-required`: the declaration says of streams that were left out " +
      "that they need not be there. `written-beside`: declaration, annotation and provenance stand in files beside the output, whose container has no place for them.",
  });
export type NoteCode = z.infer<typeof NoteCode>;

export const ConversionNote = z
  .strictObject({
    code: NoteCode,
    count: count("How many samples, records or streams it is about."),
    streams: z
      .array(z.string())
      .max(LISTED_STREAMS)
      .meta({ description: "Topics that it is about, the first of them." }),
    message: z.string().meta({ description: "The same in plain words, in the language of the report." }),
  })
  .meta({ description: "Something about a conversion that is worth knowing and loses nothing." });
export type ConversionNote = z.infer<typeof ConversionNote>;

export const ConversionInput = z
  .strictObject({
    path: z.string().meta({ description: "Path or name of the recording." }),
    container: ContainerKind,
    sizeBytes: byteCount("Size of its files."),
    sha256: z
      .array(Sha256)
      .meta({ description: "SHA-256 of each of its files, in order, computed while they were read." }),
    samples: count("Samples that it holds."),
  })
  .meta({ description: "A recording that was converted." });
export type ConversionInput = z.infer<typeof ConversionInput>;

export const ConversionOutput = z
  .strictObject({
    path: z.string().meta({ description: "Path or name of the file." }),
    container: ContainerKind,
    sizeBytes: byteCount("Size of the file."),
    sha256: Sha256,
    samples: count("Samples in it, repeated ones included."),
    beside: z.array(z.string()).meta({
      description: "Paths or names of the files that were written beside it: declaration, annotation and provenance.",
    }),
    repeatedSamples: count("Samples at its beginning that repeat latched samples of earlier parts."),
    copiedChunks: count("Chunks that were copied as they stood."),
    writtenChunks: count("Chunks that were made anew."),
  })
  .meta({ description: "A file that was written." });
export type ConversionOutput = z.infer<typeof ConversionOutput>;

export const ConvertedStream = z
  .strictObject({
    topic: z.string().meta({ description: "Topic." }),
    type: z.string().meta({ description: "Type name in the target; empty when none is given." }),
    samples: count("Samples that were carried over."),
  })
  .meta({ description: "A stream that was carried over." });
export type ConvertedStream = z.infer<typeof ConvertedStream>;

export const Verification = z
  .strictObject({
    samples: count("Samples that were compared and found equal."),
    streams: count("Streams that they belong to."),
  })
  .meta({ description: "What was read again from the target, and found equal to the source." });
export type Verification = z.infer<typeof Verification>;

export const ConversionReport = z
  .strictObject({
    tasuki: z.string().meta({ description: "Version of the tool." }),
    specification: z.string().meta({ description: "Version of the specification." }),
    language: Language,
    outcome: ConversionOutcome,
    inputs: z.array(ConversionInput).meta({ description: "What was read, in the order it was given." }),
    outputs: z.array(ConversionOutput).meta({ description: "What was written; empty where it was refused." }),
    samples: count("Samples that were carried over, without repeated ones."),
    streams: z.array(ConvertedStream).meta({ description: "The streams that were carried over, by topic." }),
    losses: z.array(LossReport).meta({ description: "What was lost, or would be, where it was refused." }),
    notes: z.array(ConversionNote).meta({ description: "What else is worth knowing." }),
    verified: Verification.optional(),
  })
  .meta({ description: "The result of a conversion." });
export type ConversionReport = z.infer<typeof ConversionReport>;
