/**
 * Bags of conformance cases: from their text to the bytes of a ROS 1 bag. What the text leaves out is computed; what it
 * says is written, right or wrong.
 *
 * @module
 */

import { ByteWriter } from "../../io/byte-writer.js";
import type { BagPart } from "../../spec/verdict/conformance-bag.js";
import {
  BagOp,
  BagTally,
  bagTime,
  u8,
  u32,
  u64,
  type WrittenBagChunk,
  writeBagChunk,
  writeBagPart,
  writeBagRecord,
} from "./bag-records.js";

/** Bytes of the bag header record, which is padded so that it can be written anew in its place. */
const BAG_HEADER = 4096;

export class BagWriter {
  #out = new ByteWriter();
  readonly #tally = new BagTally();
  readonly #chunks: WrittenBagChunk[] = [];
  readonly #connections = new Map<number, NonNullable<BagPart["connection"]>>();
  #indexPosition = 0;
  /** The header is written once the rest is known. */
  readonly #headers: { at: number; header: NonNullable<BagPart["bagHeader"]> }[] = [];

  get length(): number {
    return this.#out.length;
  }

  bytes(): Uint8Array {
    const bytes = this.#out.bytes().slice();
    for (const { at, header } of this.#headers) {
      const out = new ByteWriter();
      this.#writeHeader(out, header);
      bytes.set(out.bytes(), at);
    }
    return bytes;
  }

  write(part: BagPart): void {
    const parts: BagPart[] = [part, ...(part.chunk?.records ?? [])];
    for (const each of parts)
      if (each.connection && !this.#connections.has(each.connection.id))
        this.#connections.set(each.connection.id, each.connection);
    const out = this.#out;
    const { magic, bagHeader, chunk, indexData, allIndexData, index, indexStart, chunkInfo } = part;
    if (writeBagPart(out, part, this.#tally)) return;
    if (magic) out.raw(new TextEncoder().encode(magic.text ?? "#ROSBAG V2.0\n"));
    else if (bagHeader) {
      this.#headers.push({ at: out.length, header: bagHeader });
      this.#writeHeader(out, bagHeader);
    } else if (chunk) this.#chunks.push(writeBagChunk(out, chunk));
    else if (indexData) this.#writeIndexData(indexData);
    else if (allIndexData)
      for (const connection of this.#chunks.at(-1)?.tally.entries.keys() ?? []) this.#writeIndexData({ connection });
    else if (indexStart) this.#indexPosition = out.length;
    else if (chunkInfo) this.#writeChunkInfo(chunkInfo);
    else if (index) {
      this.#indexPosition = out.length;
      for (const connection of this.#connections.values()) writeBagPart(out, { connection }, this.#tally);
      for (const chunk of this.#chunks.keys()) this.#writeChunkInfo({ chunk });
    }
  }

  #writeHeader(out: ByteWriter, header: NonNullable<BagPart["bagHeader"]>): void {
    const fields = {
      chunk_count: u32(header.chunks ?? this.#chunks.length),
      conn_count: u32(header.connections ?? this.#connections.size),
      index_pos: u64(BigInt(header.indexPosition ?? this.#indexPosition)),
      op: u8(BagOp.bagHeader),
    };
    const bare = new ByteWriter();
    writeBagRecord(bare, fields, new Uint8Array(0), header);
    writeBagRecord(out, fields, new Uint8Array(BAG_HEADER - bare.length).fill(0x20), header);
  }

  #writeIndexData(index: NonNullable<BagPart["indexData"]>): void {
    const found = this.#chunks.at(-1)?.tally.entries.get(index.connection) ?? [];
    const entries = index.entries ?? [...found].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    const data = new ByteWriter();
    for (const [time, offset] of entries) {
      data.raw(bagTime(BigInt(time)));
      data.u32(offset);
    }
    const header = { conn: u32(index.connection), count: u32(entries.length), op: u8(BagOp.indexData), ver: u32(1) };
    writeBagRecord(this.#out, header, data.bytes(), index);
  }

  #writeChunkInfo(info: NonNullable<BagPart["chunkInfo"]>): void {
    const chunk = this.#chunks[info.chunk];
    if (!chunk) throw new RangeError(`the text indexes chunk ${info.chunk}, and has ${this.#chunks.length}`);
    const { times, entries } = chunk.tally;
    const sorted = times.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    const counts = info.counts ?? [...entries].map(([connection, list]) => [connection, list.length] as const);
    const data = new ByteWriter();
    for (const [connection, count] of counts) {
      data.u32(connection);
      data.u32(count);
    }
    const header = {
      chunk_pos: u64(BigInt(info.position ?? chunk.offset)),
      count: u32(counts.length),
      end_time: bagTime(BigInt(info.endTimeNs ?? sorted.at(-1) ?? 0)),
      op: u8(BagOp.chunkInfo),
      start_time: bagTime(BigInt(info.startTimeNs ?? sorted[0] ?? 0)),
      ver: u32(1),
    };
    writeBagRecord(this.#out, header, data.bytes(), info);
  }
}
