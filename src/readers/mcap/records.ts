/**
 * The records of MCAP, each parsed from its content bytes. Lengths are checked against the record before they are
 * believed; bytes after the known fields are allowed, as the format demands.
 *
 * @module
 */
import { RecordError } from "../errors.js";
import type { BadText } from "../pass.js";
import { MESSAGE_HEAD } from "./opcode.js";

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder("utf-8", { ignoreBOM: true });

const refuse: BadText = (what) => {
  throw new RecordError(`${what} is not valid UTF-8`);
};

/** Reads fields one after another and refuses to read beyond the content. */
export class Cursor {
  readonly #view: DataView;
  #at = 0;
  constructor(
    readonly bytes: Uint8Array,
    readonly badText: BadText = refuse,
  ) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  #take(length: number, what: string): number {
    const at = this.#at;
    if (length > this.bytes.length - at)
      throw new RecordError(`${what} needs ${length} bytes, the record has ${this.bytes.length - at} left`);
    this.#at = at + length;
    return at;
  }
  get remaining(): number {
    return this.bytes.length - this.#at;
  }
  /** Bytes read so far. */
  get position(): number {
    return this.#at;
  }
  u16(what: string): number {
    return this.#view.getUint16(this.#take(2, what), true);
  }
  u32(what: string): number {
    return this.#view.getUint32(this.#take(4, what), true);
  }
  u64(what: string): bigint {
    return this.#view.getBigUint64(this.#take(8, what), true);
  }
  /** An unsigned 64-bit file offset or length; exact, since no file reaches 2^53 bytes, and larger claims stay large. */
  size(what: string): number {
    return Number(this.u64(what));
  }
  part(length: number, what: string): Uint8Array {
    const at = this.#take(length, what);
    return this.bytes.subarray(at, at + length);
  }
  text(what: string): string {
    const bytes = this.part(this.u32(what), what);
    try {
      return utf8.decode(bytes);
    } catch {
      this.badText(what);
      return lenient.decode(bytes);
    }
  }
  /** A length-prefixed array or map: calls `item` until its bytes are used up, which must be exact. */
  items(what: string, item: (inner: Cursor) => void): void {
    const inner = new Cursor(this.part(this.u32(what), what), this.badText);
    while (inner.remaining > 0) item(inner);
  }
}

/** A `Map<string, string>`; a key given twice is told, since readers differ in which value they keep. */
function textMap(cursor: Cursor, what: string): { map: Map<string, string>; duplicateKeys: string[] } {
  const map = new Map<string, string>();
  const duplicateKeys: string[] = [];
  cursor.items(what, (inner) => {
    const key = inner.text(`${what} key`);
    if (map.has(key)) duplicateKeys.push(key);
    map.set(key, inner.text(`${what} value`));
  });
  return { map, duplicateKeys };
}

export interface Header {
  profile: string;
  library: string;
}
export function parseHeader(content: Uint8Array, badText?: BadText): Header {
  const cursor = new Cursor(content, badText);
  return { profile: cursor.text("profile"), library: cursor.text("library") };
}

export interface Footer {
  summaryStart: number;
  summaryOffsetStart: number;
  summaryCrc: number;
}
export function parseFooter(content: Uint8Array): Footer {
  const cursor = new Cursor(content);
  return {
    summaryStart: cursor.size("summary_start"),
    summaryOffsetStart: cursor.size("summary_offset_start"),
    summaryCrc: cursor.u32("summary_crc"),
  };
}

export interface Schema {
  id: number;
  name: string;
  encoding: string;
  data: Uint8Array;
}
/** The data is borrowed from `content`. */
export function parseSchema(content: Uint8Array, badText?: BadText): Schema {
  const cursor = new Cursor(content, badText);
  const id = cursor.u16("id");
  const name = cursor.text("name");
  const encoding = cursor.text("encoding");
  return { id, name, encoding, data: cursor.part(cursor.u32("data"), "data") };
}

export interface Channel {
  id: number;
  schemaId: number;
  topic: string;
  messageEncoding: string;
  metadata: Map<string, string>;
  duplicateKeys: string[];
}
export function parseChannel(content: Uint8Array, badText?: BadText): Channel {
  const cursor = new Cursor(content, badText);
  const id = cursor.u16("id");
  const schemaId = cursor.u16("schema_id");
  const topic = cursor.text("topic");
  const messageEncoding = cursor.text("message_encoding");
  const { map, duplicateKeys } = textMap(cursor, "metadata");
  return { id, schemaId, topic, messageEncoding, metadata: map, duplicateKeys };
}

export interface Message {
  channelId: number;
  sequence: number;
  logTime: bigint;
  publishTime: bigint;
  data: Uint8Array;
}
/** One message as an object: for those who look at a few. The batches of the reader are for many. */
export function parseMessage(content: Uint8Array): Message {
  const cursor = new Cursor(content);
  return {
    channelId: cursor.u16("channel_id"),
    sequence: cursor.u32("sequence"),
    logTime: cursor.u64("log_time"),
    publishTime: cursor.u64("publish_time"),
    data: content.subarray(MESSAGE_HEAD),
  };
}

