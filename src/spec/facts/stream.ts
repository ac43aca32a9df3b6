/**
 * What was measured of one stream: everything that was recorded on one topic.
 *
 * @module
 */
import { z } from "zod";
import { FRAMES } from "../limits.js";
import { byteCount, count, estimatedNanoseconds, share } from "../units.js";
import { ClockFacts } from "./clock.js";
import { ContentFacts } from "./content.js";
import { StreamFilesFacts } from "./rosbag2.js";
import { Tally } from "./tally.js";
import { TimingFacts } from "./timing.js";

export const SchemaState = z.enum(["understood", "invalid", "unsupported", "absent"]).meta({
  description:
    "`understood`: parsed. `invalid`: it breaks the rules of its language. `unsupported`: this version does not read it. " +
    "`absent`: the recording gives none.",
});
export type SchemaState = z.infer<typeof SchemaState>;

export const DefinitionOrigin = z.enum(["recording", "library"]).meta({
  description:
    "`recording`: the recording carries the definition. `library`: it names the type alone, which is a standard one; its " +
    "definition was taken from the kept message packages.",
});
export type DefinitionOrigin = z.infer<typeof DefinitionOrigin>;

export const StandardState = z.enum(["matches", "differs"]).meta({
  description:
    "`matches`: every definition with the name of a standard type has the fields of it in some release. `differs`: one has not.",
});
export type StandardState = z.infer<typeof StandardState>;

export const StandardFacts = z
  .strictObject({
    state: StandardState,
    versions: z
      .array(z.string())
      .meta({
        description:
          "Releases in which all these types are as given, such as `humble`; empty where they tell of none, or of different ones.",
      })
      .default([]),
    type: z.string().meta({ description: "The first type that differs: of the schema itself, or nested." }).optional(),
    difference: z.string().meta({ description: "How it differs from the nearest release." }).optional(),
  })
  .meta({ description: "How a schema compares with the standard types whose names its definitions bear." });
export type StandardFacts = z.infer<typeof StandardFacts>;

export const Md5sumFacts = z
  .strictObject({
    stated: z.string().meta({ description: "The sum that the recording states; `*` stands for any." }),
    computed: z.string().meta({ description: "The sum of the definition, by the rules of ROS 1." }),
  })
  .meta({ description: "MD5 sums by which ROS 1 tells definitions apart." });
export type Md5sumFacts = z.infer<typeof Md5sumFacts>;

export const SchemaFacts = z
  .strictObject({
    name: z
      .string()
      .meta({ description: "Type name, such as `sensor_msgs/msg/Imu`; empty when none is given." })
      .default(""),
    encoding: z
      .string()
      .meta({ description: "Schema encoding, such as `ros2msg`; empty when none is given." })
      .default(""),
    messageEncoding: z.string().meta({ description: "Payload encoding, such as `cdr`." }).default(""),
    sizeBytes: byteCount("Length of the definition.").default(0),
    state: SchemaState.default("understood"),
    reason: z.string().meta({ description: "Why it was not understood." }).optional(),
    origin: DefinitionOrigin.default("recording"),
    standard: StandardFacts.meta({
      description: "Absent where no definition bears the name of a standard type.",
    }).optional(),
    md5sum: Md5sumFacts.meta({
      description: "Absent where the recording states none, or the definition is not understood.",
    }).optional(),
  })
  .meta({ description: "A schema in use on a stream." });
export type SchemaFacts = z.infer<typeof SchemaFacts>;

export const DecodeFaultKind = z.enum(["short", "trailing", "malformed", "compressed"]).meta({
  description:
    "`short`: the payload ends before the schema does. `trailing`: bytes are left after it. `malformed`: a value the " +
    "encoding forbids. `compressed`: a compressed frame stands where the schema's own bytes were expected.",
});
export type DecodeFaultKind = z.infer<typeof DecodeFaultKind>;

export const DecodeFacts = z
  .strictObject({
    checked: count("Samples that were walked against the schema to their last byte.").default(0),
    unchecked: count("Samples that could not be walked, since schema or representation is not read.").default(0),
    faults: z
      .partialRecord(DecodeFaultKind, Tally)
      .meta({ description: "Samples that do not fit, by kind; an absent kind did not occur." })
      .default({}),
  })
  .meta({ description: "Whether payloads fit their schema." });
export type DecodeFacts = z.infer<typeof DecodeFacts>;

export const PublishFacts = z
  .strictObject({
    equalsLog: count("Samples whose publish time equals the log time. If all do, the publish time is unknown.").default(
      0,
    ),
    zero: count("Samples whose publish time is 0.").default(0),
    afterLog: Tally.meta({ description: "Samples published after they were logged." }).prefault({}),
  })
  .meta({ description: "What the publish times say." });
export type PublishFacts = z.infer<typeof PublishFacts>;

