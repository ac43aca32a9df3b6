/**
 * Everything that was measured of one recording. Rules see this and the declaration, and nothing else.
 *
 * @module
 */
import { z } from "zod";
import { LISTED_SECRETS } from "../limits.js";
import { absoluteTime } from "../time.js";
import { count } from "../units.js";
import { FileDigest, InstantFacts } from "./annotation.js";
import { CalibrationFileFacts } from "./calibration-file.js";
import { ClockObservationFacts } from "./clock-observation.js";
import { ContainerFacts } from "./container.js";
import { FrameFacts } from "./frames.js";
import { RecoveredFacts } from "./recovered.js";
import { RobotDescriptionFacts } from "./robot-description.js";
import { LostMessagesFacts, Rosbag2Facts } from "./rosbag2.js";
import { SecretFacts } from "./secret.js";
import { SharedMotionFacts } from "./shared-motion.js";
import { StreamFacts } from "./stream.js";
import { SyncFacts } from "./sync.js";
import { Tally } from "./tally.js";

export const RecordingFacts = z
  .strictObject({
    container: ContainerFacts.prefault({}),
    samples: count("Samples of all streams.").default(0),
    logStartNs: absoluteTime("Earliest log time of all samples.").optional(),
    logEndNs: absoluteTime("Latest log time of all samples.").optional(),
    logTimesDecrease: Tally.meta({
      description: "Where the log time is below that of the record before, over all streams in file order.",
    }).prefault({}),
    logTimesRepeat: count(
      "Samples whose log time is that of the record before, over all streams in file order.",
    ).default(0),
    rosbag2: Rosbag2Facts.optional(),
    lostMessages: LostMessagesFacts.meta({
      description: "What the recorder says that it lost; absent where it recorded no such events.",
    }).optional(),
    recovered: RecoveredFacts.meta({
      description: "What its provenance says of recoveries from damage; absent where it says nothing of any.",
    }).optional(),
    clockObservations: z
      .array(ClockObservationFacts)
      .meta({ description: "Streams that observe one clock against another; absent where there are none." })
      .optional(),
    calibrationFiles: z
      .array(CalibrationFileFacts)
      .meta({ description: "The files of calibrations that are declared or were given; absent where there are none." })
      .optional(),
    digests: z
      .array(FileDigest)
      .meta({ description: "The files with their digests; there where an annotation states some." })
      .optional(),
    sources: z
      .array(FileDigest)
      .meta({
        description: "The files that it was made from, as its provenance says; there where an annotation states some.",
      })
      .optional(),
    instants: InstantFacts.meta({
      description: "What the samples show at the times of an annotation; there where one was given.",
    }).optional(),
    frames: FrameFacts.meta({
      description: "Which frames are joined.",
    }).optional(),
    sharedMotion: SharedMotionFacts.meta({
      description:
        "What the motion that several streams show says of their times; absent where fewer than two show any.",
    }).optional(),
    robotDescriptions: z
      .array(RobotDescriptionFacts)
      .meta({ description: "Robot descriptions, inside and beside the recording; absent where there are none." })
      .optional(),
    sync: SyncFacts.meta({
      description: "How far samples of one stream lie from those of another; absent where no two are worth comparing.",
    }).optional(),
    secrets: z
      .array(SecretFacts)
      .max(LISTED_SECRETS)
      .meta({
        description:
          "Secrets and addresses of mail in metadata records and in what channels say of themselves; absent where none is.",
      })
      .optional(),
    streams: z.array(StreamFacts).meta({ description: "The streams, by topic." }).default([]),
  })
  .meta({ description: "What the bytes of a recording show." });
export type RecordingFacts = z.infer<typeof RecordingFacts>;
