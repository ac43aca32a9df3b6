/**
 * Records of the bags of conformance cases: headers of named fields, messages and connections, alone or in chunks, with
 * what the index will want to know of them.
 *
 * @module
 */
import lz4 from "lz4-napi";
import { ByteWriter } from "../../io/byte-writer.js";
import type { BagChunkPart, BagPart } from "../../spec/verdict/conformance-bag.js";
import { compressBzip2 } from "./bzip2.js";
import { fromHex } from "./hex.js";
import { payloadOf } from "./payload.js";

/** The field `op` of each kind of record. */
export const BagOp = { message: 2, bagHeader: 3, indexData: 4, chunk: 5, chunkInfo: 6, connection: 7 } as const;

/** What every record may say about itself. */
interface Envelope {
  readonly fields?: readonly (readonly [string, string | null])[] | undefined;
  readonly order?: readonly string[] | undefined;
  readonly headerLength?: string | undefined;
  readonly dataLength?: string | undefined;
}

const bytesOf = (fill: (writer: ByteWriter) => void): Uint8Array => {
  const writer = new ByteWriter();
  fill(writer);
  return writer.bytes().slice();
};
export const u8 = (value: number) => Uint8Array.of(value);
export const u32 = (value: number) => bytesOf((writer) => writer.u32(value));
export const u64 = (value: bigint) => bytesOf((writer) => writer.u64(value));
/** A time as seconds and nanoseconds. */
export const bagTime = (ns: bigint) =>
  bytesOf((writer) => {
    writer.u32(Number(ns / 1_000_000_000n));
    writer.u32(Number(ns % 1_000_000_000n));
  });
const utf8 = (value: string) => new TextEncoder().encode(value);

/** A list of fields, each behind its length. */
export function fieldBytes(fields: Iterable<readonly [string, Uint8Array]>): Uint8Array {
  return bytesOf((writer) => {
    for (const [name, value] of fields)
      writer.prefixed(
        bytesOf((field) => {
          field.raw(utf8(`${name}=`));
          field.raw(value);
        }),
      );
  });
}

function lengthAnd(into: ByteWriter, bytes: Uint8Array, length: string | undefined): void {
  into.u32(length === undefined ? bytes.length : Number(length));
  into.raw(bytes);
}

/** Writes a record: its header, whose fields are in the order of their names, and its data. */
export function writeBagRecord(
  into: ByteWriter,
  header: Readonly<Record<string, Uint8Array>>,
  data: Uint8Array,
  { fields = [], order, headerLength, dataLength }: Envelope,
): void {
  const names = order ?? Object.keys(header).sort();
  const written = new Map(names.map((name) => [name, header[name] ?? new Uint8Array(0)]));
  for (const [name, value] of fields)
    if (value === null) written.delete(name);
    else written.set(name, fromHex(value));
  lengthAnd(into, fieldBytes(written), headerLength);
  lengthAnd(into, data, dataLength);
}

/** What was written of messages: enough for index data and chunk infos. */
export class BagTally {
  /** Times and offsets by connection. */
  readonly entries = new Map<number, [bigint, number][]>();

  add(connection: number, time: bigint, offset: number): void {
    const list = this.entries.get(connection);
    if (list) list.push([time, offset]);
    else this.entries.set(connection, [[time, offset]]);
  }
  get times(): bigint[] {
    return [...this.entries.values()].flatMap((list) => list.map(([time]) => time));
  }
}

/** Writes what may stand in a chunk as well as outside; false where the part is none of these. */
export function writeBagPart(into: ByteWriter, part: BagPart, tally: BagTally): boolean {
  const { connection, message, messages, record, bytes } = part;
  const writeMessage = (each: NonNullable<BagChunkPart["message"]>) => {
    const time = BigInt(each.timeNs);
    tally.add(each.connection, time, into.length);
    const header = { conn: u32(each.connection), op: u8(BagOp.message), time: bagTime(time) };
    writeBagRecord(into, header, payloadOf(each.data, time - BigInt(each.latencyNs ?? 0)), each);
  };
  if (connection) writeConnection(into, connection);
  else if (message) writeMessage(message);
  else if (messages) {
    const { count, firstTimeNs, periodNs, leaveOut = [], ...each } = messages;
    for (let i = 0; i < count; i++)
      if (!leaveOut.includes(i))
        writeMessage({ ...each, timeNs: String(BigInt(firstTimeNs) + BigInt(i) * BigInt(periodNs)) });
  } else if (record) {
    const header = fieldBytes(record.header.map(([name, value]) => [name, fromHex(value)] as const));
    lengthAnd(into, header, record.headerLength);
    lengthAnd(into, fromHex(record.data), record.dataLength);
  } else if (bytes !== undefined) into.raw(fromHex(bytes));
  else return false;
  return true;
}

function writeConnection(into: ByteWriter, connection: NonNullable<BagPart["connection"]>): void {
  const { id, topic, type, md5sum, definition, more = [] } = connection;
  const given = { topic, type, md5sum, message_definition: definition };
  const data = Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, utf8(value)] as const],
  );
  const header = { conn: u32(id), op: u8(BagOp.connection), topic: utf8(topic) };
  writeBagRecord(
    into,
    header,
    fieldBytes([...data, ...more.map(([name, value]) => [name, utf8(value)] as const)]),
    connection,
  );
}

/** A chunk as it was written. */
export interface WrittenBagChunk {
  readonly offset: number;
  readonly tally: BagTally;
}

export function writeBagChunk(into: ByteWriter, chunk: NonNullable<BagPart["chunk"]>): WrittenBagChunk {
  const offset = into.length;
  const { compression = "none", size, stored } = chunk;
  const records = new ByteWriter();
  const tally = new BagTally();
  for (const part of chunk.records) writeBagPart(records, part, tally);
  const plain = records.bytes();
  const header = { compression: utf8(compression), op: u8(BagOp.chunk), size: u32(size ?? plain.length) };
  writeBagRecord(into, header, stored === undefined ? compress(compression, plain) : fromHex(stored), chunk);
  return { offset, tally };
}

function compress(compression: string, plain: Uint8Array): Uint8Array {
  if (compression === "bz2") return compressBzip2(plain);
  if (compression === "lz4") return lz4.compressFrameSync(Buffer.from(plain));
  return plain;
}
