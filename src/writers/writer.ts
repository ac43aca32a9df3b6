/**
 * What every writer takes: channels, samples, and what is no sample. A writer gathers samples in a chunk and writes it
 * out when it is full, so that its memory does not grow with the recording but for its index: some bytes a chunk.
 *
 * @module
 */
import type { SchemaSource } from "../encodings/encoding.js";
import type { Sink } from "../io/sink.js";
import { TasukiError } from "../trouble.js";

/** A channel to be written. */
export interface ChannelToWrite {
  /** Topic. */
  readonly topic: string;
  /** How payloads are encoded, such as `cdr`. */
  readonly messageEncoding: string;
  /** The schema, or undefined where there is none. */
  readonly schema: SchemaSource | undefined;
  /** Further keys, such as `offered_qos_profiles`, or `md5sum`, `callerid` and `latching` of ROS 1. */
  readonly metadata: ReadonlyMap<string, string>;
}

/** An attachment to be written. */
export interface AttachmentToWrite {
  /** Its name, such as that of a file. */
  readonly name: string;
  /** Media type, such as `text/plain`. */
  readonly mediaType: string;
  /** When it was recorded, in nanoseconds. */
  readonly logTimeNs: bigint;
  /** When it was made, in nanoseconds. */
  readonly createTimeNs: bigint;
  /** Size of its data in bytes. */
  readonly sizeBytes: number;
}

/**
 * A recording that is being written. Samples are added one by one without waiting; whenever `full` is true after an
 * `add`, `flush` must be awaited before the next. Times are nanoseconds relative to `originNs`, exact to 104 days.
 */
export interface RecordingWriter {
  /** Bytes written so far. */
  readonly position: number;
  /** What relative times count from; 0 until it is set. It may be set anew between samples, as recordings are joined. */
  originNs: bigint;
  /** Makes a channel known and returns its number, from 0. Throws a `TasukiError` on one that the container cannot hold. */
  channel(channel: ChannelToWrite): number;
  /** Adds the sample whose payload is `bytes[start, end)`; the bytes are copied. */
  add(
    channel: number,
    sequence: number,
    logTime: number,
    publishTime: number,
    bytes: Uint8Array,
    start: number,
    end: number,
  ): void;
  /** The same by absolute times: for the few samples for which relative ones would not be exact. */
  addExact(
    channel: number,
    sequence: number,
    logTimeNs: bigint,
    publishTimeNs: bigint,
    bytes: Uint8Array,
    start: number,
    end: number,
  ): void;
  /** Whether the chunk at hand is full. */
  readonly full: boolean;
  /** Writes the chunk at hand out, whether it is full or not. */
  flush(): Promise<void>;
  /** Writes a metadata record. Only where the container can hold one. */
  metadata?(name: string, entries: ReadonlyMap<string, string>): Promise<void>;
  /** Writes an attachment; the data must come to `sizeBytes`. Only where the container can hold one. */
  attachment?(attachment: AttachmentToWrite, data: AsyncIterable<Uint8Array>): Promise<void>;
  /** Writes what is left, index and summary; the sink still has to be committed. */
  finish(): Promise<void>;
}

/** A container format that can be written. */
export interface Writer<Options, Recording extends RecordingWriter = RecordingWriter> {
  /** Short name, the same as that of the container's reader. */
  readonly id: string;
  /** Begins a recording. */
  open(sink: Sink, options?: Options): Promise<Recording>;
}

/** The largest sample that is written: a chunk of it is still one that readers hold. */
const MAX_SAMPLE_BYTES = 511 * 1024 * 1024;

/** Throws a `TasukiError` on a sample so large that no reader would take its chunk. */
export function checkSampleSize(bytes: number): void {
  if (bytes > MAX_SAMPLE_BYTES)
    throw new TasukiError(
      "not-writable",
      `A sample of ${bytes} bytes cannot be written: ${MAX_SAMPLE_BYTES} is the most.`,
    );
}
