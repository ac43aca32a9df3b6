/**
 * What a conversion is asked to do.
 *
 * @module
 */
import type { Sink } from "../io/sink.js";
import type { Source } from "../io/source.js";
import type { Moment } from "../moment.js";
import type { ReadLimits } from "../readers/reader.js";
import type { Declaration } from "../spec/declaration/declaration.js";
import type { Language } from "../spec/language.js";

/** Containers that can be written. */
export type TargetContainer = "mcap" | "rosbag1";

/** Compressions that can be written; a ROS 1 bag has no zstd. */
export type TargetCompression = "none" | "lz4" | "zstd";

/** Where outputs go. Each becomes a file only when all of them are whole. */
export interface Target {
  /** Name of the output. Parts have a number before the ending: `run.mcap` gives `run_0.mcap`, `run_1.mcap` … */
  readonly name: string;
  /** Begins an output of this name. */
  create(name: string): Promise<Sink>;
  /** A place for bytes that are needed while sorting; it is thrown away. Sorting stays in memory where there is none. */
  scratch?(): Promise<Sink>;
}

/** Options of {@link convert}. */
export interface ConvertOptions {
  /** Container of the output; that of its name where nothing is said. */
  container?: TargetContainer | undefined;
  /** Compression of the output. Where nothing is said, that of the input where the target has it, else zstd or lz4. */
  compression?: TargetCompression | undefined;
  /** Bytes of a chunk before compression. Where it is given, all chunks are made anew. */
  chunkBytes?: number | undefined;
  /** `file` keeps the order of the file, `log` sorts by log time. Several inputs are always merged by log time. */
  order?: "file" | "log" | undefined;
  /** Topics to keep, `*` for any run of characters; all where it is left out. */
  topics?: readonly string[] | undefined;
  /** Topics to leave out, in the same form. */
  exclude?: readonly string[] | undefined;
  /** Samples before this log time are left out. */
  from?: Moment | undefined;
  /** Samples at or after this log time are left out. */
  until?: Moment | undefined;
  /** A new part begins after the chunk with which a part reaches this size, in bytes. */
  splitBytes?: number | undefined;
  /** A new part begins with the first sample this long after the first of a part, in nanoseconds. */
  splitNs?: number | undefined;
  /** Whether each part begins with the latched samples of those before it; true where nothing is said. */
  repeatLatched?: boolean | undefined;
  /** `ros2` turns definitions and payloads of ROS 1 into those of ROS 2. */
  to?: "ros2" | undefined;
  /** The declaration to embed; without it, that of the input is kept. */
  declaration?: Declaration | undefined;
  /** The annotation to embed; without it, that of the input is kept. Not with parts: it is of a whole recording. */
  annotation?: Source | undefined;
  /** Whether that annotation also becomes channels that Foxglove shows; only in MCAP. */
  annotationChannels?: boolean | undefined;
  /** When the conversion is made, for the provenance record; left out of it where it is undefined. */
  date?: Date | undefined;
  /** Whether losses are accepted. Without it, a conversion that would lose something writes nothing. */
  allowLossy?: boolean | undefined;
  /** Whether the output is read again and compared with the input, before it becomes the file. */
  verify?: boolean | undefined;
  /** What the options were called where they were given, for the provenance record. */
  parameters?: Readonly<Record<string, string>> | undefined;
  /** Language of the words in the report; English where nothing is said. */
  language?: Language | undefined;
  /** Limits that hold whatever a file claims. */
  limits?: ReadLimits | undefined;
  /** Told, now and then, how many bytes of how many have been read. */
  onProgress?: ((bytes: number, total: number) => void) | undefined;
  /** Stops the conversion; nothing is left of it. */
  signal?: AbortSignal | undefined;
}
