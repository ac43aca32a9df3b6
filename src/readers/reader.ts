/**
 * What every reader gives: batches of samples as columns, and what it measured of the container.
 *
 * @module
 */
import type { SchemaSource } from "../encodings/encoding.js";
import type { Source } from "../io/source.js";
import type { ContainerFacts } from "../spec/facts/container.js";
import type { Rosbag2Facts, StreamFilesFacts } from "../spec/facts/rosbag2.js";
import type { SalvageLog } from "./salvage-log.js";

/** One connection of a recording: a topic with its schema and payload encoding. */
export interface ChannelDescription {
  /** The channel's id in the file. */
  readonly id: number;
  /** Topic. */
  readonly topic: string;
  /** Which stream its samples belong to: channels of one topic share a stream. */
  readonly stream: number;
  /** How payloads are encoded, such as `cdr`. */
  readonly messageEncoding: string;
  /** The schema, or undefined where the file gives none. */
  readonly schema: SchemaSource | undefined;
  /** The schema's id in the file, where schemas have one. */
  readonly schemaId?: number | undefined;
  /** Further keys, such as `offered_qos_profiles`. */
  readonly metadata: ReadonlyMap<string, string>;
}

/**
 * Samples as columns, in file order. Everything here is lent until the next batch is asked for. Times are nanoseconds
 * relative to the recording's origin, exact to 104 days.
 */
export interface Batch {
  /** Number of samples. */
  readonly length: number;
  /** The bytes that hold the payloads. */
  readonly bytes: Uint8Array;
  /** A view of the same bytes. */
  readonly view: DataView;
  /** Index into the recording's channels. */
  readonly channel: Uint32Array;
  /** Index of the stream. */
  readonly stream: Uint32Array;
  /** Log time. */
  readonly logTime: Float64Array;
  /** Publish time. */
  readonly publishTime: Float64Array;
  /** Sequence number as the file gives it; 0 may mean none. */
  readonly sequence: Uint32Array;
  /** Where the payload begins in `bytes`. */
  readonly offset: Uint32Array;
  /** Bytes of the payload. */
  readonly size: Uint32Array;
  /** File offset of the chunk that holds these samples, or of `bytes[0]` when they stand in no chunk. */
  readonly fileOffset: number;
  /** Whether `bytes` are a chunk's, so that `fileOffset` is the chunk's. */
  readonly chunked: boolean;
  /** Bytes between the start of a message record and its payload. */
  readonly recordHead: number;
  /** True when samples between the batch before and this one could not be read. */
  readonly afterHole: boolean;
  /** Name of the file that they stand in, where the recording is a folder of several. */
  readonly file?: string | undefined;
  /**
   * Where each record begins, counted as `offset` would be, where payloads were unpacked and `offset` says where that
   * is.
   */
  readonly recordAt?: Uint32Array | undefined;
  /** 1 where a payload could not be unpacked, so that nothing may be read from it. */
  readonly unreadable?: Uint8Array | undefined;
  /** Samples at the beginning of the batch that only repeat latched ones of earlier files of the folder. */
  readonly repeats?: number | undefined;
  /** True where nothing vouches for these samples: they were saved from a damaged part of the file. */
  readonly unverified?: boolean | undefined;
}

/** What a folder says of a recording beyond what its files say; complete once the batches are drained. */
export interface FolderFacts {
  /** What is known of the folder. */
  readonly rosbag2: Rosbag2Facts;
  /** How each stream goes on from file to file, by stream index. */
  readonly streams: readonly StreamFilesFacts[];
  /** The text of the QoS profiles that metadata gives for a topic. */
  readonly qosProfiles: ReadonlyMap<string, string>;
}

/** Absolute times of a sample. */
export interface ExactTimes {
  readonly logTimeNs: bigint;
  readonly publishTimeNs: bigint;
}

