/**
 * Recordings of conformance cases: from their text to the bytes of an MCAP file, a bag or a database. What the text
 * leaves out is computed; what it says is written, right or wrong.
 *
 * @module
 */
import zstd from "@foxglove/wasm-zstd";
import { ByteWriter } from "../../io/byte-writer.js";
import type { CaseRecording, RecordingPart } from "../../spec/verdict/conformance-recording.js";
import { makeDatabase } from "../database.js";
import { BagWriter } from "./bag.js";
import { edited } from "./edits.js";
import { fromHex } from "./hex.js";
import { payloadOf } from "./payload.js";
import {
  crcOf,
  MessageTally,
  Opcode,
  type WrittenChunk,
  writeChunk,
  writeChunkPart,
  writeEntries,
  writeRecord,
} from "./records.js";

const MAGIC = "89 4d 43 41 50 30 0d 0a";

/** The bytes of a case's recording. */
export async function recordingOf({ from = [], bag, sql, edits = [] }: CaseRecording): Promise<Uint8Array> {
  if (sql) {
    const { bytes } = makeDatabase((database) => {
      for (const statement of sql) database.exec(statement);
    });
    return edits.reduce((file, edit) => edited(file, edit, []), bytes);
  }
  await zstd.isLoaded;
  const file = bag ? new BagWriter() : new RecordingWriter();
  const write = <P>(parts: readonly P[], writer: { readonly length: number; write(part: P): void }) =>
    parts.map((part) => {
      const start = writer.length;
      writer.write(part);
      return start;
    });
  const starts = file instanceof BagWriter ? write(bag ?? [], file) : write(from, file);
  return edits.reduce((bytes, edit) => edited(bytes, edit, starts), file.bytes());
}

interface Placed {
  readonly placedAt: number;
  readonly size: number;
}

class RecordingWriter {
  readonly #out = new ByteWriter();
  readonly #tally = new MessageTally();
  readonly #chunks: WrittenChunk[] = [];
  readonly #attachments: (NonNullable<RecordingPart["attachment"]> & Placed & { dataSize: number })[] = [];
  readonly #metadata: (NonNullable<RecordingPart["metadata"]> & Placed)[] = [];
  /** Definitions by id, for the summary to repeat. */
  readonly #schemas = new Map<number, RecordingPart>();
  readonly #channels = new Map<number, RecordingPart>();
  #summaryStart = 0;
  #inSummary = false;
  /** Where the records of each opcode stand in the summary. */
  readonly #groups = new Map<number, { start: number; end: number }>();

  get length(): number {
    return this.#out.length;
  }
  bytes(): Uint8Array {
    return this.#out.bytes().slice();
  }

