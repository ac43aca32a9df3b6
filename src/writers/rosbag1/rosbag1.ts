/**
 * The writer of ROS 1 bags, format 2.0: chunks with the index of each behind it, and at the end what leads to them.
 *
 * @module
 */
import { ros1Md5 } from "../../encodings/ros1-md5.js";
import { ByteWriter } from "../../io/byte-writer.js";
import { type Compress, compressor } from "../../io/compress.js";
import type { Sink } from "../../io/sink.js";
import { TasukiError } from "../../trouble.js";
import { ChunkTally } from "../chunk-tally.js";
import { type ChannelToWrite, checkSampleSize, type RecordingWriter, type Writer } from "../writer.js";
import {
  INDEX_ENTRY,
  MAGIC,
  Op,
  writeBagHeader,
  writeChunkHead,
  writeChunkInfo,
  writeConnection,
  writeIndexHead,
} from "./records.js";

/** How a ROS 1 bag is written. */
export interface Rosbag1WriteOptions {
  /** Compression of chunks; lz4 by default. bz2 can be read only: no kept library writes it. */
  readonly compression?: "none" | "lz4" | "bz2" | undefined;
  /** Bytes of records, uncompressed, at which a chunk is full; 768 KiB by default, as rosbag does it. */
  readonly chunkBytes?: number | undefined;
}

const DEFAULT_CHUNK_BYTES = 768 * 1024;

/** A message record up to its data: the fields `conn`, `op` and `time`, and the length of the data. */
const MESSAGE = (() => {
  const head = new ByteWriter();
  head.u32(38);
  for (const [name, size] of [
    ["conn", 4],
    ["op", 1],
    ["time", 8],
  ] as const) {
    head.u32(name.length + 1 + size);
    head.raw(new TextEncoder().encode(`${name}=`));
    head.room(size);
  }
  head.u32(0);
  const bytes = head.bytes().slice();
  bytes[24] = Op.message;
  return bytes;
})();
/** Where the fields of a message record stand. A connection record has the first two in the same places. */
const At = { connection: 13, op: 24, seconds: 34, size: 42, data: 46 } as const;

class Rosbag1File implements RecordingWriter {
  readonly #chunk = new ByteWriter(1 << 16);
  readonly #tally = new ChunkTally();
  readonly #indexes = new ByteWriter(1 << 14);
  readonly #small = new ByteWriter(8192);
  /** Records of the connections, and whether a chunk has each. */
  readonly #connections: { readonly record: Uint8Array; written: boolean }[] = [];
  readonly #chunkInfos = new ByteWriter(4096);
  #chunks = 0;
  /** Where the next index entry of each connection goes. */
  #entryAt = new Uint32Array(64);

  constructor(
    readonly sink: Sink,
    readonly compression: string,
    readonly compress: Compress | undefined,
    readonly chunkBytes: number,
  ) {}

  get position(): number {
    return this.sink.position;
  }
  get originNs(): bigint {
    return this.#tally.originNs;
  }
  set originNs(ns: bigint) {
    this.#tally.originNs = ns;
  }

  async begin(): Promise<void> {
    const small = this.#small;
    small.raw(MAGIC);
    // Until the index is written the header leads nowhere, by which readers know that the bag was cut off.
    writeBagHeader(small, 0, 0, 0);
    await this.#writeSmall();
  }

  channel(channel: ChannelToWrite): number {
    const number = this.#connections.length;
    const into = new ByteWriter();
    writeConnection(into, number, channel.topic, connectionHeader(channel));
    this.#connections.push({ record: into.bytes(), written: false });
    this.#tally.know(number);
    return number;
  }

  add(
    channel: number,
    _sequence: number,
    logTime: number,
    _publishTime: number,
    bytes: Uint8Array,
    start: number,
    end: number,
  ): void {
    const size = end - start;
    checkSampleSize(size);
    const chunk = this.#chunk;
    const connection = this.#connections[channel];
    if (!connection) throw new RangeError(`there is no channel ${channel}`);
    if (!connection.written) {
      chunk.raw(connection.record);
      connection.written = true;
    }
    const at = chunk.room(At.data + size);
    const { view } = chunk;
    chunk.buffer.set(MESSAGE, at);
    try {
      this.#tally.origin.writeSeconds(view, at + At.seconds, logTime);
    } catch (error) {
      chunk.length = at;
      throw error;
    }
    view.setUint32(at + At.connection, channel, true);
    view.setUint32(at + At.size, size, true);
    chunk.copy(at + At.data, bytes, start, end);
    this.#tally.add(channel, logTime);
  }

  addExact(
    channel: number,
    sequence: number,
    logTimeNs: bigint,
    _publishTimeNs: bigint,
    bytes: Uint8Array,
    start: number,
    end: number,
  ): void {
    const { originNs } = this;
    try {
      this.originNs = logTimeNs;
      this.add(channel, sequence, 0, 0, bytes, start, end);
    } finally {
      this.originNs = originNs;
    }
  }

