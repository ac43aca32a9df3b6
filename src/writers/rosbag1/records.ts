/**
 * The records of ROS 1 bags (format 2.0) as they are written: a header of named fields, and data. Fields stand in the
 * order of their names, as roscpp writes them.
 *
 * @module
 */
import type { ByteWriter } from "../../io/byte-writer.js";
import { TasukiError } from "../../trouble.js";

const utf8 = new TextEncoder();

export const MAGIC = utf8.encode("#ROSBAG V2.0\n");

/** What the `op` field of a record says. */
export const Op = { message: 2, bagHeader: 3, indexData: 4, chunk: 5, chunkInfo: 6, connection: 7 } as const;

/** Bytes that header and data of the bag header record come to: enough for any numbers. */
const BAG_HEADER_BYTES = 4096;

/** Writes a field: its length, its name, `=`, and its value, for which there is room at the returned place. */
function field(into: ByteWriter, name: string, size: number): number {
  const bytes = utf8.encode(`${name}=`);
  into.u32(bytes.length + size);
  into.raw(bytes);
  return into.room(size);
}
const opField = (into: ByteWriter, op: number) => into.view.setUint8(field(into, "op", 1), op);
function u32Field(into: ByteWriter, name: string, value: number): void {
  const at = field(into, name, 4);
  into.view.setUint32(at, value, true);
}
function sizeField(into: ByteWriter, name: string, value: number): void {
  into.setSize(field(into, name, 8), value);
}
function textField(into: ByteWriter, name: string, value: string): void {
  const bytes = utf8.encode(value);
  const at = field(into, name, bytes.length);
  into.buffer.set(bytes, at);
}
function timeField(into: ByteWriter, name: string, timeNs: bigint): void {
  const at = field(into, name, 8);
  into.view.setUint32(at, Number(timeNs / 1_000_000_000n), true);
  into.view.setUint32(at + 4, Number(timeNs % 1_000_000_000n), true);
}

/** Writes what stands behind its own length. */
function lengthed(into: ByteWriter, fill: () => void): void {
  const at = into.room(4);
  fill();
  into.view.setUint32(at, into.length - at - 4, true);
}

/** Writes the bag header record, filled up with spaces to one size whatever it says. */
export function writeBagHeader(into: ByteWriter, indexPosition: number, connections: number, chunks: number): void {
  const start = into.length;
  lengthed(into, () => {
    u32Field(into, "chunk_count", chunks);
    u32Field(into, "conn_count", connections);
    sizeField(into, "index_pos", indexPosition);
    opField(into, Op.bagHeader);
  });
  const left = BAG_HEADER_BYTES - (into.length - start - 4);
  into.u32(left);
  const at = into.room(left);
  into.buffer.fill(0x20, at, at + left);
}

/** Writes a connection record. */
export function writeConnection(
  into: ByteWriter,
  connection: number,
  topic: string,
  header: ReadonlyMap<string, string>,
): void {
  lengthed(into, () => {
    u32Field(into, "conn", connection);
    opField(into, Op.connection);
    textField(into, "topic", topic);
  });
  lengthed(into, () => {
    for (const name of [...header.keys()].sort()) {
      if (name.includes("="))
        throw new TasukiError("not-writable", `${topic}: a ROS 1 bag cannot hold the key ${name}: it has a "=".`);
      textField(into, name, header.get(name)!);
    }
  });
}

/** Writes a chunk record up to its data. */
export function writeChunkHead(into: ByteWriter, compression: string, size: number, storedSize: number): void {
  lengthed(into, () => {
    textField(into, "compression", compression);
    opField(into, Op.chunk);
    u32Field(into, "size", size);
  });
  into.u32(storedSize);
}

/** Writes the index of one connection's messages in a chunk, and returns where its entries go. */
export function writeIndexHead(into: ByteWriter, connection: number, count: number): number {
  lengthed(into, () => {
    u32Field(into, "conn", connection);
    u32Field(into, "count", count);
    opField(into, Op.indexData);
    u32Field(into, "ver", 1);
  });
  into.u32(count * INDEX_ENTRY);
  return into.room(count * INDEX_ENTRY);
}

/** Bytes of an index entry: seconds, nanoseconds, offset. */
export const INDEX_ENTRY = 12;

/** Writes what the index says of a chunk: where it stands, from when to when, and its messages by connection. */
export function writeChunkInfo(
  into: ByteWriter,
  position: number,
  startNs: bigint,
  endNs: bigint,
  connections: readonly number[],
  counts: Uint32Array,
): void {
  lengthed(into, () => {
    sizeField(into, "chunk_pos", position);
    u32Field(into, "count", connections.length);
    timeField(into, "end_time", endNs);
    opField(into, Op.chunkInfo);
    timeField(into, "start_time", startNs);
    u32Field(into, "ver", 1);
  });
  lengthed(into, () => {
    for (const connection of connections) {
      into.u32(connection);
      into.u32(counts[connection]!);
    }
  });
}