  write(part: RecordingPart): void {
    if (part.summary) {
      this.#writeSummary();
      return;
    }
    const start = this.#out.length;
    this.#define(part);
    if (!writeChunkPart(this.#out, part, this.#tally)) this.#writeFilePart(part);
    const opcode = this.#out.bytes(start)[0]!;
    if (part.dataEnd) {
      this.#inSummary = true;
      this.#summaryStart = this.#out.length;
    } else if (this.#inSummary) {
      const group = this.#groups.get(opcode) ?? { start, end: start };
      group.end = this.#out.length;
      this.#groups.set(opcode, group);
    }
  }

  #define(part: RecordingPart): void {
    const define = (each: RecordingPart) => {
      if (each.schema && !this.#schemas.has(each.schema.id)) this.#schemas.set(each.schema.id, { schema: each.schema });
      if (each.channel && !this.#channels.has(each.channel.id))
        this.#channels.set(each.channel.id, { channel: each.channel });
    };
    if (this.#inSummary) return;
    define(part);
    for (const inner of part.chunk?.records ?? []) define(inner);
  }

  #writeSummary(): void {
    const all = <T>(items: readonly T[], part: (index: number) => RecordingPart) => items.map((_, i) => part(i));
    const parts: RecordingPart[] = [
      ...this.#schemas.values(),
      ...this.#channels.values(),
      { statistics: {} },
      ...all(this.#chunks, (chunk) => ({ chunkIndex: { chunk } })),
      ...all(this.#attachments, (attachment) => ({ attachmentIndex: { attachment } })),
      ...all(this.#metadata, (metadata) => ({ metadataIndex: { metadata } })),
    ];
    for (const part of parts) this.write(part);
    for (const opcode of [...this.#groups.keys()]) this.write({ summaryOffset: { opcode } });
  }

  #writeFilePart(part: RecordingPart): void {
    const out = this.#out;
    const { magic, header, chunk, messageIndex, attachment, metadata, dataEnd } = part;
    const at = out.length;
    if (magic) out.raw(fromHex(magic.hex ?? MAGIC));
    else if (header)
      writeRecord(out, Opcode.header, header, (content) => {
        content.prefixed(header.profile ?? "");
        content.prefixed(header.library ?? "conformance");
      });
    else if (chunk) {
      const written = writeChunk(out, chunk);
      this.#chunks.push(written);
      this.#tally.join(written.tally);
    } else if (messageIndex) this.#writeMessageIndex(messageIndex);
    else if (attachment) {
      const data = payloadOf(attachment.data, 0n);
      writeRecord(out, Opcode.attachment, attachment, (content) => {
        content.u64(BigInt(attachment.logTimeNs ?? 0));
        content.u64(BigInt(attachment.createTimeNs ?? 0));
        content.prefixed(attachment.name);
        content.prefixed(attachment.mediaType);
        content.u64(BigInt(data.length));
        content.raw(data);
        content.u32(crcOf(attachment.crc, content.bytes()));
      });
      this.#attachments.push({ ...attachment, placedAt: at, size: out.length - at, dataSize: data.length });
    } else if (metadata) {
      writeRecord(out, Opcode.metadata, metadata, (content) => {
        content.prefixed(metadata.name);
        writeEntries(content, metadata.metadata);
      });
      this.#metadata.push({ ...metadata, placedAt: at, size: out.length - at });
    } else if (dataEnd) {
      const crc = crcOf(dataEnd.crc, out.bytes());
      writeRecord(out, Opcode.dataEnd, dataEnd, (content) => content.u32(crc));
    } else this.#writeSummaryPart(part);
  }

  #writeMessageIndex(index: NonNullable<RecordingPart["messageIndex"]>): void {
    const chunk = this.#chunks.at(-1);
    const entries = index.entries ?? chunk?.tally.entries.get(index.channel) ?? [];
    const start = this.#out.length;
    writeRecord(this.#out, Opcode.messageIndex, index, (content) => {
      content.u16(index.channel);
      content.u32(entries.length * 16);
      for (const [time, offset] of entries) {
        content.u64(BigInt(time));
        content.u64(BigInt(offset));
      }
    });
    chunk?.indexOffsets.set(index.channel, start);
    if (chunk) chunk.indexLength += this.#out.length - start;
  }

  #writeSummaryPart(part: RecordingPart): void {
    const out = this.#out;
    const { statistics, chunkIndex, attachmentIndex, metadataIndex, summaryOffset, footer } = part;
    const start = out.length;
    const placed = <T>(items: readonly T[], index: number, what: string): T => {
      const item = items[index];
      if (!item) throw new RangeError(`the text indexes ${what} ${index}, and has ${items.length}`);
      return item;
    };
    if (statistics) this.#writeStatistics(statistics);
    else if (chunkIndex) this.#writeChunkIndex(chunkIndex, placed(this.#chunks, chunkIndex.chunk, "chunk"));
    else if (attachmentIndex) {
      const of = placed(this.#attachments, attachmentIndex.attachment, "attachment");
      writeRecord(out, Opcode.attachmentIndex, attachmentIndex, (content) => {
        content.u64(BigInt(attachmentIndex.offset ?? of.placedAt));
        content.u64(BigInt(of.size));
        content.u64(BigInt(of.logTimeNs ?? 0));
        content.u64(BigInt(of.createTimeNs ?? 0));
        content.u64(BigInt(attachmentIndex.dataSize ?? of.dataSize));
        content.prefixed(of.name);
        content.prefixed(of.mediaType);
      });
    } else if (metadataIndex) {
      const of = placed(this.#metadata, metadataIndex.metadata, "metadata record");
      writeRecord(out, Opcode.metadataIndex, metadataIndex, (content) => {
        content.u64(BigInt(metadataIndex.offset ?? of.placedAt));
        content.u64(BigInt(of.size));
        content.prefixed(of.name);
      });
    } else if (summaryOffset) {
      const group = this.#groups.get(summaryOffset.opcode) ?? { start: 0, end: 0 };
      writeRecord(out, Opcode.summaryOffset, summaryOffset, (content) => {
        content.u8(summaryOffset.opcode);
        content.u64(BigInt(summaryOffset.groupStart ?? group.start));
        content.u64(BigInt(summaryOffset.groupLength ?? group.end - group.start));
      });
    } else if (footer) {
      const hasSummary = this.#summaryStart !== 0 && start > this.#summaryStart;
      const offsets = this.#groups.get(Opcode.summaryOffset)?.start ?? 0;
      writeRecord(out, Opcode.footer, footer, (content) => {
        content.u64(BigInt(footer.summaryStart ?? (hasSummary ? this.#summaryStart : 0)));
        content.u64(BigInt(footer.summaryOffsetStart ?? offsets));
        // The checksum covers the summary and this record up to here, its opcode and length included.
        const covered = new ByteWriter();
        covered.raw(out.bytes(this.#summaryStart === 0 ? start : this.#summaryStart));
        covered.u8(Opcode.footer);
        covered.u64(20n);
        covered.raw(content.bytes());
        content.u32(crcOf(footer.crc, covered.bytes()));
      });
    }
  }

  #writeStatistics(statistics: NonNullable<RecordingPart["statistics"]>): void {
    const tally = this.#tally;
    const total = [...tally.counts.values()].reduce((sum, each) => sum + each, 0n);
    const counts = statistics.channelMessageCounts ?? [...tally.counts];
    writeRecord(this.#out, Opcode.statistics, statistics, (content) => {
      content.u64(BigInt(statistics.messageCount ?? total));
      content.u16(statistics.schemaCount ?? this.#schemas.size);
      content.u32(statistics.channelCount ?? this.#channels.size);
      content.u32(statistics.attachmentCount ?? this.#attachments.length);
      content.u32(statistics.metadataCount ?? this.#metadata.length);
      content.u32(statistics.chunkCount ?? this.#chunks.length);
      content.u64(BigInt(statistics.messageStartTimeNs ?? tally.startNs ?? 0));
      content.u64(BigInt(statistics.messageEndTimeNs ?? tally.endNs ?? 0));
      content.u32(counts.length * 10);
      for (const [channel, count] of counts) {
        content.u16(channel);
        content.u64(BigInt(count));
      }
    });
  }

  #writeChunkIndex(index: NonNullable<RecordingPart["chunkIndex"]>, chunk: WrittenChunk): void {
    writeRecord(this.#out, Opcode.chunkIndex, index, (content) => {
      content.u64(BigInt(index.messageStartTimeNs ?? chunk.startNs));
      content.u64(BigInt(index.messageEndTimeNs ?? chunk.endNs));
      content.u64(BigInt(index.chunkStartOffset ?? chunk.offset));
      content.u64(BigInt(index.chunkLength ?? chunk.length));
      content.u32(chunk.indexOffsets.size * 10);
      for (const [channel, offset] of chunk.indexOffsets) {
        content.u16(channel);
        content.u64(BigInt(offset));
      }
      content.u64(BigInt(index.messageIndexLength ?? chunk.indexLength));
      content.prefixed(index.compression ?? chunk.compression);
      content.u64(BigInt(index.compressedSize ?? chunk.compressedSize));
      content.u64(BigInt(index.uncompressedSize ?? chunk.uncompressedSize));
    });
  }
}
