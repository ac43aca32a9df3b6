/**
 * What makes several files one recording of rosbag2: its `metadata.yaml`, and how the files follow each other.
 *
 * @module
 */
import { z } from "zod";
import { LISTED_FILES, LISTED_KEYS, LISTED_LOSSES, LONGEST_SPLITS } from "../limits.js";
import { absoluteTime } from "../time.js";
import { byteCount, count, nanoseconds } from "../units.js";
import { Tally } from "./tally.js";

export const MetadataState = z.enum(["readable", "unreadable", "absent"]).meta({
  description:
    "`readable`: `metadata.yaml` was read, with or without faults. `unreadable`: it is there and says nothing that could be " +
    "taken. `absent`: there is none.",
});
export type MetadataState = z.infer<typeof MetadataState>;

export const Rosbag2File = z
  .strictObject({
    name: z.string().meta({ description: "Name of the file." }),
    listed: z.boolean().meta({ description: "Whether `metadata.yaml` lists it." }),
    state: z.enum(["read", "damaged", "missing", "not-read"]).meta({
      description:
        "`read`: to its end. `damaged`: in part, or not at all. `missing`: it is listed and not there. `not-read`: it is there " +
        "and not listed, so that it is no part of the recording.",
    }),
    sizeBytes: byteCount("Size of the file, as it is stored.").default(0),
    samples: count("Samples that were read from it.").default(0),
    logStartNs: absoluteTime("Earliest log time in it.").optional(),
    logEndNs: absoluteTime("Latest log time in it.").optional(),
  })
  .meta({ description: "A file of the recording." });
export type Rosbag2File = z.infer<typeof Rosbag2File>;

export const Rosbag2Facts = z
  .strictObject({
    metadata: MetadataState.default("readable"),
    version: count("Version of `metadata.yaml`; absent where it gives none.").optional(),
    storage: z
      .string()
      .meta({ description: "Storage that `metadata.yaml` names, such as `mcap`; empty where it names none." })
      .default(""),
    rosDistro: z
      .string()
      .meta({ description: "Release of ROS that recorded it, such as `jazzy`; empty where it is not given." })
      .default(""),
    compressionFormat: z
      .string()
      .meta({ description: "Compression that `metadata.yaml` declares, such as `zstd`; empty for none." })
      .default(""),
    compressionMode: z
      .string()
      .meta({ description: "What is compressed: `FILE`, `MESSAGE`, or empty for nothing." })
      .default(""),
    customDataCount: count("Keys of `custom_data`.").default(0),
    customDataKeys: z
      .array(z.string())
      .max(LISTED_KEYS)
      .meta({ description: "The first keys of `custom_data`." })
      .default([]),
    fileCount: count("Files of the recording, those that are missing included.").default(0),
    files: z.array(Rosbag2File).max(LISTED_FILES).meta({ description: "The first files, in order." }).default([]),
  })
  .meta({ description: "What is known of a recording that is a folder of rosbag2." });
export type Rosbag2Facts = z.infer<typeof Rosbag2Facts>;

export const SplitInterval = z
  .strictObject({
    file: z.string().meta({ description: "Name of the file that begins with it." }),
    logTimeNs: absoluteTime("Log time of the sample at its end."),
    lengthNs: nanoseconds(
      "Its length: from the last sample of the stream before the split to the first one behind it.",
    ),
  })
  .meta({ description: "An interval between two samples of a stream with a file split in it." });
export type SplitInterval = z.infer<typeof SplitInterval>;

export const StreamFilesFacts = z
  .strictObject({
    present: count("Files that hold samples of the stream.").default(0),
    absentAfter: Tally.meta({
      description: "Files behind the first one with samples of the stream that hold none of it.",
    }).prefault({}),
    repeated: count(
      "Samples at the beginning of files that repeat latched ones of the files before, so that each file can be used alone. " +
        "They are counted as samples, and nothing is concluded from their times.",
    ).optional(),
    splits: count("Intervals of the stream that have a file split in them, where no file is missing.").default(0),
    shortestSplitNs: nanoseconds("The shortest of these intervals; absent where there is none.").optional(),
    longestSplits: z
      .array(SplitInterval)
      .max(LONGEST_SPLITS)
      .meta({ description: "The longest of these intervals, the longest first." })
      .default([]),
  })
  .meta({ description: "How a stream goes on from file to file." });
export type StreamFilesFacts = z.infer<typeof StreamFilesFacts>;

export const TopicLoss = z
  .strictObject({
    topic: z.string().meta({ description: "Topic." }),
    inTransport: count("Messages lost between publisher and recorder.").default(0),
    inRecorder: count("Messages lost in the recorder, mostly since its cache was full.").default(0),
  })
  .meta({ description: "What was lost on one topic, as the recorder counted it." });
export type TopicLoss = z.infer<typeof TopicLoss>;

export const LostMessagesFacts = z
  .strictObject({
    events: count("Events of type `rosbag2_interfaces/msg/MessagesLostEvent` that were read.").default(0),
    unreadEvents: count("Events that could not be read, or that came after the first 100 000.").default(0),
    inTransport: count("Messages lost between publishers and recorder, over all topics.").default(0),
    inRecorder: count("Messages lost in the recorder, over all topics.").default(0),
    topics: z
      .array(TopicLoss)
      .max(LISTED_LOSSES)
      .meta({ description: "The first topics with losses, by name." })
      .default([]),
  })
  .meta({ description: "What the recorder itself says that it lost." });
export type LostMessagesFacts = z.infer<typeof LostMessagesFacts>;
