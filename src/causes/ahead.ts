/**
 * Why stamps lie a little ahead of the log: their clock does.
 *
 * @module
 */
import type { RecordingFacts } from "../spec/facts/recording.js";
import type { StreamFacts } from "../spec/facts/stream.js";
import { causeOfOffset, type FoundCause, longestSegment, witnessesOf } from "./clock.js";

/** Fewer samples than this part may be stamped ahead one by one, as predictions are. */
const SHARE = 0.001;
/** Where so many samples have the log time of the one before, the clock of the log stands still between its ticks. */
const COARSE = 0.2;

/** Every cause of stamps that are ahead of the log. */
export const AHEAD_CAUSES = ["stamps-ahead", "log-clock-coarse"] as const;

/** The cause, where the fastest samples are ahead throughout; undefined where a step or a few samples make it so. */
export function causeOfStampsAhead(stream: StreamFacts, recording: RecordingFacts): FoundCause | undefined {
  const { aheadOfLog, timing, clock } = stream.stamp!;
  const segment = longestSegment(stream);
  if (segment === undefined || (clock?.stepCount ?? 0) > 0) return undefined;
  const { fromNs, untilNs, offsetNs, noiseNs } = segment;
  if (recording.logTimesRepeat >= COARSE * recording.samples)
    return {
      cause: "log-clock-coarse",
      diagnosis: {
        ...{ offsetNs, fromNs, untilNs, confidence: 0.8, witnesses: [] },
        alternatives: [{ cause: "stamps-ahead", confidence: 0.2 }],
      },
    };
  // Most windows must hold a sample that is ahead.
  if (offsetNs <= noiseNs || aheadOfLog.count < SHARE * timing.samples) return undefined;
  // An offset that has a name of its own is told by clock/stamps-near-log.
  const named = causeOfOffset(stream, recording)?.cause;
  if (named !== undefined && named !== "none" && named !== "clocks-apart") return undefined;
  const confidence = 0.97;
  return {
    cause: "stamps-ahead",
    diagnosis: {
      ...{ magnitudeNs: offsetNs, offsetNs, fromNs, untilNs, confidence },
      witnesses: witnessesOf(stream, recording),
      alternatives: [],
    },
  };
}