export const SequenceFacts = z
  .strictObject({
    steps: count("Samples whose sequence number is one above that of the sample before.").default(0),
    jumps: Tally.meta({
      description: "Samples whose sequence number is more than one above that of the sample before, in the same file.",
    }).prefault({}),
    missing: count("Numbers that these leave out.").default(0),
    splitJumps: Tally.meta({
      description: "Samples, each the first of the stream in its file, whose sequence number is more than one above.",
    }).prefault({}),
    splitMissing: count("Numbers that these leave out.").default(0),
    decreases: count(
      "Samples whose sequence number is below that of the sample before, in the same file: a number may begin anew with a file.",
    ).default(0),
  })
  .meta({
    description:
      "What the sequence numbers say. Only numbers that mostly step by one count the samples of the stream; others are " +
      "constant, or count over all streams.",
  });
export type SequenceFacts = z.infer<typeof SequenceFacts>;

export const QosFacts = z
  .strictObject({
    offers: count("Profiles that are offered, one a publisher.").default(0),
    transientLocal: count("Those of them whose durability is transient-local.").default(0),
    reason: z.string().meta({ description: "Why they cannot be read; absent where they can." }).optional(),
  })
  .meta({ description: "The quality-of-service profiles that the recorder noted for a topic of ROS 2." });
export type QosFacts = z.infer<typeof QosFacts>;

export const LatencyFacts = z
  .strictObject({
    minNs: estimatedNanoseconds("Smallest log time minus stamp."),
    p05Ns: estimatedNanoseconds("5th percentile of log time minus stamp.").optional(),
    p50Ns: estimatedNanoseconds("Median log time minus stamp."),
    p95Ns: estimatedNanoseconds("95th percentile of log time minus stamp.").optional(),
    p99Ns: estimatedNanoseconds("99th percentile of log time minus stamp."),
    maxNs: estimatedNanoseconds("Largest log time minus stamp."),
  })
  .meta({ description: "Log time minus stamp: latency, if both are read on one clock." });
export type LatencyFacts = z.infer<typeof LatencyFacts>;

export const RepeatFacts = z
  .strictObject({
    compared: count(
      "Samples with the stamp of the one before whose payloads were compared: the two are stored near each other.",
    ).default(0),
    samePayload: count(
      "Those of them whose payload is the same, but for the sequence number in a header of ROS 1.",
    ).default(0),
  })
  .meta({ description: "Whether samples that repeat a stamp are one sample sent twice, or two that share a stamp." });
export type RepeatFacts = z.infer<typeof RepeatFacts>;

export const StampFacts = z
  .strictObject({
    path: z.string().meta({ description: "Where the stamp stands in the message, such as `header.stamp`." }),
    presumed: z
      .boolean()
      .meta({
        description:
          "True where the definition of a ROS 2 type is missing, and every payload begins with the bytes of a `std_msgs/Header`: " +
          "the stamp is taken from there. Absent elsewhere.",
      })
      .optional(),
    zero: Tally.meta({ description: "Samples whose stamp is 0: nobody set it." }).prefault({}),
    malformed: Tally.meta({
      description: "Samples whose nanoseconds are not in [0, 10^9) or whose seconds are an error value.",
    }).prefault({}),
    aheadOfLog: Tally.meta({ description: "Samples stamped more than 1 ms after they were logged." }).prefault({}),
    timing: TimingFacts.prefault({}),
    repeats: RepeatFacts.prefault({}),
    latency: LatencyFacts.optional(),
    clock: ClockFacts.optional(),
    doubleShare: share(
      "Part of the stamps looked at (one in each window of the clock model, of the years 2004 to 2038, whole milliseconds left " +
        "out) that lie on the grid of seconds in floating-point numbers of 64 bits, which is 238 ns wide. Absent below 16.",
    ).optional(),
    publishP50Ns: estimatedNanoseconds(
      "Median publish time minus stamp, over samples spread evenly over the recording.",
    ).optional(),
  })
  .meta({ description: "What the acquisition stamps inside the messages say." });
export type StampFacts = z.infer<typeof StampFacts>;

export const StreamFacts = z
  .strictObject({
    topic: z.string().meta({ description: "Topic." }),
    channels: count("Channels (connections) on this topic.").default(0),
    samples: count("Samples.").default(0),
    bytes: byteCount("Bytes of all payloads.").default(0),
    schemas: z.array(SchemaFacts).meta({ description: "Schemas in use: one, unless types are mixed." }).default([]),
    decode: DecodeFacts.prefault({}),
    log: TimingFacts.meta({ description: "Timing by log time." }).prefault({}),
    logTimeZero: Tally.meta({ description: "Samples whose log time is 0." }).prefault({}),
    publish: PublishFacts.prefault({}),
    sequence: SequenceFacts.prefault({}),
    qosProfiles: QosFacts.optional(),
    latched: z
      .boolean()
      .meta({
        description:
          "Whether a publisher gives its last samples to those who come late: transient-local in ROS 2, latching in ROS 1.",
      })
      .default(false),
    files: StreamFilesFacts.optional(),
    stamp: StampFacts.meta({ description: "Timing by stamp; absent where the type has no stamp." }).optional(),
    frameIds: z.array(z.string()).max(FRAMES).meta({ description: "The first frame ids." }).default([]),
    frameIdCount: count("How many distinct frame ids there are, counted up to 65.").default(0),
    content: ContentFacts.meta({
      description: "What the payloads say; absent where no mapping is known for their type.",
    }).optional(),
  })
  .meta({ description: "What is known of one stream once it has been read to its end." });
export type StreamFacts = z.infer<typeof StreamFacts>;
