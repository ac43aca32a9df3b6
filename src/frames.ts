/**
 * The frames of a recording: transforms that were gathered, beside what is only known of streams when all is read.
 *
 * @module
 */
import type { FieldStage } from "./encodings/fields.js";
import type { FrameCollector } from "./facts/across/frames/collect.js";
import type { StreamDescription } from "./facts/collect.js";
import { mappingOf } from "./mappings/index.js";
import type { FrameFacts } from "./spec/facts/frames.js";
import type { RecordingFacts } from "./spec/facts/recording.js";
import type { StreamFacts } from "./spec/facts/stream.js";

/** Topics of transforms that hold for all times. */
const STATIC = /(^|\/)tf_static$/;

/** The frames of a recording. */
export function framesOf(
  collector: FrameCollector,
  { streams }: RecordingFacts,
  described: readonly StreamDescription[],
  { frames, stampOriginSeconds }: Pick<FieldStage, "frames" | "stampOriginSeconds">,
  originNs: bigint,
): FrameFacts {
  return collector.finish(streams.every(wasRead), {
    topics: described.map(({ topic }) => topic),
    framesOf: (stream) => frames[stream]?.names ?? [],
    stampOriginSeconds,
    isLatched: (stream) => STATIC.test(described[stream]!.topic) || described[stream]!.latched,
    knowsNoStatic: (stream) => described[stream]!.schemas.every(({ name }) => /^foxglove(_msgs)?[./]/.test(name)),
    originNs,
  });
}

/** Whether a stream is none of transforms, or every sample of it was read. */
const wasRead = ({ content, samples, schemas }: StreamFacts): boolean =>
  content?.modality === "transforms"
    ? content.read === samples && content.absent.length === 0
    : !schemas.some(({ name }) => mappingOf(name, [])?.modality === "transforms");
