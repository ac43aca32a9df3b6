/**
 * Provenance: where a recording came from and what was done to it. A conversion writes it into the recording's metadata
 * record `tasuki-provenance` under the key `provenance`.
 *
 * @module
 */
import { z } from "zod";
import { Sha256 } from "../digest.js";
import { ContainerKind } from "../facts/container.js";
import { byteCount, count } from "../units.js";
import { Loss } from "../verdict/loss.js";

export const ProvenanceTool = z
  .strictObject({
    name: z.string().min(1).meta({ description: "Name of the program." }),
    version: z.string().min(1).meta({ description: "Its version." }),
  })
  .meta({ description: "A program that made a recording from others." });
export type ProvenanceTool = z.infer<typeof ProvenanceTool>;

export const ProvenanceFile = z
  .strictObject({
    name: z.string().meta({ description: "Name of the file, without its folder." }),
    sizeBytes: byteCount("Size of the file."),
    sha256: Sha256,
  })
  .meta({ description: "A file that a recording was made from." });
export type ProvenanceFile = z.infer<typeof ProvenanceFile>;

export const ProvenanceStream = z
  .strictObject({
    topic: z.string().meta({ description: "Topic." }),
    samples: count("Samples of the stream in this file."),
  })
  .meta({ description: "How many samples of a stream were written." });
export type ProvenanceStream = z.infer<typeof ProvenanceStream>;

export const ProvenanceRecovery = z
  .strictObject({
    saved: count("Samples that were saved."),
    unverified: count("Those of them that stood in a damaged part: nothing says that they are right."),
    lost: count("Samples that were lost, as far as the file tells."),
    lostExact: z.boolean().meta({ description: "Whether so many were lost; else at least so many." }),
  })
  .meta({ description: "What was saved from a damaged recording, where this is what was done." });
export type ProvenanceRecovery = z.infer<typeof ProvenanceRecovery>;

export const ProvenanceSource = z
  .strictObject({
    container: ContainerKind,
    library: z.string().meta({ description: "Library that wrote the source, as it says; empty when unknown." }),
    samples: count("Samples that the source holds."),
    files: z.array(ProvenanceFile).min(1).meta({ description: "The files of the source, in order." }),
    get provenance() {
      return Provenance.optional();
    },
  })
  .meta({ description: "A recording that another was made from." });
export type ProvenanceSource = z.infer<typeof ProvenanceSource>;

export const Provenance = z
  .strictObject({
    tasuki: z.literal("0.1").meta({ description: "Version of the specification that the record is written to." }),
    tool: ProvenanceTool,
    date: z.iso
      .datetime()
      .meta({ description: "When it was made, in UTC; absent where the run was told to leave it out." })
      .optional(),
    part: count("Which of the parts that were made together, from 0.").optional(),
    repeatedSamples: count("Samples at the beginning that repeat latched samples of earlier parts.").optional(),
    parameters: z
      .record(z.string(), z.string())
      .meta({ description: "What was asked of the program, by the name of its option." }),
    get sources() {
      return z.array(ProvenanceSource).min(1).meta({ description: "The recordings that it was made from, in order." });
    },
    streams: z.array(ProvenanceStream).meta({ description: "The streams of this file." }),
    losses: z.array(Loss).meta({ description: "What the conversion lost, over all parts." }),
    recovery: ProvenanceRecovery.optional(),
  })
  .meta({ description: "Where a recording came from and what was done to it." });
export type Provenance = z.infer<typeof Provenance>;
