/**
 * The report: what was concluded, of what, and how far it was looked at.
 *
 * @module
 */
import { z } from "zod";
import { Language } from "../language.js";
import { absoluteTime } from "../time.js";
import { byteCount, count } from "../units.js";
import { ConformanceClass } from "./conformance-class.js";
import { Finding, Requirement, RuleOutcome } from "./finding.js";
import { SignatureState } from "./verification.js";

export const Verdict = z.enum(["conforms", "does-not-conform", "not-judged"]).meta({
  description:
    "`conforms`: no requirement is broken and the profile's level is reached. `does-not-conform`: a requirement (MUST) is " +
    "broken. `not-judged`: none is known to be broken, but something the profile asks for could not be checked or read.",
});
export type Verdict = z.infer<typeof Verdict>;

export const RuleResult = z
  .strictObject({
    id: z.string().meta({ description: "Id of the rule." }),
    requirement: Requirement,
    class: ConformanceClass,
    outcome: RuleOutcome,
    checked: count("Subjects (streams, or the recording) that were looked at."),
    notChecked: z
      .array(
        z
          .strictObject({
            stream: z.string().meta({ description: "Topic; absent for the recording." }).optional(),
            reason: z.string().meta({ description: "Why it could not be looked at." }),
          })
          .meta({ description: "A subject that could not be looked at." }),
      )
      .meta({ description: "Subjects that could not be looked at, and why." }),
  })
  .meta({ description: "What became of one rule on one recording." });
export type RuleResult = z.infer<typeof RuleResult>;

export const StreamSummary = z
  .strictObject({
    topic: z.string().meta({ description: "Topic." }),
    type: z.string().meta({ description: "Type name; empty when none is given." }),
    samples: count("Samples."),
  })
  .meta({ description: "One line about a stream." });
export type StreamSummary = z.infer<typeof StreamSummary>;

export const InputTrouble = z
  .strictObject({
    code: z.string().meta({ description: "Stable code, such as `not-a-recording`." }),
    message: z.string().meta({ description: "What happened and what to do." }),
  })
  .meta({ description: "Why a file could not be judged at all." });
export type InputTrouble = z.infer<typeof InputTrouble>;

export const AnnotationSummary = z
  .strictObject({
    path: z.string().meta({ description: "Path or name of the annotation." }),
    from: z.enum(["given", "sidecar", "embedded", "alone"]).meta({
      description:
        "Where it came from: by hand, a file beside the recording, inside it, or it was checked without a recording.",
    }),
    read: z.boolean().meta({ description: "Whether it could be read." }),
    tracks: count("Tracks."),
    segments: count("Segments."),
    events: count("Events."),
    relations: count("Relations."),
    geometries: count("Geometries."),
  })
  .meta({ description: "One line about an annotation." });
export type AnnotationSummary = z.infer<typeof AnnotationSummary>;

export const RecordingReport = z
  .strictObject({
    path: z.string().meta({ description: "Path or name of the recording." }),
    container: z.string().meta({ description: "Container format; empty when it was not recognised." }),
    files: count("Files of the recording, where it is a folder; those that are missing included.").optional(),
    sizeBytes: byteCount("Size of the file."),
    samples: count("Samples read."),
    logStartNs: absoluteTime("Earliest log time.").optional(),
    logEndNs: absoluteTime("Latest log time.").optional(),
    library: z.string().meta({ description: "Library that wrote the file, as it says." }),
    declaration: z.enum(["given", "sidecar", "embedded", "none"]).meta({
      description: "Where the declaration came from: by hand, a file beside the recording, inside it, or nowhere.",
    }),
    annotation: AnnotationSummary.optional(),
    verdict: Verdict,
    conforms: z.boolean().meta({ description: "Whether the verdict is `conforms`." }),
    level: z.int().min(0).max(5).meta({ description: "Level reached; 0 when not even the first is.", unit: "1" }),
    upTo: z
      .int()
      .min(1)
      .max(5)
      .meta({
        description:
          "The highest level whose rules were run, where not all were asked for; those above are `not-checked`.",
        unit: "1",
      })
      .optional(),
    complete: z.boolean().meta({ description: "Whether every byte of the recording could be read." }),
    streams: z.array(StreamSummary).meta({ description: "The streams." }),
    rules: z.array(RuleResult).meta({ description: "What became of every rule." }),
    findings: z.array(Finding).meta({ description: "What is broken." }),
    trouble: InputTrouble.optional(),
  })
  .meta({ description: "What was concluded of one recording." });
