/**
 * Collecting: columns in, facts out. One pass; what is kept grows with the streams, never with the samples.
 *
 * @module
 */

import type { ContainerFacts } from "../spec/facts/container.js";
import type { ContentFacts } from "../spec/facts/content.js";
import type { RecordingFacts } from "../spec/facts/recording.js";
import type { StreamFilesFacts } from "../spec/facts/rosbag2.js";
import type { QosFacts, SchemaFacts, StampFacts, StreamFacts } from "../spec/facts/stream.js";
import type { TimingFacts } from "../spec/facts/timing.js";
import { FRAMES } from "../spec/limits.js";
import { CountCollector } from "./counts.js";
import { DecodeCollector } from "./decode.js";
import { takeRegular } from "./lane.js";
import { RepeatCollector } from "./repeats.js";
import { Runs } from "./runs.js";
import { type SampleColumns, type SampleFields, Samples } from "./samples.js";
import { SequenceCollector } from "./sequence.js";
import { StampCollector } from "./stamps.js";
import { Slot, StreamState } from "./stream-state.js";
import { TimingCollector } from "./timing.js";

/** What is known of a stream beside its samples. */
export interface StreamDescription {
  readonly topic: string;
  readonly channels: number;
  readonly schemas: SchemaFacts[];
  readonly stampPath: string | undefined;
  /** Whether the stamp was told by the bytes alone. */
  readonly presumed?: boolean;
  readonly qosProfiles: QosFacts | undefined;
  readonly latched: boolean;
  readonly files: StreamFilesFacts | undefined;
  readonly frameIds: readonly string[];
  readonly frameIdCount: number;
  /** Whole seconds that its stamps count from; NaN when it has none. */
  readonly stampOriginSeconds: number;
  /** What its payloads say, where a mapping is known. */
  readonly content?: ContentFacts | undefined;
}

/** What the clock model gives of a stream's stamps. */
type ClockPart = Pick<StampFacts, "clock" | "doubleShare" | "publishP50Ns">;

export class Collector {
  readonly #state = new StreamState();
  readonly #counts = new CountCollector(this.#state);
  readonly #log = new TimingCollector(this.#state, Slot.log);
  readonly #stamp = new TimingCollector(this.#state, Slot.stamp);
  readonly #stamps = new StampCollector(this.#state);
  readonly #repeats = new RepeatCollector(this.#state);
  readonly #decode = new DecodeCollector();
  readonly #sequence = new SequenceCollector();
  readonly #runs = new Runs();
  #index = new Float64Array(0);
  #total = 0;

  /** @param lane False takes every sample one by one, which gives the same facts and takes longer. */
  constructor(readonly lane = true) {}

