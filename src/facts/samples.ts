/**
 * What collectors fold: one batch of samples as columns. Readers give the first part, encodings the second.
 *
 * @module
 */

import { note } from "../spec/facts/note.js";
import type { Occurrence, Tally } from "../spec/facts/tally.js";

/** A recording whose times count from its own start may well begin at 0; one that counts from 1970 may not. */
const A_YEAR_NS = 31_536_000_000_000_000n;

/** Columns of a reader's batch. */
export interface SampleColumns {
  readonly length: number;
  readonly stream: Uint32Array;
  readonly logTime: Float64Array;
  readonly publishTime: Float64Array;
  readonly sequence: Uint32Array;
  readonly size: Uint32Array;
  readonly offset: Uint32Array;
  readonly fileOffset: number;
  readonly chunked: boolean;
  readonly recordHead: number;
  readonly afterHole: boolean;
  readonly file?: string | undefined;
  readonly recordAt?: Uint32Array | undefined;
  readonly repeats?: number | undefined;
}

/** Field columns, read from the payloads. */
export interface SampleFields {
  readonly fit: Uint8Array;
  /** NaN where there is no stamp, or one that is no time. */
  readonly stamp: Float64Array;
  /** 0 no stamp, 1 a time, 2 zero, 3 malformed. */
  readonly stampState: Uint8Array;
  /** Seconds and nanoseconds as written, where the stamp is malformed. */
  readonly stampSeconds: Float64Array;
  readonly stampNanoseconds: Float64Array;
  /** Whether two rows of a stream have the same payload; absent where payloads are not at hand. */
  readonly samePayload?: (row: number, other: number) => boolean;
}

/** One batch with what is needed to say where its samples stand. */
export class Samples {
  /** Log times, with NaN where a log time of 0 stands among dates: it is no time. */
  logTime: Float64Array;
  /** The relative time of an absolute 0, where that is no time; NaN elsewhere. */
  readonly zeroTime: number;
  /** Rows whose log time is such a 0. */
  readonly #zeros: number[] = [];
  /** What brings stamps to the axis of log times, by stream. */
  readonly #shifts: number[] = [];
  constructor(
    readonly columns: SampleColumns,
    readonly fields: SampleFields,
    /** How many streams there are so far. */
    readonly streams: number,
    /** What relative log times count from. */
    readonly originNs: bigint,
    /** Whole seconds that the stamps of a stream count from. */
    readonly stampOriginSeconds: (stream: number) => number,
    /** Which sample of its stream each row is; the first collector fills it in. */
    readonly index: Float64Array,
  ) {
    this.logTime = columns.logTime;
    this.zeroTime = originNs > A_YEAR_NS ? -Number(originNs) : Number.NaN;
  }

  /** What brings a stamp of a stream to the axis of log times; 0 where the stream has no stamps. */
  stampShiftNs(stream: number): number {
    const seconds = this.stampOriginSeconds(stream);
    return Number.isNaN(seconds) ? 0 : Number(BigInt(Math.trunc(seconds)) * 1_000_000_000n - this.originNs);
  }

  /** The same, worked out once for each stream of a batch. */
  stampShiftOf(stream: number): number {
    return (this.#shifts[stream] ??= this.stampShiftNs(stream));
  }

  /** Takes a log time that is none out of the axis. */
  forgetLogTime(row: number): void {
    if (this.#zeros.length === 0) this.logTime = this.columns.logTime.slice();
    this.#zeros.push(row);
    this.logTime[row] = Number.NaN;
  }

  /** Where a row's record or chunk begins in the file. */
  offset(row: number): number {
    const { fileOffset, chunked } = this.columns;
    return chunked ? fileOffset : fileOffset + this.#recordAt(row);
  }

  /** Where a row's record begins among the bytes that were stored together. */
  #recordAt(row: number): number {
    const { recordAt, offset, recordHead } = this.columns;
    return recordAt?.[row] ?? offset[row]! - recordHead;
  }

  /**
   * Counts a row in a tally. The closure lives here and not in the collectors: one inside their loops would cost an
   * allocation for every sample.
   */
  note(into: Tally, row: number, byNs?: number, more?: Occurrence): void {
    note(into, () => ({ ...this.place(row), ...more }), byNs);
  }

  /** Where a sample stands: which of its stream, when it was logged, and where its record begins. */
  place(row: number): Occurrence {
    const { chunked, logTime, file } = this.columns;
    return {
      ...(file === undefined ? {} : { file }),
      index: this.index[row]!,
      // A 0 far from the origin does not survive the way there and back.
      logTimeNs: this.#zeros.includes(row) ? "0" : String(this.originNs + BigInt(logTime[row]!)),
      offset: this.offset(row),
      ...(chunked ? { chunkOffset: this.#recordAt(row) } : {}),
    };
  }
}
