/**
 * The MCAP writer: every sample in a chunk, every chunk indexed, every checksum there.
 *
 * @module
 */
import { ByteWriter } from "../../io/byte-writer.js";
import { crc32 } from "../../io/checksum.js";
import { type Compress, compressor } from "../../io/compress.js";
import type { Sink } from "../../io/sink.js";
import { MAGIC, Opcode } from "../../readers/mcap/opcode.js";
import { TasukiError } from "../../trouble.js";
import { VERSION } from "../../version.js";
import {
  type AttachmentToWrite,
  type ChannelToWrite,
  checkSampleSize,
  type RecordingWriter,
  type Writer,
} from "../writer.js";
import { ChunkRecords } from "./chunk-records.js";
import { WrittenDefinitions } from "./definitions.js";
import { type WrittenChunkHead, writeAttachmentHead, writeChunkHead, writeEntries, writeRecord } from "./records.js";
import { DataSection } from "./section.js";
import { indexPlaces, Summary } from "./summary.js";

/** How an MCAP file is written. */
export interface McapWriteOptions {
  /** Profile of the header, such as `ros2`; none by default. */
  readonly profile?: string | undefined;
  /** Compression of chunks; zstd by default. */
  readonly compression?: "none" | "lz4" | "zstd" | undefined;
  /** Level of zstd; 3 by default. */
  readonly level?: number | undefined;
  /** Bytes of records, uncompressed, at which a chunk is full; 1 MiB by default. */
  readonly chunkBytes?: number | undefined;
}

/** A chunk of another MCAP file, to be written as it is. */
export interface StoredChunk extends WrittenChunkHead {
  /** Its records as they are stored, compressed as `compression` says. */
  readonly records: Uint8Array;
  /** The message index records that stand behind it, whole, one after another; every message must be in one. */
  readonly messageIndexes: Uint8Array;
  /** Ids of the channels that the chunk itself defines. The others are defined before it, where they are not yet. */
  readonly defines?: Iterable<number> | undefined;
  /** Ids of the schemas that it defines, whether a channel uses them or not. */
  readonly schemas?: Iterable<number> | undefined;
  /** Ids of channels that must be defined before it, beside those of its messages. */
  readonly needs?: Iterable<number> | undefined;
}

/** An MCAP file that is being written. */
export interface McapRecordingWriter extends RecordingWriter {
  /**
   * Makes a channel known under the ids that it and its schema have in another file, whose chunks are to be written as
   * they are. Returns its number. Throws a `TasukiError` where an id is taken.
   */
  channelAs(id: number, schemaId: number, channel: ChannelToWrite): number;
  /** Writes a chunk of another file as it is; its channels must be known under the ids that they have there. */
  chunkRecord(chunk: StoredChunk): Promise<void>;
  /** Writes a metadata record. */
  metadata(name: string, entries: ReadonlyMap<string, string>): Promise<void>;
  /** Writes an attachment; the data must come to `sizeBytes`. */
  attachment(attachment: AttachmentToWrite, data: AsyncIterable<Uint8Array>): Promise<void>;
}

const DEFAULT_CHUNK_BYTES = 1024 * 1024;

class McapFile implements McapRecordingWriter {
  readonly #definitions = new WrittenDefinitions();
  readonly #chunk = new ChunkRecords();
  readonly #summary = new Summary();
  readonly #section: DataSection;
  readonly #small = new ByteWriter();
  /** Id of each channel, by its number; -1 until its definition is written. */
  #idOf = new Int32Array(64).fill(-1);

  constructor(
    readonly sink: Sink,
    readonly compression: string,
    readonly compress: Compress | undefined,
    readonly chunkBytes: number,
  ) {
    this.#section = new DataSection(sink);
  }

  get position(): number {
    return this.sink.position;
  }
  get originNs(): bigint {
    return this.#chunk.tally.originNs;
  }
  set originNs(ns: bigint) {
    this.#chunk.tally.originNs = ns;
  }

  async begin(profile: string): Promise<void> {
    const small = this.#small;
    small.raw(MAGIC);
    writeRecord(small, Opcode.header, () => {
      small.prefixed(profile);
      small.prefixed(`tasuki ${VERSION}`);
    });
    await this.#writeSmall();
  }

  channel(channel: ChannelToWrite): number {
    return this.#known(this.#definitions.add(channel));
  }
  channelAs(id: number, schemaId: number, channel: ChannelToWrite): number {
    return this.#known(this.#definitions.addAs(id, schemaId, channel));
  }
  #known(index: number): number {
    if (index >= this.#idOf.length) {
      const larger = new Int32Array(index * 2).fill(-1);
      larger.set(this.#idOf);
      this.#idOf = larger;
    }
    return index;
  }

  add(
    channel: number,
    sequence: number,
    logTime: number,
    publishTime: number,
    bytes: Uint8Array,
    start: number,
    end: number,
  ): void {
    checkSampleSize(end - start);
    const known = this.#idOf[channel]!;
    const id = known >= 0 ? known : this.#define(channel);
    this.#chunk.add(id, sequence, logTime, publishTime, bytes, start, end);
  }
  addExact(
    channel: number,
    sequence: number,
    logTimeNs: bigint,
    publishTimeNs: bigint,
    bytes: Uint8Array,
    start: number,
    end: number,
  ): void {
    checkSampleSize(end - start);
    const known = this.#idOf[channel]!;
    const id = known >= 0 ? known : this.#define(channel);
    this.#chunk.addExact(id, sequence, logTimeNs, publishTimeNs, bytes, start, end);
  }

