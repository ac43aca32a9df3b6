/** The records of MCAP as they are written. */
import { ByteWriter } from "../../io/byte-writer.js";
import { Opcode, RECORD_HEAD } from "../../readers/mcap/opcode.js";
import type { AttachmentToWrite } from "../writer.js";

/** Writes a record: its opcode, its length and its content, whose fields `fill` writes. */
export function writeRecord(into: ByteWriter, opcode: number, fill: (into: ByteWriter) => void): void {
  into.u8(opcode);
  const at = into.room(8);
  fill(into);
  into.setSize(at, into.length - at - 8);
}

/** The bytes of one record. */
export function recordOf(opcode: number, fill: (into: ByteWriter) => void): Uint8Array {
  const into = new ByteWriter();
  writeRecord(into, opcode, fill);
  return into.bytes();
}

/** A `Map<string, string>`. */
export function writeEntries(into: ByteWriter, entries: ReadonlyMap<string, string>): void {
  const at = into.room(4);
  for (const [key, value] of entries) {
    into.prefixed(key);
    into.prefixed(value);
  }
  into.view.setUint32(at, into.length - at - 4, true);
}

/** The fields of a chunk before its records. */
export interface WrittenChunkHead {
  /** Earliest log time of its messages, in nanoseconds; 0 where it has none. */
  readonly messageStartTime: bigint;
  /** Latest log time of its messages, in nanoseconds; 0 where it has none. */
  readonly messageEndTime: bigint;
  /** Bytes of its records before compression. */
  readonly uncompressedSize: number;
  /** CRC-32 of the records before compression. */
  readonly uncompressedCrc: number;
  /** Empty, `lz4` or `zstd`. */
  readonly compression: string;
}

/** Writes a chunk record up to its records, of which `recordsSize` bytes follow. */
export function writeChunkHead(into: ByteWriter, head: WrittenChunkHead, recordsSize: number): void {
  writeRecord(into, Opcode.chunk, () => {
    into.u64(head.messageStartTime);
    into.u64(head.messageEndTime);
    into.size(head.uncompressedSize);
    into.u32(head.uncompressedCrc);
    into.prefixed(head.compression);
    into.size(recordsSize);
  });
  into.setSize(1, into.length - RECORD_HEAD + recordsSize);
}

/** Writes an attachment record up to its data. */
export function writeAttachmentHead(into: ByteWriter, attachment: AttachmentToWrite): void {
  writeRecord(into, Opcode.attachment, () => {
    into.u64(attachment.logTimeNs);
    into.u64(attachment.createTimeNs);
    into.prefixed(attachment.name);
    into.prefixed(attachment.mediaType);
    into.size(attachment.sizeBytes);
  });
  // The data and its checksum follow.
  into.setSize(1, into.length - RECORD_HEAD + attachment.sizeBytes + 4);
}

/** Writes the index entry of an attachment. */
export function writeAttachmentIndex(
  into: ByteWriter,
  attachment: AttachmentToWrite,
  offset: number,
  length: number,
): void {
  writeRecord(into, Opcode.attachmentIndex, () => {
    into.size(offset);
    into.size(length);
    into.u64(attachment.logTimeNs);
    into.u64(attachment.createTimeNs);
    into.size(attachment.sizeBytes);
    into.prefixed(attachment.name);
    into.prefixed(attachment.mediaType);
  });
}

/** What the statistics record says. */
export interface WrittenStatistics {
  readonly schemas: number;
  readonly channels: number;
  readonly attachments: number;
  readonly metadata: number;
  readonly chunks: number;
  readonly startNs: bigint;
  readonly endNs: bigint;
  /** Messages by channel id. */
  readonly messages: Float64Array;
}

export function writeStatistics(into: ByteWriter, statistics: WrittenStatistics): void {
  const { messages } = statistics;
  writeRecord(into, Opcode.statistics, () => {
    into.size(messages.reduce((sum, count) => sum + count, 0));
    into.u16(statistics.schemas);
    into.u32(statistics.channels);
    into.u32(statistics.attachments);
    into.u32(statistics.metadata);
    into.u32(statistics.chunks);
    into.u64(statistics.startNs);
    into.u64(statistics.endNs);
    const at = into.room(4);
    for (let id = 0; id < messages.length; id++)
      if (messages[id]! > 0) {
        into.u16(id);
        into.size(messages[id]!);
      }
    into.view.setUint32(at, into.length - at - 4, true);
  });
}