  /** Folds one batch of samples; returns them with their places, lent until the next. */
  fold(
    columns: SampleColumns,
    fields: SampleFields,
    streams: number,
    originNs: bigint,
    stampOriginSeconds: (stream: number) => number,
  ): Samples {
    const { length, afterHole, repeats = 0 } = columns;
    if (this.#index.length < length) this.#index = new Float64Array(columns.stream.length);
    this.#state.reach(streams);
    for (const timing of [this.#log, this.#stamp]) {
      timing.reach(streams);
      if (afterHole) timing.endRuns();
    }
    if (afterHole) this.#stamps.clock.endRuns();
    const batch = new Samples(columns, fields, streams, originNs, stampOriginSeconds, this.#index);
    for (let row = 0; row < repeats; row++) {
      this.#counts.takeRepeated(batch, row);
      this.#decode.take(batch, row);
    }
    this.#runs.group(columns.stream, repeats, length, streams);
    const { rows } = this.#runs;
    let at = 0;
    for (const s of this.#runs.streams) {
      for (const end = this.#runs.endOf(s); ; at++) {
        if (this.lane) at = takeRegular(batch, this.#state, s, rows, at, end);
        if (at >= end) break;
        this.#take(batch, rows[at]!);
      }
    }
    this.#counts.foldOrder(batch);
    this.#sequence.fold(batch);
    this.#total += length;
    return batch;
  }

  /** Takes one sample for every collector. */
  #take(batch: Samples, row: number): void {
    this.#counts.take(batch, row);
    this.#decode.take(batch, row);
    // Before the two axes, which forget the sample before.
    this.#stamps.take(batch, row);
    const misplaced = this.#log.take(batch, row, batch.logTime[row]!);
    if (!misplaced) this.#repeats.take(batch, row);
    this.#stamp.take(batch, row, batch.fields.stamp[row]!, misplaced);
  }

  /** The facts of streams, once every batch has been folded. */
  streams(streams: readonly StreamDescription[], originNs: bigint): StreamFacts[] {
    this.#log.endRuns();
    this.#stamp.endRuns();
    return streams
      .map((description, s) => this.#stream(description, s, originNs))
      .sort((a, b) => (a.topic < b.topic ? -1 : a.topic > b.topic ? 1 : 0));
  }

  /** The facts of the recording, once every batch has been folded. */
  finish(container: ContainerFacts, streams: readonly StreamDescription[], originNs: bigint): RecordingFacts {
    const { logTimesDecrease } = this.#counts;
    const all = this.streams(streams, originNs);
    const times = all.flatMap(({ log }) => (log.minNs === undefined ? [] : [BigInt(log.minNs), BigInt(log.maxNs!)]));
    return {
      container,
      samples: this.#total,
      ...(times.length > 0
        ? {
            logStartNs: String(times.reduce((a, b) => (b < a ? b : a))),
            logEndNs: String(times.reduce((a, b) => (b > a ? b : a))),
          }
        : {}),
      logTimesDecrease,
      logTimesRepeat: this.#counts.logTimesRepeat,
      streams: all,
    };
  }

  #stream(description: StreamDescription, s: number, originNs: bigint): StreamFacts {
    const { topic, channels, schemas, stampPath, qosProfiles, frameIds, frameIdCount, stampOriginSeconds } =
      description;
    const { latched, files, presumed, content } = description;
    const stampOriginNs = Number.isNaN(stampOriginSeconds)
      ? 0n
      : BigInt(Math.trunc(stampOriginSeconds)) * 1_000_000_000n;
    const samples = this.#state.get(s, Slot.samples);
    const timing = this.#stamp.finish(s, stampOriginNs, originNs);
    return {
      topic,
      channels,
      samples,
      bytes: this.#state.get(s, Slot.bytes),
      schemas,
      decode: this.#decode.finish(s, samples),
      log: this.#log.finish(s, originNs, originNs),
      logTimeZero: this.#counts.logTimeZero[s] ?? { count: 0, first: [] },
      publish: this.#counts.publish(s),
      sequence: this.#sequence.finish(s),
      ...(stampPath !== undefined
        ? {
            stamp: {
              path: stampPath,
              ...(presumed ? { presumed } : {}),
              ...this.#stamps.finish(s),
              ...this.#clock(s, timing, originNs),
              repeats: this.#repeats.finish(s),
              timing,
            },
          }
        : {}),
      ...(qosProfiles ? { qosProfiles } : {}),
      latched,
      ...(files ? { files } : {}),
      ...(content ? { content } : {}),
      frameIds: frameIds.slice(0, FRAMES),
      frameIdCount,
    };
  }

  /** The clock model, where there is a stamp to compare with the log. */
  #clock(s: number, { intervalP50Ns }: TimingFacts, originNs: bigint): ClockPart {
    const clock = intervalP50Ns === undefined ? undefined : this.#stamps.clock.finish(s, intervalP50Ns, originNs);
    const publishP50Ns = this.#stamps.clock.publishedAfter(s);
    const doubleShare = this.#stamps.clock.doubleShare(s);
    return {
      ...(clock ? { clock } : {}),
      ...(doubleShare === undefined ? {} : { doubleShare }),
      ...(publishP50Ns === undefined ? {} : { publishP50Ns }),
    };
  }
}
