/**
 * What the samples of streams show at instants that somebody asks about: how far the nearest sample is, and how many lie before.
 * What is kept grows with the instants, never with the samples.
 *
 * @module
 */
import type { AnnotationTime } from "../spec/annotation/time.js";
import type { InstantFacts, StreamInstants } from "../spec/facts/annotation.js";
import type { Samples } from "./samples.js";

/** Instants that are asked about, by topic: offsets from the origin, ascending, each once. */
export type AskedInstants = ReadonlyMap<string, Float64Array>;

/** The instants of one stream. Between two of them, the samples are counted, and the earliest and the latest are kept. */
class Lane {
  readonly #counts: Float64Array;
  readonly #earliest: Float64Array;
  readonly #latest: Float64Array;

  constructor(readonly offsets: Float64Array) {
    this.#counts = new Float64Array(offsets.length + 1);
    this.#earliest = new Float64Array(offsets.length + 1).fill(Number.POSITIVE_INFINITY);
    this.#latest = new Float64Array(offsets.length + 1).fill(Number.NEGATIVE_INFINITY);
  }

  take(time: number): void {
    // The first instant that is not before the sample ends the stretch that it lies in.
    let low = 0;
    let high = this.offsets.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.offsets[middle]! <= time) low = middle + 1;
      else high = middle;
    }
    this.#counts[low]!++;
    if (time < this.#earliest[low]!) this.#earliest[low] = time;
    if (time > this.#latest[low]!) this.#latest[low] = time;
  }

  finish(topic: string): StreamInstants {
    const { offsets } = this;
    const distances = new Array<number | null>(offsets.length);
    const before = new Array<number>(offsets.length);
    let last = Number.NEGATIVE_INFINITY;
    let count = 0;
    for (let i = 0; i < offsets.length; i++) {
      last = Math.max(last, this.#latest[i]!);
      count += this.#counts[i]!;
      before[i] = count;
      distances[i] = offsets[i]! - last;
    }
    let next = Number.POSITIVE_INFINITY;
    for (let i = offsets.length - 1; i >= 0; i--) {
      next = Math.min(next, this.#earliest[i + 1]!);
      const nearest = Math.min(distances[i]!, next - offsets[i]!);
      distances[i] = Number.isFinite(nearest) ? nearest : null;
    }
    return { topic, offsetsNs: [...offsets], distancesNs: distances, samplesBefore: before };
  }
}

/** Holds samples to instants while a recording is read. */
export class InstantCollector {
  readonly #lanes = new Map<string, Lane>();
  /** By stream, once its topic is known. */
  readonly #byStream: (Lane | undefined)[] = [];
  readonly #originNs: bigint;

  constructor(
    readonly time: Pick<AnnotationTime, "basis" | "originNs">,
    asked: AskedInstants,
  ) {
    this.#originNs = BigInt(time.originNs);
    for (const [topic, offsets] of asked) this.#lanes.set(topic, new Lane(offsets));
  }

  /** Takes the samples of a batch. */
  take(batch: Samples, topics: readonly string[]): void {
    while (this.#byStream.length < topics.length) this.#byStream.push(this.#lanes.get(topics[this.#byStream.length]!));
    const { columns, fields, logTime } = batch;
    const logShift = Number(batch.originNs - this.#originNs);
    for (let row = 0; row < columns.length; row++) {
      const stream = columns.stream[row]!;
      const lane = this.#byStream[stream];
      if (!lane) continue;
      const stamp = this.time.basis === "stamp" ? fields.stamp[row]! : Number.NaN;
      const time = Number.isNaN(stamp)
        ? logTime[row]! + logShift
        : stamp + Number(BigInt(batch.stampOriginSeconds(stream)) * 1_000_000_000n - this.#originNs);
      if (!Number.isNaN(time)) lane.take(time);
    }
  }

  finish(): InstantFacts {
    const { basis, originNs } = this.time;
    return { basis, originNs, streams: [...this.#lanes].map(([topic, lane]) => lane.finish(topic)) };
  }
}
