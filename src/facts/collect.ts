/**
 * Collecting: columns in, facts out. One pass; what is kept grows with the streams, never with the samples.
 *
 * @module
 */
import type { ContainerFacts } from "../spec/facts/container.js";
import type { RecordingFacts } from "../spec/facts/recording.js";
import { FRAMES, type SchemaFacts, type StreamFacts } from "../spec/facts/stream.js";
import { CountCollector } from "./counts.js";
import { DecodeCollector } from "./decode.js";
import { type SampleColumns, type SampleFields, Samples } from "./samples.js";
import { StampCollector } from "./stamps.js";
import { TimingCollector } from "./timing.js";

/** What is known of a stream beside its samples. */
export interface StreamDescription {
  readonly topic: string;
  readonly channels: number;
  readonly schemas: SchemaFacts[];
  readonly stampPath: string | undefined;
  readonly frameIds: readonly string[];
  readonly frameIdCount: number;
  /** Whole seconds that its stamps count from; NaN when it has none. */
  readonly stampOriginSeconds: number;
}

export class Collector {
  #index = new Float64Array(0);
  readonly #counts = new CountCollector();
  readonly #log = new TimingCollector();
  readonly #stamp = new TimingCollector();
  readonly #stamps = new StampCollector();
  readonly #decode = new DecodeCollector();

  /** Folds one batch of samples. */
  fold(
    columns: SampleColumns,
    fields: SampleFields,
    streams: number,
    originNs: bigint,
    stampOriginSeconds: (stream: number) => number,
  ): void {
    if (this.#index.length < columns.length) this.#index = new Float64Array(columns.stream.length);
    const batch = new Samples(columns, fields, streams, originNs, stampOriginSeconds, this.#index);
    this.#counts.fold(batch);
    this.#log.fold(batch, batch.logTime);
    this.#decode.fold(batch);
    this.#stamps.fold(batch);
    this.#stamp.fold(batch, fields.stamp, this.#log.stepped);
  }

  /** The facts of the recording, once every batch has been folded. */
  finish(container: ContainerFacts, streams: readonly StreamDescription[], originNs: bigint): RecordingFacts {
    const { total, logTimesDecrease } = this.#counts;
    this.#log.endRuns();
    this.#stamp.endRuns();
    const all = streams
      .map((description, s) => this.#stream(description, s, originNs))
      .sort((a, b) => (a.topic < b.topic ? -1 : a.topic > b.topic ? 1 : 0));
    const times = all.flatMap(({ log }) => (log.minNs === undefined ? [] : [BigInt(log.minNs), BigInt(log.maxNs!)]));
    return {
      container,
      samples: total,
      ...(times.length > 0
        ? {
            logStartNs: String(times.reduce((a, b) => (b < a ? b : a))),
            logEndNs: String(times.reduce((a, b) => (b > a ? b : a))),
          }
        : {}),
      logTimesDecrease,
      streams: all,
    };
  }

  #stream(description: StreamDescription, s: number, originNs: bigint): StreamFacts {
    const { topic, channels, schemas, stampPath, frameIds, frameIdCount, stampOriginSeconds } = description;
    const stampOriginNs = Number.isNaN(stampOriginSeconds)
      ? 0n
      : BigInt(Math.trunc(stampOriginSeconds)) * 1_000_000_000n;
    const samples = this.#counts.samples.values[s] ?? 0;
    const timing = this.#stamp.finish(s, stampOriginNs, originNs);
    return {
      topic,
      channels,
      samples,
      bytes: this.#counts.bytes.values[s] ?? 0,
      schemas,
      decode: this.#decode.finish(s, samples),
      log: this.#log.finish(s, originNs, originNs),
      logTimeZero: this.#counts.logTimeZero[s] ?? { count: 0, first: [] },
      publish: this.#counts.publish(s),
      ...(stampPath !== undefined ? { stamp: { path: stampPath, ...this.#stamps.finish(s), timing } } : {}),
      frameIds: frameIds.slice(0, FRAMES),
      frameIdCount,
    };
  }
}