  /** Writes the definition of a channel into the chunk at hand, before its first message. */
  #define(index: number): number {
    const channel = this.#definitions.channels[index];
    if (!channel) throw new RangeError(`there is no channel ${index}`);
    if (!channel.defined) this.#definitions.define(channel, (record) => this.#chunk.records.raw(record));
    this.#chunk.tally.know(channel.id);
    this.#idOf[index] = channel.id;
    return channel.id;
  }

  get full(): boolean {
    return this.#chunk.records.length >= this.chunkBytes;
  }

  async flush(): Promise<void> {
    const chunk = this.#chunk;
    if (chunk.records.length === 0) return;
    const records = chunk.records.bytes();
    const head = {
      messageStartTime: chunk.tally.startNs,
      messageEndTime: chunk.tally.endNs,
      uncompressedSize: records.length,
      uncompressedCrc: crc32(records),
      compression: this.compression,
    };
    await this.#writeChunk(head, this.compress ? this.compress(records) : records, chunk.indexes());
    chunk.clear();
  }

  async chunkRecord({
    records,
    messageIndexes,
    schemas = [],
    defines = [],
    needs = [],
    ...head
  }: StoredChunk): Promise<void> {
    const places = indexPlaces(messageIndexes);
    await this.flush();
    this.#definitions.copied(schemas);
    for (const id of defines) {
      const channel = this.#definitions.byId(id);
      if (channel && !channel.defined) this.#definitions.define(channel, () => {});
    }
    const small = this.#small;
    for (const channelId of [...needs, ...places.map((place) => place.channelId)]) {
      const channel = this.#definitions.byId(channelId);
      if (!channel)
        throw new TasukiError("not-writable", `The chunk has messages of channel id ${channelId}, which is not known.`);
      if (!channel.defined) this.#definitions.define(channel, (record) => small.raw(record));
    }
    await this.#writeSmall();
    await this.#writeChunk(head, records, messageIndexes);
  }

  async #writeChunk(head: WrittenChunkHead, stored: Uint8Array, indexes: Uint8Array): Promise<void> {
    const section = this.#section;
    const small = this.#small;
    const offset = section.position;
    writeChunkHead(small, head, stored.length);
    const length = small.length + stored.length;
    this.#summary.chunk(offset, length, head, stored.length, indexPlaces(indexes));
    await this.#writeSmall();
    await section.write(stored, head.compression === "" ? head.uncompressedCrc : undefined);
    await section.write(indexes);
  }

  async metadata(name: string, entries: ReadonlyMap<string, string>): Promise<void> {
    const small = this.#small;
    writeRecord(small, Opcode.metadata, () => {
      small.prefixed(name);
      writeEntries(small, entries);
    });
    this.#summary.metadata(name, this.position, small.length);
    await this.#writeSmall();
  }

  async attachment(attachment: AttachmentToWrite, data: AsyncIterable<Uint8Array>): Promise<void> {
    const section = this.#section;
    const small = this.#small;
    const { name, sizeBytes } = attachment;
    const offset = section.position;
    writeAttachmentHead(small, attachment);
    this.#summary.attachment(attachment, offset, small.length + sizeBytes + 4);
    // Its checksum begins after opcode and length.
    let checksum = crc32(small.bytes(9));
    await this.#writeSmall();
    let left = sizeBytes;
    for await (const part of data) {
      left -= part.length;
      if (left < 0) break;
      checksum = crc32(part, checksum);
      await section.write(part);
    }
    if (left !== 0)
      throw new TasukiError(
        "not-writable",
        `The attachment ${name} does not have the ${sizeBytes} bytes that were announced.`,
      );
    small.u32(checksum);
    await this.#writeSmall();
  }

  async #writeSmall(): Promise<void> {
    const small = this.#small;
    if (small.length > 0) await this.#section.write(small.bytes());
    small.clear();
  }

  async finish(): Promise<void> {
    await this.flush();
    const small = this.#small;
    // Channels that had no samples are kept: they stand outside of chunks.
    for (const channel of this.#definitions.channels)
      if (!channel.defined) this.#definitions.define(channel, (record) => small.raw(record));
    await this.#writeSmall();
    const { checksum } = this.#section;
    writeRecord(small, Opcode.dataEnd, () => small.u32(checksum));
    await this.#writeSmall();
    await this.sink.write(this.#summary.bytes(this.position, this.#definitions));
  }
}

/** Writes MCAP. */
export const mcapWriter: Writer<McapWriteOptions, McapRecordingWriter> = {
  id: "mcap",
  async open(sink, { profile = "", compression = "zstd", level, chunkBytes = DEFAULT_CHUNK_BYTES } = {}) {
    const compress = compression === "none" ? undefined : await compressor(compression, { level });
    const file = new McapFile(sink, compression === "none" ? "" : compression, compress, chunkBytes);
    await file.begin(profile);
    return file;
  },
};
