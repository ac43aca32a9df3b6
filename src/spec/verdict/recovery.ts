/**
 * The report of a recovery: what was saved from a damaged recording, and what was lost.
 *
 * @module
 */
import { z } from "zod";
import { Language } from "../language.js";
import { FIRST_FEW } from "../limits.js";
import { absoluteTime } from "../time.js";
import { byteCount, count } from "../units.js";
import { InputTrouble } from "./report.js";

export const RecoveryOutcome = z.enum(["whole", "with-loss", "nothing"]).meta({
  description:
    "`whole`: every sample was saved. `with-loss`: some were lost or are unverified, or may have been lost. `nothing`: no sample could be saved, " +
    "and nothing was written.",
});
export type RecoveryOutcome = z.infer<typeof RecoveryOutcome>;

export const Hole = z
  .strictObject({
    fromNs: absoluteTime("Log time of the last sample before it; absent where there is none.").optional(),
    toNs: absoluteTime("Log time of the first sample behind it; absent where there is none.").optional(),
  })
  .meta({ description: "A stretch of a stream in which samples were lost, or may have been." });
export type Hole = z.infer<typeof Hole>;

export const StreamRecovery = z
  .strictObject({
    topic: z.string().meta({ description: "Topic." }),
    type: z.string().meta({ description: "Type name; empty when none is given." }),
    saved: count("Samples that were saved."),
    unverified: count("Those of them that stood in a damaged part: nothing says that they are right."),
    lost: count("Samples that were lost, as far as the file tells."),
    lostExact: z.boolean().meta({ description: "Whether so many were lost; else at least so many." }),
    holes: count("Stretches in which samples were lost, or may have been."),
    firstHoles: z.array(Hole).max(FIRST_FEW).meta({ description: "The first few of them." }),
  })
  .meta({ description: "What became of one stream." });
export type StreamRecovery = z.infer<typeof StreamRecovery>;

export const UndefinedChannel = z
  .strictObject({
    file: z.string().meta({ description: "File of the folder that has it." }).optional(),
    id: count("Id of the channel in the file; in a ROS 1 bag, of the connection."),
    lost: count("Samples of it, as far as they were met or counted: all of them are lost."),
    fromNs: absoluteTime("Log time of the first of them that was met.").optional(),
    toNs: absoluteTime("Log time of the last of them that was met.").optional(),
  })
  .meta({ description: "A channel whose definition is lost, and with it topic, type and meaning of its samples." });
export type UndefinedChannel = z.infer<typeof UndefinedChannel>;

export const SkippedBytes = z
  .strictObject({
    file: z.string().meta({ description: "File of the folder that it stands in." }).optional(),
    offset: byteCount("Offset of the first byte."),
    sizeBytes: byteCount("How many there are."),
    reason: z.string().meta({ description: "Why they could not be used." }),
  })
  .meta({ description: "A stretch of the file that could not be used." });
export type SkippedBytes = z.infer<typeof SkippedBytes>;

export const RebuiltPart = z.enum(["magic", "header", "definitions", "index", "summary"]).meta({
  description:
    "`magic`: the first bytes of the file. `header`: the header record. `definitions`: schemas or channels, from the " +
    "summary. `index`: the indexes of chunks and messages. `summary`: the summary with its statistics, and the end.",
});
export type RebuiltPart = z.infer<typeof RebuiltPart>;

export const RecoveredFile = z
  .strictObject({
    path: z.string().meta({ description: "Path or name." }),
    container: z.string().meta({ description: "Container format; empty when it was not recognised." }),
    sizeBytes: byteCount("Size of the file."),
  })
  .meta({ description: "The damaged file, or the one that was written." });
export type RecoveredFile = z.infer<typeof RecoveredFile>;

export const RecoveryReport = z
  .strictObject({
    tasuki: z.string().meta({ description: "Version of the tool." }),
    language: Language,
    outcome: RecoveryOutcome,
    input: RecoveredFile,
    output: RecoveredFile.optional(),
    beside: z
      .string()
      .meta({
        description: "Path of the file beside a recovered bag that says where it came from, where it was written.",
      })
      .optional(),
    startNs: absoluteTime("Log time of the earliest sample that was saved; absent where none was.").optional(),
    saved: count("Samples that were saved."),
    unverified: count("Those of them that stood in a damaged part: a chunk, or a page that nothing leads to."),
    lost: count("Samples that were lost, as far as the file tells."),
    lostExact: z.boolean().meta({ description: "Whether so many were lost; else at least so many." }),
    wholeChunks: count("Chunks that were read whole."),
    damagedChunks: count("Chunks that were damaged or cut off."),
    attachmentsSaved: count("Attachments that were saved."),
    attachmentsLost: count("Attachments that were lost: damaged ones are left out."),
    metadataSaved: count("Metadata records that were saved."),
    streams: z.array(StreamRecovery).meta({ description: "The streams, by topic." }),
    undefinedChannels: z
      .array(UndefinedChannel)
      .meta({ description: "Channels that samples name and nothing defines any more; absent where there is none." })
      .optional(),
    skippedBytes: byteCount("Bytes that could not be used."),
    skips: count("Stretches of them."),
    firstSkips: z.array(SkippedBytes).max(FIRST_FEW).meta({ description: "The first few stretches." }),
    checksums: z.boolean().meta({
      description:
        "Whether checksums vouch for every sample that was saved and is not counted as unverified. Databases and chunks of " +
        "ROS 1 bags that are not compressed have none; in MCAP they can be left out.",
    }),
    rebuilt: z.array(RebuiltPart).meta({ description: "What was damaged or missing, and was made anew." }),
    trouble: InputTrouble.optional(),
  })
  .meta({ description: "What was saved from a damaged recording, and what was lost." });
export type RecoveryReport = z.infer<typeof RecoveryReport>;
