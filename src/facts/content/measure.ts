/**
 * What measures the content of a stream: canonical values in, facts out, one sample at a time. State grows with the stream's
 * own shape (joints, pixels looked at), never with the samples.
 *
 * @module
 */
import type { ContentFacts } from "../../spec/facts/content.js";
import type { Occurrence } from "../../spec/facts/tally.js";
import type { Mapping } from "../../spec/modality/mapping.js";
import type { Modality } from "../../spec/modality/modality.js";
import type { AcrossStreams } from "../across/across.js";
import type { Samples } from "../samples.js";
import type { UsualFields } from "./usual.js";

/** A list of numbers; the first `length` values count, `count` says how many the message has. */
export interface NumberList {
  readonly values: Float64Array;
  readonly length: number;
  readonly count: number;
}

/** Canonical values of the sample at hand, by field; lent until the next. Fields are numbered as the measure lists them. */
export interface CanonicalValues {
  /** Whether no sample of this stream has the field. */
  readonly absent: readonly boolean[];
  /** Where the numbers of each field begin. */
  readonly slots: Int32Array;
  readonly numbers: Float64Array;
  list(field: number): NumberList;
  text(field: number): string | undefined;
  texts(field: number): string[];
  /** A number that is the same for the same texts, without making them. */
  signature(field: number): number;
  data(field: number): Uint8Array | undefined;
}

/** The sample at hand, as it stands in the recording. */
export interface SampleAt {
  readonly batch: Samples;
  readonly row: number;
  /** Its stamp, or its log time where it has none, in nanoseconds; only differences count. */
  readonly timeNs: number;
  /** The same from the origin of log times, so that it can be compared with that of other streams. */
  readonly axisNs: number;
}

/** Measures one stream. */
export interface ContentMeasure {
  /** Takes a sample. */
  take(values: CanonicalValues, at: SampleAt): void;
  /**
   * What a sample without news is like, as far as the last that was taken tells. Such samples of a long recording are passed over
   * outside of the spans in which all are taken. Undefined where every sample must be taken.
   */
  readonly usual?: UsualFields | undefined;
  /** Told, before the next sample is taken and at the end, how many usual samples were passed over since the last. */
  passOver?(samples: number): void;
  /** What was found. */
  finish(): Partial<ContentFacts>;
}

/** How streams of a modality are measured. */
export interface ContentMeter {
  readonly modality: Modality;
  /** Names of the canonical fields that are read. */
  readonly fields: readonly string[];
  measure(mapping: Mapping, stream: number, across: AcrossStreams): ContentMeasure;
}

export type { Occurrence };
