/**
 * Records of the data section of conformance recordings: schemas, channels and messages, alone or in chunks, with what
 * the summary will want to know of them.
 *
 * @module
 */
import { crc32 } from "node:zlib";
import zstd from "@foxglove/wasm-zstd";
import lz4 from "lz4-napi";
import { ByteWriter } from "../../io/byte-writer.js";
import type { ChunkPart, RecordingPart } from "../../spec/verdict/conformance-recording.js";
import { fromHex } from "./hex.js";
import { payloadOf } from "./payload.js";

/** Record opcodes of MCAP, by the names that the text of a case uses. */
export const Opcode = {
  header: 0x01,
  footer: 0x02,
  schema: 0x03,
  channel: 0x04,
  message: 0x05,
  chunk: 0x06,
  messageIndex: 0x07,
  chunkIndex: 0x08,
  attachment: 0x09,
  attachmentIndex: 0x0a,
  statistics: 0x0b,
  metadata: 0x0c,
  metadataIndex: 0x0d,
  summaryOffset: 0x0e,
  dataEnd: 0x0f,
} as const;

/** What every record may say about itself. */
interface Envelope {
  readonly length?: string | undefined;
  readonly trailing?: string | undefined;
}

/** Writes a record: its opcode, its length and its content, whose fields `fill` writes. */
export function writeRecord(
  into: ByteWriter,
  opcode: number,
  { length, trailing = "" }: Envelope,
  fill: (content: ByteWriter) => void,
): void {
  const content = new ByteWriter();
  fill(content);
  content.raw(fromHex(trailing));
  into.u8(opcode);
  into.u64(length === undefined ? BigInt(content.length) : BigInt(length));
  into.raw(content.bytes());
}

/** A `Map<string, string>`. */
export function writeEntries(into: ByteWriter, entries: readonly (readonly [string, string])[]): void {
  const content = new ByteWriter();
  for (const [key, value] of entries) {
    content.prefixed(key);
    content.prefixed(value);
  }
  into.prefixed(content.bytes());
}

/** Checksum that the text gives, or the one of these bytes. */
export const crcOf = (given: string | undefined, bytes: Uint8Array): number =>
  given === undefined ? crc32(bytes) : Number(given);

/** What was written of messages: enough for indexes and statistics. */
export class MessageTally {
  readonly counts = new Map<number, bigint>();
  /** Log times and offsets by channel. */
  readonly entries = new Map<number, [bigint, bigint][]>();
  startNs: bigint | undefined;
  endNs: bigint | undefined;

  add(channel: number, logTime: bigint, offset: number): void {
    this.counts.set(channel, (this.counts.get(channel) ?? 0n) + 1n);
    this.entries.set(channel, [...(this.entries.get(channel) ?? []), [logTime, BigInt(offset)]]);
    if (this.startNs === undefined || logTime < this.startNs) this.startNs = logTime;
    if (this.endNs === undefined || logTime > this.endNs) this.endNs = logTime;
  }
  /** Takes in what a chunk holds. */
  join(chunk: MessageTally): void {
    for (const [channel, entries] of chunk.entries) for (const [time] of entries) this.add(channel, time, 0);
  }
}

/** Writes a record that may stand in a chunk as well as outside; false where the part is none of these. */
export function writeChunkPart(into: ByteWriter, part: ChunkPart, tally: MessageTally): boolean {
  const { schema, channel, message, messages, record, bytes } = part;
  if (schema)
    writeRecord(into, Opcode.schema, schema, (content) => {
      content.u16(schema.id);
      content.prefixed(schema.name);
      content.prefixed(schema.encoding);
      content.prefixed(payloadOf(schema.data, 0n));
    });
  else if (channel)
    writeRecord(into, Opcode.channel, channel, (content) => {
      content.u16(channel.id);
      content.u16(channel.schema ?? 0);
      content.prefixed(channel.topic);
      content.prefixed(channel.messageEncoding);
      writeEntries(content, channel.metadata ?? []);
    });
  else if (message) writeMessage(into, message, tally);
  else if (messages) {
    const { count, firstLogTimeNs, periodNs, leaveOut = [], ...rest } = messages;
    for (let i = 0; i < count; i++) {
      const logTimeNs = String(BigInt(firstLogTimeNs) + BigInt(i) * BigInt(periodNs));
      if (!leaveOut.includes(i)) writeMessage(into, { ...rest, sequence: i, logTimeNs }, tally);
    }
  } else if (record) writeRecord(into, record.opcode, record, (content) => content.raw(fromHex(record.hex)));
  else if (bytes !== undefined) into.raw(fromHex(bytes));
  else return false;
  return true;
}

function writeMessage(into: ByteWriter, message: NonNullable<ChunkPart["message"]>, tally: MessageTally): void {
  const { channel, sequence = 0, logTimeNs, publishTimeNs = logTimeNs, latencyNs = 0, data } = message;
  const logTime = BigInt(logTimeNs);
  tally.add(channel, logTime, into.length);
  writeRecord(into, Opcode.message, message, (content) => {
    content.u16(channel);
    content.u32(sequence);
    content.u64(logTime);
    content.u64(BigInt(publishTimeNs));
    content.raw(payloadOf(data, logTime - BigInt(latencyNs)));
  });
}

/** A chunk as it was written. */
export interface WrittenChunk {
  readonly offset: number;
  readonly startNs: bigint;
  readonly endNs: bigint;
  readonly compression: string;
  readonly uncompressedSize: bigint;
  readonly tally: MessageTally;
  length: number;
  compressedSize: number;
  /** Where the message index of each channel stands, and how long they are together. */
  readonly indexOffsets: Map<number, number>;
  indexLength: number;
}

export function writeChunk(into: ByteWriter, chunk: NonNullable<RecordingPart["chunk"]>): WrittenChunk {
  const records = new ByteWriter();
  const tally = new MessageTally();
  for (const part of chunk.records) writeChunkPart(records, part, tally);
  const plain = records.bytes();
  const { compression = "" } = chunk;
  const stored = chunk.stored === undefined ? compress(compression, plain) : fromHex(chunk.stored);
  const written: WrittenChunk = {
    offset: into.length,
    startNs: BigInt(chunk.messageStartTimeNs ?? tally.startNs ?? 0),
    endNs: BigInt(chunk.messageEndTimeNs ?? tally.endNs ?? 0),
    compression,
    uncompressedSize: BigInt(chunk.uncompressedSize ?? plain.length),
    tally,
    length: 0,
    compressedSize: stored.length,
    indexOffsets: new Map(),
    indexLength: 0,
  };
  writeRecord(into, Opcode.chunk, chunk, (content) => {
    content.u64(written.startNs);
    content.u64(written.endNs);
    content.u64(written.uncompressedSize);
    content.u32(crcOf(chunk.crc, plain));
    content.prefixed(compression);
    content.u64(BigInt(stored.length));
    content.raw(stored);
  });
  written.length = into.length - written.offset;
  return written;
}

function compress(compression: string, plain: Uint8Array): Uint8Array {
  if (compression === "zstd") return zstd.compress(plain, 3);
  if (compression === "lz4") return lz4.compressFrameSync(Buffer.from(plain));
  return plain;
}