export interface ChunkHead {
  messageStartTime: bigint;
  messageEndTime: bigint;
  uncompressedSize: number;
  uncompressedCrc: number;
  compression: string;
  recordsSize: number;
  /** Where the compressed records begin in the chunk's content. */
  recordsStart: number;
}
/** The fields before the records; `content` may end anywhere after them. */
export function parseChunkHead(content: Uint8Array, badText?: BadText): ChunkHead {
  const cursor = new Cursor(content, badText);
  const messageStartTime = cursor.u64("message_start_time");
  const messageEndTime = cursor.u64("message_end_time");
  const uncompressedSize = cursor.size("uncompressed_size");
  const uncompressedCrc = cursor.u32("uncompressed_crc");
  const compression = cursor.text("compression");
  const recordsSize = cursor.size("records");
  const recordsStart = cursor.position;
  return {
    messageStartTime,
    messageEndTime,
    uncompressedSize,
    uncompressedCrc,
    compression,
    recordsSize,
    recordsStart,
  };
}

export interface ChunkIndex {
  messageStartTime: bigint;
  messageEndTime: bigint;
  chunkStartOffset: number;
  chunkLength: number;
  messageIndexOffsets: Map<number, number>;
  messageIndexLength: number;
  compression: string;
  compressedSize: number;
  uncompressedSize: number;
}
export function parseChunkIndex(content: Uint8Array, badText?: BadText): ChunkIndex {
  const cursor = new Cursor(content, badText);
  const messageStartTime = cursor.u64("message_start_time");
  const messageEndTime = cursor.u64("message_end_time");
  const chunkStartOffset = cursor.size("chunk_start_offset");
  const chunkLength = cursor.size("chunk_length");
  const messageIndexOffsets = new Map<number, number>();
  cursor.items("message_index_offsets", (inner) => {
    messageIndexOffsets.set(inner.u16("channel id"), inner.size("offset"));
  });
  return {
    messageStartTime,
    messageEndTime,
    chunkStartOffset,
    chunkLength,
    messageIndexOffsets,
    messageIndexLength: cursor.size("message_index_length"),
    compression: cursor.text("compression"),
    compressedSize: cursor.size("compressed_size"),
    uncompressedSize: cursor.size("uncompressed_size"),
  };
}

export interface AttachmentHead {
  logTime: bigint;
  createTime: bigint;
  name: string;
  mediaType: string;
  dataSize: number;
  /** Where the data begins in the attachment's content. */
  dataStart: number;
}
/** The fields before the data; `content` may end anywhere after them. */
export function parseAttachmentHead(content: Uint8Array, badText?: BadText): AttachmentHead {
  const cursor = new Cursor(content, badText);
  const logTime = cursor.u64("log_time");
  const createTime = cursor.u64("create_time");
  const name = cursor.text("name");
  const mediaType = cursor.text("media_type");
  const dataSize = cursor.size("data");
  return { logTime, createTime, name, mediaType, dataSize, dataStart: cursor.position };
}

export interface AttachmentIndex {
  offset: number;
  length: number;
  logTime: bigint;
  createTime: bigint;
  dataSize: number;
  name: string;
  mediaType: string;
}
export function parseAttachmentIndex(content: Uint8Array, badText?: BadText): AttachmentIndex {
  const cursor = new Cursor(content, badText);
  return {
    offset: cursor.size("offset"),
    length: cursor.size("length"),
    logTime: cursor.u64("log_time"),
    createTime: cursor.u64("create_time"),
    dataSize: cursor.size("data_size"),
    name: cursor.text("name"),
    mediaType: cursor.text("media_type"),
  };
}

export interface Statistics {
  messageCount: bigint;
  schemaCount: number;
  channelCount: number;
  attachmentCount: number;
  metadataCount: number;
  chunkCount: number;
  messageStartTime: bigint;
  messageEndTime: bigint;
  channelMessageCounts: Map<number, bigint>;
}
export function parseStatistics(content: Uint8Array): Statistics {
  const cursor = new Cursor(content);
  const statistics = {
    messageCount: cursor.u64("message_count"),
    schemaCount: cursor.u16("schema_count"),
    channelCount: cursor.u32("channel_count"),
    attachmentCount: cursor.u32("attachment_count"),
    metadataCount: cursor.u32("metadata_count"),
    chunkCount: cursor.u32("chunk_count"),
    messageStartTime: cursor.u64("message_start_time"),
    messageEndTime: cursor.u64("message_end_time"),
    channelMessageCounts: new Map<number, bigint>(),
  };
  cursor.items("channel_message_counts", (inner) => {
    statistics.channelMessageCounts.set(inner.u16("channel id"), inner.u64("count"));
  });
  return statistics;
}

export interface Metadata {
  name: string;
  metadata: Map<string, string>;
  duplicateKeys: string[];
}
export function parseMetadata(content: Uint8Array, badText?: BadText): Metadata {
  const cursor = new Cursor(content, badText);
  const name = cursor.text("name");
  const { map, duplicateKeys } = textMap(cursor, "metadata");
  return { name, metadata: map, duplicateKeys };
}

export interface MetadataIndex {
  offset: number;
  length: number;
  name: string;
}
export function parseMetadataIndex(content: Uint8Array, badText?: BadText): MetadataIndex {
  const cursor = new Cursor(content, badText);
  return { offset: cursor.size("offset"), length: cursor.size("length"), name: cursor.text("name") };
}

export interface SummaryOffset {
  groupOpcode: number;
  groupStart: number;
  groupLength: number;
}
export function parseSummaryOffset(content: Uint8Array): SummaryOffset {
  if (content.length < 1) throw new RecordError("group_opcode needs 1 byte, the record has 0 left");
  const cursor = new Cursor(content.subarray(1));
  return { groupOpcode: content[0]!, groupStart: cursor.size("group_start"), groupLength: cursor.size("group_length") };
}

export interface DataEnd {
  dataSectionCrc: number;
}
export function parseDataEnd(content: Uint8Array): DataEnd {
  return { dataSectionCrc: new Cursor(content).u32("data_section_crc") };
}