/** A recording that is being read. */
export interface OpenRecording {
  /** Channels seen so far; complete once the batches are drained. Never shrinks or reorders. */
  readonly channels: readonly ChannelDescription[];
  /** Topics of the streams seen so far, by stream index. */
  readonly topics: readonly string[];
  /** What relative times count from, in nanoseconds; known once the first batch is there. */
  readonly originNs: bigint;
  /** Bytes passed so far, for progress. */
  readonly position: number;
  /** The declaration that the recording carries inside, as text; known once the batches are drained. */
  readonly declaration: string | undefined;
  /** Reads everything once, in file order. Damage ends in facts, never in a throw; only I/O errors throw. */
  batches(): AsyncGenerator<Batch, void, void>;
  /** What was measured of the container; complete once the batches are drained. */
  container(): ContainerFacts;
  /** What its folder says, where it is one. */
  folder?(): FolderFacts;
  /** Absolute times of a row of the batch at hand, exact where the relative ones are not: beyond 104 days. */
  exactTimes(row: number): ExactTimes;
}

/** Limits a reader keeps, whatever a file claims. */
export interface ReadLimits {
  /** The largest chunk that is held in memory, compressed or not, in bytes. */
  readonly maxChunkBytes: number;
}

/** Defaults of {@link ReadLimits}. */
export const READ_LIMITS: ReadLimits = { maxChunkBytes: 512 * 1024 * 1024 };

/** What is no sample, for those who copy a recording. Everything is lent until the call ends. */
export interface Extras {
  /** A metadata record. */
  metadata(name: string, entries: ReadonlyMap<string, string>): void | Promise<void>;
  /** An attachment; its data comes in pieces. */
  attachment(
    head: {
      readonly name: string;
      readonly mediaType: string;
      readonly logTimeNs: bigint;
      readonly createTimeNs: bigint;
      readonly sizeBytes: number;
    },
    data: AsyncIterable<Uint8Array>,
  ): Promise<void>;
}

/** A chunk as it stands in the file: whole, decompressed, and equal to its checksum where it has one. */
export interface StoredChunk {
  /** Compression, as the container names it; empty for none. */
  readonly compression: string;
  /** The records as stored. */
  readonly stored: Uint8Array;
  /** The records once decompressed; the same as stored where there is no compression. */
  readonly records: Uint8Array;
  /** CRC-32 of the decompressed records; 0 where the file gives none. */
  readonly recordsCrc: number;
  /** The time range that the chunk claims. */
  readonly startTimeNs: bigint;
  readonly endTimeNs: bigint;
}

/** Told of chunks, by readers of containers whose chunks may be copied as they are. Everything is lent until the call ends. */
export interface ChunkTaker {
  /** A chunk whose batches, if it has samples, come next. */
  begin(chunk: StoredChunk): void | Promise<void>;
  /** All batches of the chunk were given. It is `whole` where every record of it was understood. */
  end(chunk: StoredChunk, whole: boolean): Promise<void>;
}

/** How a recording is opened. */
export interface OpenOptions {
  /** Limits that hold whatever a file claims. */
  readonly limits?: ReadLimits | undefined;
  /** What relative times count from; the files of one recording share it. A reader that is not told finds it. */
  readonly originNs?: bigint | undefined;
  /** Takes what is no sample. */
  readonly extras?: Extras | undefined;
  /** Told of chunks. */
  readonly chunks?: ChunkTaker | undefined;
  /** Given by who saves what a damaged file holds: the reader goes on behind damage wherever it can, and tells of it. */
  readonly salvage?: SalvageLog | undefined;
}

/** A container format. */
export interface Reader {
  /** Short name, such as `mcap`. */
  readonly id: string;
  /** Whether the first bytes of a file (at least 16 where it has them) are of this format, even if damaged. */
  sniff(head: Uint8Array): boolean;
  /** Begins reading. */
  open(source: Source, options?: OpenOptions): OpenRecording;
}