export type RecordingReport = z.infer<typeof RecordingReport>;

export const DeliveryReport = z
  .strictObject({
    path: z.string().meta({ description: "The folder." }),
    id: z.string().meta({ description: "Id of the delivery; absent where it cannot be read." }).optional(),
    packed: z.boolean().meta({ description: "Whether it is packed; else it is a folder that is to be." }),
    files: count("Files that `delivery.json` lists, or that are to be packed."),
    sizeBytes: byteCount("Size of all of them."),
    encrypted: z.boolean().meta({ description: "Whether any of its files is encrypted." }),
    signature: SignatureState,
    statement: z
      .string()
      .meta({ description: "Path of the hand-over statement; absent where none was read." })
      .optional(),
    recordings: count("Recordings in it."),
    verdict: Verdict,
    conforms: z.boolean().meta({ description: "Whether the verdict is `conforms`." }),
    level: z
      .int()
      .min(0)
      .max(5)
      .meta({ description: "The highest level that the delivery lets its recordings reach.", unit: "1" }),
    rules: z.array(RuleResult).meta({ description: "What became of every rule about a delivery as a whole." }),
    findings: z.array(Finding).meta({ description: "What is broken." }),
    trouble: InputTrouble.optional(),
  })
  .meta({ description: "What was concluded of a delivery as a whole." });
export type DeliveryReport = z.infer<typeof DeliveryReport>;

const ParameterValue = z.union([z.number(), z.boolean(), z.string(), z.array(z.string())]);

export const ProfileParam = z
  .strictObject({
    rule: z.string().meta({ description: "Id of the rule." }),
    param: z.string().meta({ description: "Name of the parameter." }),
    value: ParameterValue.meta({ description: "What the profile sets it to." }),
    specification: ParameterValue.meta({ description: "What the specification sets it to." }),
  })
  .meta({ description: "A parameter that a profile sets." });
export type ProfileParam = z.infer<typeof ProfileParam>;

export const Report = z
  .strictObject({
    tasuki: z.string().meta({ description: "Version of the tool." }),
    specification: z.string().meta({ description: "Version of the specification." }),
    profile: z.string().meta({ description: "Id of the profile that was asked for." }),
    profileFrom: z.enum(["specification", "given"]).meta({
      description: "Whether the profile is one that the specification has, or one that was given by hand.",
    }),
    profileParams: z.array(ProfileParam).meta({
      description:
        "Parameters that the profile sets to other values than the specification does. Those of the specification hold as well: " +
        "what either finds counts.",
    }),
    profileLevel: z.int().min(1).max(5).meta({ description: "Level that the profile asks for.", unit: "1" }),
    language: Language,
    verdict: Verdict,
    conforms: z.boolean().meta({ description: "Whether every recording, and every delivery, conforms." }),
    level: z.int().min(0).max(5).meta({ description: "The lowest level of all recordings.", unit: "1" }),
    deliveries: z
      .array(DeliveryReport)
      .meta({ description: "The deliveries as a whole, where any were given; their recordings are below." })
      .optional(),
    recordings: z.array(RecordingReport).meta({ description: "The recordings, in the order they were given." }),
  })
  .meta({ description: "The result of a check." });
export type Report = z.infer<typeof Report>;
