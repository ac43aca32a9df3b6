/**
 * How the streams of a recording are timed, and by which clocks: the result of `tasuki info --clocks`.
 *
 * @module
 */
import { z } from "zod";
import { ClockAxis } from "../facts/clock.js";
import { absoluteTime } from "../time.js";
import { count, estimatedNanoseconds, hertz, nanoseconds, partsPerMillion, share } from "../units.js";
import { Finding } from "./finding.js";

export const ClockVerdict = z.enum(["ok", "info", "warning", "error", "unknown"]).meta({
  description:
    "What the rules of the classes clock and time find on a stream: the worst severity of their findings. `ok`: none. " +
    "`unknown`: the stream bears no stamps that could be judged.",
});
export type ClockVerdict = z.infer<typeof ClockVerdict>;

export const ObservedStep = z
  .strictObject({
    logTimeNs: absoluteTime("Log time of the first sample after the step."),
    stepNs: nanoseconds("Change of stamp minus log time; of both, where the clock of the log stepped itself."),
    axis: ClockAxis,
    cause: z.string().meta({ description: "Probable cause, where a rule names one." }).optional(),
  })
  .meta({ description: "A step of a clock." });
export type ObservedStep = z.infer<typeof ObservedStep>;

export const StreamClock = z
  .strictObject({
    topic: z.string().meta({ description: "Topic." }),
    declaredClock: z
      .string()
      .meta({ description: "Id of the clock that its stamps are declared to be on." })
      .optional(),
    rateHz: hertz("Measured rate; absent where samples do not come periodically.").optional(),
    declaredRateHz: hertz("Rate that is declared.").optional(),
    missing: count("Samples that are missing; absent where no rate was measured.").optional(),
    missingShare: share("The same as a part of those there should be.").optional(),
    jitterP95Ns: estimatedNanoseconds("95th percentile of the jitter; absent where no rate was measured.").optional(),
    offsetNs: estimatedNanoseconds(
      "Stamp minus log time, where latency is least, in the segment with the most samples.",
    ).optional(),
    driftPpm: partsPerMillion("How much faster the clock of the stamps runs than that of the log.").optional(),
    stepCount: count("Steps of stamps against log times; absent where no clock model was made.").optional(),
    steps: z.array(ObservedStep).meta({ description: "The steps that are kept, in order." }),
    latencyP50Ns: estimatedNanoseconds(
      "Median log time minus stamp, less the offset that a named cause explains. Absent where stamps lie more than 10 s " +
        "from the log and no cause says why.",
    ).optional(),
    latencyP99Ns: estimatedNanoseconds("99th percentile of the same.").optional(),
    verdict: ClockVerdict,
    rule: z.string().meta({ description: "Rule of the worst finding." }).optional(),
    cause: z.string().meta({ description: "Its probable cause, where it names one." }).optional(),
    findings: z.array(Finding).meta({ description: "Findings of the classes clock and time, the worst first." }),
  })
  .meta({ description: "How one stream is timed." });
export type StreamClock = z.infer<typeof StreamClock>;

export const ClockBasis = z.enum(["log", "steps", "drift", "offset", "none"]).meta({
  description:
    "What streams of one clock have in common. `log`: they agree with the log: least latency from -10 ms to 1 s, no step, " +
    "and no drift beyond 10 ppm. `steps`: steps of the same size at the same times. `drift`: the same drift, to 10 ppm. " +
    "`offset`: the same offset, to 1 s, without steps. `none`: they have no stamps to tell by, or too few.",
});
export type ClockBasis = z.infer<typeof ClockBasis>;

export const SeemingClock = z
  .strictObject({
    basis: ClockBasis,
    streams: z.array(StreamClock).meta({ description: "The streams, by topic." }),
  })
  .meta({ description: "Streams that seem to be stamped on one clock." });
export type SeemingClock = z.infer<typeof SeemingClock>;

export const ClockTable = z
  .strictObject({
    clocks: z.array(SeemingClock).meta({
      description: "Streams by the clock that they seem to share: that of the log first, those without stamps last.",
    }),
    hostSteps: z
      .array(ObservedStep)
      .meta({ description: "Steps of the clock that makes both log times and stamps; their `axis` is `log`." }),
    findings: z.array(Finding).meta({ description: "Findings of these classes on the recording as a whole." }),
  })
  .meta({ description: "How streams are timed, and by which clocks." });
export type ClockTable = z.infer<typeof ClockTable>;
