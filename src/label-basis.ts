/**
 * The recording that labels are of, as label formats need it: its files, its time axis, its streams, and on demand the times of
 * all samples of one stream.
 *
 * @module
 */
import { declarationIn } from "./handed-in.js";
import { KeptInput } from "./input.js";
import type { RecordingInput } from "./io/source.js";
import type { BasisStream, RecordingBasis } from "./label-formats/format.js";
import { measure, ownDigests } from "./measure.js";
import type { ReadLimits } from "./readers/reader.js";
import { spanOf } from "./rules/annotation-streams.js";
import { samples } from "./samples.js";
import type { Declaration } from "./spec/declaration/declaration.js";
import { streamContents } from "./streams.js";
import { TasukiError } from "./trouble.js";

/** What is known beside the recording. */
export interface BasisOptions {
  /** What the provider declares: its mappings say what streams are. */
  readonly declaration?: Declaration | undefined;
  /** Limits that hold whatever a file claims. */
  readonly limits?: ReadLimits | undefined;
  /** Told, now and then, how many bytes of how many have been read. */
  readonly onProgress?: ((bytes: number, total: number) => void) | undefined;
}

/** Looks at a recording. The caller closes what it gave. Throws a `TasukiError` where it is none, or has no samples. */
export async function recordingBasis(input: RecordingInput, options: BasisOptions = {}): Promise<RecordingBasis> {
  const kept = new KeptInput(input);
  const { limits } = options;
  const given = await declarationIn(options.declaration);
  const measured = await measure(kept.lent(), { declaration: given, limits, onProgress: options.onProgress });
  const { facts } = measured;
  const span = spanOf("stamp", facts);
  if (!span) throw new TasukiError("empty", `${kept.name} has no samples that labels could be of.`);
  const { contents } = await streamContents(kept.lent(), {
    streams: facts.streams.map(({ topic, schemas, samples: count }) => ({
      topic,
      type: schemas[0]?.name ?? "",
      samples: count,
    })),
    mappings: (given ?? measured.declaration)?.mappings,
    limits,
  });
  const streams = facts.streams.map(({ topic }): BasisStream => {
    const content = contents.get(topic);
    return {
      topic,
      modality: content?.modality,
      widthPx: content?.shape?.widthPx,
      heightPx: content?.shape?.heightPx,
    };
  });
  const digests = await ownDigests(kept.lent());
  return {
    name: kept.name,
    files: digests.map(({ name, sizeBytes, sha256 }) => ({ name, sizeBytes, sha256 })),
    // The last sample belongs to what is annotated.
    time: { basis: "stamp", originNs: String(span.minNs), durationNs: Number(span.maxNs - span.minNs) + 1 },
    streams,
    async timesOf(topic) {
      const stream = facts.streams.find((each) => each.topic === topic);
      return stream && (await timesOf(input, topic, span.minNs, stream.samples, limits));
    },
  };
}

/** The times of the samples of a stream: by stamp, where there is one that is a time, else by log time. */
async function timesOf(
  input: RecordingInput,
  topic: string,
  originNs: bigint,
  count: number,
  limits: ReadLimits | undefined,
): Promise<Float64Array> {
  const kept = new KeptInput(input);
  const times = new Float64Array(count);
  let filled = 0;
  for await (const sample of samples(kept.lent(), { as: "raw", topics: [topic], limits }))
    if (sample.topic === topic && filled < count)
      times[filled++] = Number((sample.stampNs ?? sample.logTimeNs) - originNs);
  return times.subarray(0, filled).sort();
}
