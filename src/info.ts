/**
 * What is in a recording, without a verdict.
 *
 * @module
 */
import type { RecordingInput } from "./io/source.js";
import { type MeasureOptions, measure } from "./measure.js";
import type { StreamFacts } from "./spec/facts/stream.js";
import type { RecordingInfo, StreamInfo } from "./spec/verdict/info.js";

/** Measures one recording. Throws a `TasukiError` where the input is no recording. */
export async function info(input: RecordingInput, options: MeasureOptions = {}): Promise<RecordingInfo> {
  const { facts } = await measure(input, options);
  return {
    path: "name" in input && typeof input.name === "string" ? input.name : "recording",
    container: facts.container.kind,
    sizeBytes: facts.container.sizeBytes,
    streams: facts.streams.map(streamInfo),
    facts,
  };
}

function streamInfo({ topic, schemas, samples, bytes, log, stamp }: StreamFacts): StreamInfo {
  const period = stamp?.timing.period ?? log.period;
  return {
    topic,
    type: schemas[0]?.name ?? "",
    encoding: schemas[0]?.messageEncoding ?? "",
    samples,
    bytes,
    ...(period?.periodic ? { rateHz: period.rateHz } : {}),
    ...(stamp?.latency ? { latencyP50Ns: stamp.latency.p50Ns } : {}),
  };
}