  get full(): boolean {
    return this.#chunk.length >= this.chunkBytes;
  }

  async flush(): Promise<void> {
    const chunk = this.#chunk;
    const tally = this.#tally;
    if (tally.channels.length === 0) return;
    const records = chunk.bytes();
    const stored = this.compress ? this.compress(records) : records;
    writeChunkInfo(this.#chunkInfos, this.position, tally.startNs, tally.endNs, tally.channels, tally.counts);
    this.#chunks++;
    writeChunkHead(this.#small, this.compression, records.length, stored.length);
    await this.#writeSmall();
    await this.sink.write(stored);
    await this.sink.write(this.#indexData());
    chunk.clear();
    tally.clear();
  }

  /** The indexes of the chunk at hand, one record a connection. */
  #indexData(): Uint8Array {
    const indexes = this.#indexes;
    const { channels, counts } = this.#tally;
    if (this.#entryAt.length < counts.length) this.#entryAt = new Uint32Array(counts.length);
    const entryAt = this.#entryAt;
    indexes.clear();
    for (const channel of channels) entryAt[channel] = writeIndexHead(indexes, channel, counts[channel]!);
    // The chunk itself says where its messages stand: a column of places would only repeat it.
    const { buffer, view, length } = this.#chunk;
    const entries = indexes.view;
    for (let at = 0; at < length; ) {
      const headEnd = at + 4 + view.getUint32(at, true);
      if (buffer[at + At.op] === Op.message) {
        const channel = view.getUint32(at + At.connection, true);
        const entry = entryAt[channel]!;
        entries.setUint32(entry, view.getUint32(at + At.seconds, true), true);
        entries.setUint32(entry + 4, view.getUint32(at + At.seconds + 4, true), true);
        entries.setUint32(entry + 8, at, true);
        entryAt[channel] = entry + INDEX_ENTRY;
      }
      at = headEnd + 4 + view.getUint32(headEnd, true);
    }
    return indexes.bytes();
  }

  async #writeSmall(): Promise<void> {
    await this.sink.write(this.#small.bytes());
    this.#small.clear();
  }

  async finish(): Promise<void> {
    await this.flush();
    const small = this.#small;
    const indexPosition = this.position;
    for (const { record } of this.#connections) small.raw(record);
    await this.#writeSmall();
    await this.sink.write(this.#chunkInfos.bytes());
    writeBagHeader(small, indexPosition, this.#connections.length, this.#chunks);
    await this.sink.patch(MAGIC.length, small.bytes());
    small.clear();
  }
}

/** The header of a connection: what ROS 1 tells of a publisher, and what else the channel has. */
function connectionHeader({ topic, messageEncoding, schema, metadata }: ChannelToWrite): Map<string, string> {
  if (messageEncoding !== "ros1" || schema?.encoding !== "ros1msg")
    throw new TasukiError(
      "not-writable",
      `${topic}: a ROS 1 bag holds ros1 payloads with ros1msg definitions, not "${messageEncoding}" payloads with "${schema?.encoding ?? ""}" definitions. Write MCAP, which holds both.`,
    );
  const definition = new TextDecoder().decode(schema.data);
  return new Map([
    ["topic", topic],
    ...metadata,
    ["type", schema.name],
    ["md5sum", metadata.get("md5sum") ?? md5Of(topic, schema.name, definition)],
    ["message_definition", definition],
  ]);
}

function md5Of(topic: string, type: string, definition: string): string {
  try {
    return ros1Md5(type, definition);
  } catch (error) {
    throw new TasukiError(
      "not-writable",
      `${topic}: a ROS 1 bag needs the md5sum of ${type}, which its definition does not give: ${(error as Error).message}.`,
      { cause: error },
    );
  }
}

/** Writes ROS 1 bags. They keep neither sequence numbers nor publish times of samples. */
export const rosbag1Writer: Writer<Rosbag1WriteOptions> = {
  id: "rosbag1",
  async open(sink, { compression = "lz4", chunkBytes = DEFAULT_CHUNK_BYTES } = {}) {
    if (compression === "bz2")
      throw new TasukiError("not-writable", "bz2 can be read but not written: choose lz4 or none for a ROS 1 bag.");
    const compress = compression === "none" ? undefined : await compressor(compression, { contentChecksum: true });
    return await beginBag(sink, compression, compress, chunkBytes);
  },
};

/** Begins a bag whose chunks are compressed by anything that is at hand. */
export async function beginBag(
  sink: Sink,
  compression: string,
  compress: Compress | undefined,
  chunkBytes = DEFAULT_CHUNK_BYTES,
): Promise<RecordingWriter> {
  const file = new Rosbag1File(sink, compression, compress, chunkBytes);
  await file.begin();
  return file;
}
