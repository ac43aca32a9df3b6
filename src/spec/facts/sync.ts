/**
 * How far samples of one stream lie from those of another: pairs of streams, and groups of them.
 *
 * @module
 */
import { z } from "zod";
import { SyncBasis, SyncKind, SyncMember } from "../declaration/sync-group.js";
import { count, estimatedNanoseconds, nanoseconds, partsPerMillion, share } from "../units.js";

export const ResidualFacts = z
  .strictObject({
    p50Ns: estimatedNanoseconds("Median of the distance, without its sign."),
    p95Ns: estimatedNanoseconds("95th percentile of the same."),
    p99Ns: estimatedNanoseconds("99th percentile of the same."),
    maxNs: estimatedNanoseconds("Largest of them."),
    medianNs: estimatedNanoseconds("Median with its sign: positive where the member is later than the reference."),
    meanNs: estimatedNanoseconds("Mean with its sign."),
    iqrNs: estimatedNanoseconds("From the 25th to the 75th percentile, with signs.").default(0),
  })
  .meta({
    description: "Stamp of the member minus stamp of the reference minus phase, over samples that belong together.",
  });
export type ResidualFacts = z.infer<typeof ResidualFacts>;

export const PairDrift = z
  .strictObject({
    ppm: partsPerMillion("By how much the distance grows with time."),
    overNs: estimatedNanoseconds("By how much it grows over the recording, periods that it ran through included."),
    fit: share("How much of all change of the distance this line explains."),
    spanNs: estimatedNanoseconds("Time over which it was looked at.").default(0),
  })
  .meta({
    description: "The line that the distance follows over time; whole periods of the partner are put together.",
  });
export type PairDrift = z.infer<typeof PairDrift>;

export const PairCounters = z
  .strictObject({
    compared: count("Samples that belong together and bear sequence numbers."),
    first: z.int().meta({ description: "Number of the member minus that of the reference at first.", unit: "1" }),
    last: z.int().meta({ description: "The same at last; only what lasts for 16 samples counts.", unit: "1" }),
    referenceSkips: count("Numbers that the reference leaves out while its stamps leave out no period.").default(0),
    memberSkips: count("Numbers that the member leaves out while its stamps leave out no period.").default(0),
  })
  .meta({ description: "What sequence numbers say of samples that belong together." });
export type PairCounters = z.infer<typeof PairCounters>;

export const PairArrival = z
  .strictObject({
    medianNs: estimatedNanoseconds("Median of log time of the member minus log time of the reference."),
    iqrNs: estimatedNanoseconds("From the 25th to the 75th percentile of the same.").default(0),
  })
  .meta({ description: "How samples that belong together reached the recorder." });
export type PairArrival = z.infer<typeof PairArrival>;

export const PairContents = z
  .strictObject({
    compared: count("Changes of size that were compared."),
    lag: z.int().meta({
      description: "By how many samples the member is behind where the changes agree best, from −3 to 3.",
      unit: "1",
    }),
    best: z.number().min(-1).max(1).meta({ description: "Correlation there.", unit: "1" }),
    atZero: z.number().min(-1).max(1).meta({ description: "Correlation of samples that belong together.", unit: "1" }),
  })
  .meta({ description: "Whether the sizes of compressed pictures change together." });
export type PairContents = z.infer<typeof PairContents>;

export const ClockRelation = z.enum(["same", "offset", "unknown"]).meta({
  description:
    "How the stamps of two streams can be compared. `same`: nobody says that they are on two clocks. `offset`: they are on two, " +
    "and the declared offset was taken off. `unknown`: they are declared on two clocks, and no offset between them is.",
});
export type ClockRelation = z.infer<typeof ClockRelation>;

export const SlowerStream = z.enum(["reference", "member"]).meta({
  description: "Which of two streams has fewer samples; each of its samples looks for a partner in the other.",
});
export type SlowerStream = z.infer<typeof SlowerStream>;

export const SyncPair = z
  .strictObject({
    reference: z.string().meta({ description: "Topic of the reference." }),
    member: z.string().meta({ description: "Topic of the member." }),
    group: z.string().meta({ description: "Id of the declared group; absent where nobody declared one." }).optional(),
    calibration: z
      .boolean()
      .meta({ description: "True where the member bears the calibration of the camera that the reference is." })
      .optional(),
    phaseNs: nanoseconds("Phase that is declared, and taken off.").default(0),
    basis: SyncBasis.default("stamp"),
    clocks: ClockRelation.default("same"),
    slower: SlowerStream.default("reference"),
    periodNs: estimatedNanoseconds("Median interval of the slower stream; absent below 8 samples.").optional(),
    partnerPeriodNs: estimatedNanoseconds("Median interval of the other; absent below 8 samples.").optional(),
    looked: count("Samples of the slower stream that looked for a partner while both streams ran.").default(0),
    matched: count("Those that found one within 0.6 periods.").default(0),
    repeated: count("Those whose partner was that of the sample before too.").default(0),
    identical: count("Those whose partner has the same time, to the nanosecond.").default(0),
    unkept: count("Samples that were not looked at, since their partners had come too long before.").default(0),
    residual: ResidualFacts.meta({ description: "Distances; absent where no sample found a partner." }).optional(),
    drift: PairDrift.optional(),
    counters: PairCounters.optional(),
    arrival: PairArrival.optional(),
    contents: PairContents.optional(),
  })
  .meta({ description: "How far samples of two streams lie apart." });
export type SyncPair = z.infer<typeof SyncPair>;

export const ReplayFacts = z
  .strictObject({
    queueSize: count("Length of each queue."),
    agePenalty: z
      .number()
      .nonnegative()
      .meta({ description: "Penalty for waiting (`age_penalty`): the default of the library.", unit: "1" }),
    sets: count("Sets that came out."),
    fewest: count("Samples of the member that has fewest."),
    droppedByQueue: count("Samples that were dropped, since a queue was full.").default(0),
    spreadP50Ns: estimatedNanoseconds("Median time from the earliest to the latest sample of a set.").optional(),
    spreadP95Ns: estimatedNanoseconds("95th percentile of the same.").optional(),
    spreadMaxNs: estimatedNanoseconds("Longest of them.").optional(),
  })
  .meta({ description: "What the policy ApproximateTime of ROS message_filters makes of the members of a group." });
export type ReplayFacts = z.infer<typeof ReplayFacts>;

export const SyncGroupFacts = z
  .strictObject({
    id: z.string().meta({ description: "Id of the declared group; `proposed-1` and so on of others." }),
    declared: z.boolean().meta({ description: "Whether it is declared; else the data suggest it." }).default(true),
    members: z.array(SyncMember).meta({ description: "The streams with their phases, the reference first." }),
    kind: SyncKind,
    toleranceNs: nanoseconds("Tolerance: declared, or what a declaration could say.").optional(),
    replay: ReplayFacts.optional(),
  })
  .meta({ description: "Streams that are, or seem to be, acquired together." });
export type SyncGroupFacts = z.infer<typeof SyncGroupFacts>;

export const SyncFacts = z
  .strictObject({
    pairs: z.array(SyncPair).meta({ description: "Pairs of streams, declared ones first." }).default([]),
    pairsLeftOut: count("Pairs worth comparing that were left out, since there are too many.").default(0),
    groups: z.array(SyncGroupFacts).meta({ description: "Groups, declared ones first." }).default([]),
  })
  .meta({ description: "How far samples of one stream lie from those of another." });
export type SyncFacts = z.infer<typeof SyncFacts>;
