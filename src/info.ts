/**
 * What is in a recording, without a verdict.
 *
 * @module
 */
import { KeptInput } from "./input.js";
import type { RecordingInput } from "./io/source.js";
import { type MeasureOptions, measure } from "./measure.js";
import type { StreamFacts } from "./spec/facts/stream.js";
import type { RecordingInfo, StreamInfo } from "./spec/verdict/info.js";
import { streamContents } from "./streams.js";

/** Options of {@link info}. */
export interface InfoOptions extends MeasureOptions {
  /** Whether one sample of each stream is read, to say its modality, shape, units and mapping. */
  streams?: boolean | undefined;
  /** Topic of which the first canonical sample is shown. */
  sample?: string | undefined;
}

/** Measures one recording. Throws a `TasukiError` where the input is no recording. */
export async function info(input: RecordingInput, options: InfoOptions = {}): Promise<RecordingInfo> {
  const kept = new KeptInput(input);
  try {
    const { facts, declaration } = await measure(kept.lent(), options);
    const streams = facts.streams.map(streamInfo);
    const head = {
      path: kept.name,
      container: facts.container.kind,
      sizeBytes: facts.container.sizeBytes,
    };
    if (!options.streams && options.sample === undefined) return { ...head, streams, facts };
    const { contents, drafts, sample } = await streamContents(kept.lent(), {
      topics: facts.streams.filter(({ samples }) => samples > 0).map(({ topic }) => topic),
      mappings: (options.declaration ?? declaration)?.mappings,
      sampleOf: options.sample,
      limits: options.limits,
    });
    const contentOf = (topic: string) => (options.streams ? contents.get(topic) : undefined);
    return {
      ...head,
      streams: streams.map((stream) => {
        const content = contentOf(stream.topic);
        return content ? { ...stream, content } : stream;
      }),
      ...(options.streams ? { drafts } : {}),
      ...(sample ? { sample } : {}),
      facts,
    };
  } finally {
    await kept.close();
  }
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
