import { ByteWriter } from "../../io/byte-writer.js";
import { crc32 } from "../../io/checksum.js";
import { lengthAt, MAGIC, Opcode, RECORD_HEAD } from "../../readers/mcap/opcode.js";
import { TasukiError } from "../../trouble.js";
import type { AttachmentToWrite } from "../writer.js";
import type { WrittenDefinitions } from "./definitions.js";
import { type WrittenChunkHead, writeAttachmentIndex, writeRecord, writeStatistics } from "./records.js";

/** What the file's end says of the rest, gathered while it is written: some bytes a chunk. */
export class Summary {
  readonly #chunkIndexes = new ByteWriter(4096);
  readonly #attachmentIndexes = new ByteWriter();
  readonly #metadataIndexes = new ByteWriter();
  readonly #messages = new Float64Array(65_536);
  #chunks = 0;
  #attachments = 0;
  #metadata = 0;
  #startNs: bigint | undefined;
  #endNs: bigint | undefined;

  /** Takes in a chunk that stands at `offset`, `length` bytes long, and the message indexes right behind it. */
  chunk(
    offset: number,
    length: number,
    head: WrittenChunkHead,
    storedSize: number,
    indexes: readonly IndexPlace[],
  ): void {
    const index = this.#chunkIndexes;
    let indexBytes = 0;
    writeRecord(index, Opcode.chunkIndex, () => {
      index.u64(head.messageStartTime);
      index.u64(head.messageEndTime);
      index.size(offset);
      index.size(length);
      index.u32(indexes.length * 10);
      for (const place of indexes) {
        index.u16(place.channelId);
        index.size(offset + length + place.at);
        indexBytes = place.at + place.length;
        this.#messages[place.channelId]! += place.messages;
      }
      index.size(indexBytes);
      index.prefixed(head.compression);
      index.size(storedSize);
      index.size(head.uncompressedSize);
    });
    this.#chunks++;
    if (indexes.every(({ messages }) => messages === 0)) return;
    if (this.#startNs === undefined || head.messageStartTime < this.#startNs) this.#startNs = head.messageStartTime;
    if (this.#endNs === undefined || head.messageEndTime > this.#endNs) this.#endNs = head.messageEndTime;
  }

  attachment(attachment: AttachmentToWrite, offset: number, length: number): void {
    this.#attachments++;
    writeAttachmentIndex(this.#attachmentIndexes, attachment, offset, length);
  }

  metadata(name: string, offset: number, length: number): void {
    this.#metadata++;
    const into = this.#metadataIndexes;
    writeRecord(into, Opcode.metadataIndex, () => {
      into.size(offset);
      into.size(length);
      into.prefixed(name);
    });
  }

  /** The summary, the footer and the last magic, for a file whose data section ends at `start`. */
  bytes(start: number, definitions: WrittenDefinitions): Uint8Array {
    const all = new ByteWriter(4096);
    const groups: [opcode: number, from: number, length: number][] = [];
    const group = (opcode: number, write: () => void) => {
      const from = all.length;
      write();
      if (all.length > from) groups.push([opcode, start + from, all.length - from]);
    };
    group(Opcode.schema, () => {
      for (const record of definitions.schemaRecords()) all.raw(record);
    });
    group(Opcode.channel, () => {
      for (const record of definitions.channelRecords()) all.raw(record);
    });
    group(Opcode.statistics, () =>
      writeStatistics(all, {
        schemas: definitions.schemaCount,
        channels: definitions.channels.length,
        attachments: this.#attachments,
        metadata: this.#metadata,
        chunks: this.#chunks,
        startNs: this.#startNs ?? 0n,
        endNs: this.#endNs ?? 0n,
        messages: this.#messages,
      }),
    );
    group(Opcode.chunkIndex, () => all.raw(this.#chunkIndexes.bytes()));
    group(Opcode.attachmentIndex, () => all.raw(this.#attachmentIndexes.bytes()));
    group(Opcode.metadataIndex, () => all.raw(this.#metadataIndexes.bytes()));
    const offsets = start + all.length;
    for (const [opcode, from, length] of groups)
      writeRecord(all, Opcode.summaryOffset, () => {
        all.u8(opcode);
        all.size(from);
        all.size(length);
      });
    writeRecord(all, Opcode.footer, () => {
      all.size(start);
      all.size(offsets);
      all.room(4);
    });
    // It covers the footer too, up to its own place.
    const checksumAt = all.length - 4;
    all.view.setUint32(checksumAt, crc32(all.buffer.subarray(0, checksumAt)), true);
    all.raw(MAGIC);
    return all.bytes();
  }
}

/** Where a message index stands behind its chunk. */
export interface IndexPlace {
  readonly channelId: number;
  /** Counted from the end of the chunk. */
  readonly at: number;
  readonly length: number;
  readonly messages: number;
}

/** Finds the message indexes in the bytes behind a chunk. Throws where these are anything else. */
export function indexPlaces(bytes: Uint8Array): IndexPlace[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const places: IndexPlace[] = [];
  for (let at = 0; at < bytes.length; ) {
    const left = bytes.length - at - RECORD_HEAD;
    const length = left < 0 ? Number.POSITIVE_INFINITY : lengthAt(view, at);
    if (bytes[at] !== Opcode.messageIndex || length > left || length < 6)
      throw new TasukiError("not-writable", "What stands behind the chunk is no row of message indexes.");
    const channelId = view.getUint16(at + RECORD_HEAD, true);
    const messages = view.getUint32(at + RECORD_HEAD + 2, true) / 16;
    places.push({ channelId, at, length: RECORD_HEAD + length, messages });
    at += RECORD_HEAD + length;
  }
  return places;
}
