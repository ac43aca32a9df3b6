/**
 * What a recording shows of the streams that an annotation names: their periods, the sizes of their images, and the samples near
 * the instants that were asked for.
 *
 * @module
 */
import type { GeometryItem } from "../spec/annotation/item.js";
import type { TimeBasis } from "../spec/annotation/time.js";
import type { StreamInstants } from "../spec/facts/annotation.js";
import type { RecordingFacts } from "../spec/facts/recording.js";
import type { AnnotationIndex } from "./annotation-index.js";
import { timingOf } from "./rule.js";

/** The median interval between samples of a stream, where the recording tells it. */
export function periodOf(
  index: AnnotationIndex,
  stream: string | undefined,
  recording: RecordingFacts | undefined,
): number | undefined {
  const topic = stream === undefined ? undefined : index.streams.get(stream)?.topic;
  const found = recording?.streams.find((each) => each.topic === topic);
  return found && timingOf(found).intervalP50Ns;
}

/** From the first to the last time of all samples, on the axis that an annotation counts on. */
export function spanOf(basis: TimeBasis, { streams }: RecordingFacts): { minNs: bigint; maxNs: bigint } | undefined {
  let span: { minNs: bigint; maxNs: bigint } | undefined;
  for (const stream of streams) {
    const { minNs, maxNs } = basis === "stamp" ? timingOf(stream) : stream.log;
    if (minNs === undefined || maxNs === undefined) continue;
    const [least, most] = [BigInt(minNs), BigInt(maxNs)];
    span = span
      ? { minNs: least < span.minNs ? least : span.minNs, maxNs: most > span.maxNs ? most : span.maxNs }
      : { minNs: least, maxNs: most };
  }
  return span;
}

/** Size of an image. */
export interface ImageSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The size of the images of a topic, where all have one. */
export function recordedSizeOf(topic: string, { streams }: RecordingFacts): ImageSize | undefined {
  const image = streams.find((each) => each.topic === topic)?.content?.image;
  const [first] = image?.formats ?? [];
  if (!image || first?.widthPx === undefined || first.heightPx === undefined) return undefined;
  const { widthPx, heightPx } = first;
  const one = image.formats.every((each) => each.widthPx === widthPx && each.heightPx === heightPx);
  return one && image.formatCount <= image.formats.length ? { widthPx, heightPx } : undefined;
}

/** The size of the images of a stream: what the recording shows, else what the annotation states. */
export function imageSizeOf(
  index: AnnotationIndex,
  id: string | undefined,
  recording: RecordingFacts | undefined,
): ImageSize | undefined {
  const stream = id === undefined ? undefined : index.streams.get(id);
  if (!stream) return undefined;
  const { topic, widthPx, heightPx } = stream;
  const recorded = recording && recordedSizeOf(topic, recording);
  return recorded ?? (widthPx === undefined || heightPx === undefined ? undefined : { widthPx, heightPx });
}

/** What the samples of a stream show at the instants that were asked for. */
export function stampsOf(
  index: AnnotationIndex,
  id: string | undefined,
  recording: RecordingFacts | undefined,
): StreamInstants | undefined {
  const topic = id === undefined ? undefined : index.streams.get(id)?.topic;
  return recording?.instants?.streams.find((each) => each.topic === topic);
}

/** Where an instant stands among those that were asked for. */
function placeOf({ offsetsNs }: StreamInstants, tNs: number): number | undefined {
  let low = 0;
  let high = offsetsNs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = offsetsNs[middle]!;
    if (at === tNs) return middle;
    if (at < tNs) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** How many samples lie in an interval; undefined where nobody asked for it. */
export function samplesIn(stamps: StreamInstants, startNs: number, endNs: number): number | undefined {
  const from = placeOf(stamps, startNs);
  const to = placeOf(stamps, endNs);
  return from === undefined || to === undefined ? undefined : stamps.samplesBefore[to]! - stamps.samplesBefore[from]!;
}

/** A geometry at an instant of a stream, and how far the nearest sample is; undefined where there is none, or nobody knows. */
export interface ImageInstant {
  readonly field: string;
  readonly value: GeometryItem;
  readonly stream: string;
  readonly topic: string;
  readonly distanceNs: number | undefined;
}

/** Every geometry that stands at an instant of a listed stream. */
export function* imageInstants(index: AnnotationIndex, recording: RecordingFacts | undefined): Generator<ImageInstant> {
  const byStream = new Map([...index.streams.keys()].map((id) => [id, stampsOf(index, id, recording)]));
  for (const { field, value } of index.allGeometries()) {
    const { stream, tNs } = value;
    const topic = stream === undefined ? undefined : index.streams.get(stream)?.topic;
    if (stream === undefined || tNs === undefined || topic === undefined) continue;
    const stamps = byStream.get(stream);
    const place = stamps && placeOf(stamps, tNs);
    const distance = place === undefined ? undefined : stamps!.distancesNs[place];
    yield { field, value, stream, topic, distanceNs: distance ?? undefined };
  }
}
