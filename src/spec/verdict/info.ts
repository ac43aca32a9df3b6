/**
 * What is in a recording, without a verdict: the result of `tasuki info`.
 *
 * @module
 */
import { z } from "zod";
import { RecordingFacts } from "../facts/recording.js";
import { Mapping } from "../modality/mapping.js";
import { byteCount, count, estimatedNanoseconds, hertz } from "../units.js";
import { AnnotationInfo } from "./annotation-info.js";
import { CalibrationTable } from "./calibration-table.js";
import { ClockTable } from "./clock-table.js";
import { FrameTree } from "./frame-tree.js";
import { AnnotationSummary, InputTrouble } from "./report.js";
import { ShownSample, StreamModality } from "./stream-modality.js";
import { SyncTable } from "./sync-table.js";

export const StreamInfo = z
  .strictObject({
    topic: z.string().meta({ description: "Topic." }),
    type: z.string().meta({ description: "Type name; empty when none is given." }),
    encoding: z.string().meta({ description: "Payload encoding." }),
    samples: count("Samples."),
    bytes: byteCount("Bytes of all payloads."),
    rateHz: hertz(
      "Measured rate, by stamps where there are any; absent where samples do not come periodically.",
    ).optional(),
    latencyP50Ns: estimatedNanoseconds("Median log time minus stamp.").optional(),
    content: StreamModality.optional(),
  })
  .meta({ description: "One line about a stream." });
export type StreamInfo = z.infer<typeof StreamInfo>;

export const RecordingInfo = z
  .strictObject({
    path: z.string().meta({ description: "Path or name of the recording." }),
    container: z.string().meta({ description: "Container format; empty when it was not recognised." }),
    sizeBytes: byteCount("Size of the file."),
    annotation: AnnotationSummary.meta({
      description: "The annotation beside the recording; absent where there is none.",
    }).optional(),
    streams: z.array(StreamInfo).meta({ description: "The streams, by topic." }),
    drafts: z
      .array(Mapping)
      .meta({
        description: "Drafts of mappings for types that have none: to be corrected, and put into the declaration.",
      })
      .optional(),
    sample: ShownSample.optional(),
    facts: RecordingFacts.optional(),
    clocks: ClockTable.meta({ description: "How the streams are timed; there where it was asked for." }).optional(),
    frames: FrameTree.meta({ description: "The frames as trees; there where it was asked for." }).optional(),
    calibration: CalibrationTable.meta({
      description: "How the cameras are calibrated; there where it was asked for.",
    }).optional(),
    sync: SyncTable.meta({
      description: "How far streams lie apart in time; there where it was asked for.",
    }).optional(),
    trouble: InputTrouble.optional(),
  })
  .meta({ description: "What is in one recording." });
export type RecordingInfo = z.infer<typeof RecordingInfo>;

export const Info = z
  .strictObject({
    tasuki: z.string().meta({ description: "Version of the tool." }),
    recordings: z.array(RecordingInfo).meta({ description: "The recordings, in the order they were given." }),
    annotations: z
      .array(AnnotationInfo)
      .meta({ description: "The annotations, in the order they were given; absent where there are none." })
      .optional(),
  })
  .meta({ description: "What is in some recordings and annotations." });
export type Info = z.infer<typeof Info>;
