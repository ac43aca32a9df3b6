/**
 * The comparison of two recordings: that they hold the same content, or where they part.
 *
 * @module
 */
import { z } from "zod";
import { Sha256 } from "../digest.js";
import { Language } from "../language.js";
import { FIRST_FEW } from "../limits.js";
import { absoluteTime } from "../time.js";
import { byteCount, count, nanoseconds } from "../units.js";
import { InputTrouble } from "./report.js";

export const DiffVerdict = z.enum(["same", "different", "not-proven"]).meta({
  description:
    "`same`: both recordings hold the same content. `different`: they do not. `not-proven`: no difference was found, but " +
    "something could not be read or compared.",
});
export type DiffVerdict = z.infer<typeof DiffVerdict>;

export const DifferenceKind = z
  .enum([
    "stream",
    "type",
    "encoding",
    "definition",
    "only-in-a",
    "only-in-b",
    "payload",
    "log-time",
    "publish-time",
    "sequence",
    "order",
  ])
  .meta({
    description:
      "`stream`: only one recording has the stream. `type`, `encoding`, `definition`: what the stream is said to hold. " +
      "`only-in-a`, `only-in-b`: samples that the other recording lacks. `payload`: the same log time, another payload. " +
      "`log-time`: the same payload at another log time. `publish-time`, `sequence`: the same log time and payload, " +
      "another publish time or sequence number. `order`: the same sample, elsewhere in its stream or among the streams.",
  });
export type DifferenceKind = z.infer<typeof DifferenceKind>;

export const DiffNoteKind = z
  .enum([
    "order-across-streams",
    "order-within-stream",
    "publish-time-not-held",
    "sequence-not-held",
    "metadata",
    "definition-text",
    "declaration",
    "attachments",
    "unread",
    "not-mapped",
    "approximate",
  ])
  .meta({
    description:
      "`order-across-streams`, `order-within-stream`: the same samples in another order. `publish-time-not-held`, " +
      "`sequence-not-held`: one container has no place for it. `metadata`: keys of a channel that differ, such as its " +
      "quality of service. `definition-text`: definitions that differ in white space or comments alone. `declaration`, " +
      "`attachments`: what is no sample differs. `unread`: part of a recording could not be read. `not-mapped`: samples " +
      "that could not be turned into what the other recording should hold. `approximate`: samples moved so far that " +
      "some are told as missing in one recording and added in the other.",
  });
export type DiffNoteKind = z.infer<typeof DiffNoteKind>;

export const DifferencePlace = z
  .strictObject({
    indexA: count("Which sample of the stream it is in A, from 0.").optional(),
    indexB: count("Which sample of the stream it is in B, from 0.").optional(),
    logTimeNs: absoluteTime("Log time of the sample; that in A where both have one.").optional(),
    byNs: nanoseconds("Time in B minus time in A.").optional(),
    byte: byteCount("Offset of the first byte of the payload that differs.").optional(),
    field: z.string().meta({ description: "First field that differs, where the payload can be decoded." }).optional(),
    valueA: z.string().meta({ description: "What A holds there, as text." }).optional(),
    valueB: z.string().meta({ description: "What B holds there, as text." }).optional(),
  })
  .meta({ description: "One place where two recordings part." });
export type DifferencePlace = z.infer<typeof DifferencePlace>;

export const Difference = z
  .strictObject({
    kind: DifferenceKind,
    count: count("Samples that differ in this way; 1 where the stream as a whole does.").min(1),
    fromNs: absoluteTime("Log time of the earliest such sample.").optional(),
    toNs: absoluteTime("Log time of the latest such sample.").optional(),
    first: z.array(DifferencePlace).max(FIRST_FEW).meta({ description: "The first few places." }),
  })
  .meta({ description: "One way in which a stream differs." });
export type Difference = z.infer<typeof Difference>;

export const StreamContent = z
  .strictObject({
    type: z.string().meta({ description: "Type name; empty when none is given." }),
    encoding: z.string().meta({ description: "Payload encoding." }),
    schemaEncoding: z.string().meta({ description: "Encoding of the definition; empty when there is none." }),
    samples: count("Samples."),
    bytes: byteCount("Bytes of all payloads."),
    logStartNs: absoluteTime("Earliest log time.").optional(),
    logEndNs: absoluteTime("Latest log time.").optional(),
    contentSha256: Sha256.meta({
      description:
        "SHA-256 over the samples in stream order: of each the log time (uint64, ns), the length of the payload (uint32) " +
        "and the payload. All integers are little-endian.",
    }),
    publishTimesSha256: Sha256.meta({
      description: "SHA-256 over the publish times in stream order (uint64, ns, little-endian).",
    }),
    sequencesSha256: Sha256.meta({
      description: "SHA-256 over the sequence numbers in stream order (uint32, little-endian).",
    }),
  })
  .meta({ description: "What one recording holds of a stream. The digests are the same in every container." });
export type StreamContent = z.infer<typeof StreamContent>;

export const StreamDiff = z
  .strictObject({
    topic: z.string().meta({ description: "Topic." }),
    same: z.boolean().meta({ description: "Whether no difference was found." }),
    a: StreamContent.meta({ description: "What A holds; absent where it lacks the stream." }).optional(),
    b: StreamContent.meta({ description: "What B holds; absent where it lacks the stream." }).optional(),
    differences: z.array(Difference).meta({ description: "How they differ, one entry a kind." }),
  })
  .meta({ description: "One stream compared." });
export type StreamDiff = z.infer<typeof StreamDiff>;

export const DiffNote = z
  .strictObject({
    kind: DiffNoteKind,
    topic: z.string().meta({ description: "Topic; absent where the recordings as a whole are meant." }).optional(),
    a: z.string().meta({ description: "What A holds, or what is meant in it." }).optional(),
    b: z.string().meta({ description: "What B holds, or what is meant in it." }).optional(),
  })
  .meta({ description: "Something worth knowing that is no difference of content." });
export type DiffNote = z.infer<typeof DiffNote>;

export const DiffSide = z
  .strictObject({
    path: z.string().meta({ description: "Path or name of the recording." }),
    container: z.string().meta({ description: "Container format; empty when it was not recognised." }),
    sizeBytes: byteCount("Size of the recording."),
    streams: count("Streams that were compared."),
    samples: count("Samples that were compared."),
    logStartNs: absoluteTime("Earliest log time.").optional(),
    complete: z.boolean().meta({ description: "Whether all samples of the recording could be read." }),
    orderSha256: Sha256.meta({
      description:
        "SHA-256 over the order of all samples: of each the number of its stream (uint32, little-endian; streams are " +
        "numbered from 0 by their first sample), and at the end the topics in that order, each in UTF-8 with a zero " +
        "byte behind it.",
    }).optional(),
    trouble: InputTrouble.optional(),
  })
  .meta({ description: "One of two recordings that were compared." });
export type DiffSide = z.infer<typeof DiffSide>;

export const DiffReport = z
  .strictObject({
    tasuki: z.string().meta({ description: "Version of the tool." }),
    language: Language,
    verdict: DiffVerdict,
    a: DiffSide,
    b: DiffSide,
    differences: z.array(Difference).meta({ description: "How they differ as a whole; empty where only streams do." }),
    streams: z.array(StreamDiff).meta({ description: "The streams of both, by topic." }),
    notes: z.array(DiffNote).meta({ description: "What is worth knowing and no difference of content." }),
  })
  .meta({ description: "The comparison of two recordings." });
export type DiffReport = z.infer<typeof DiffReport>;
