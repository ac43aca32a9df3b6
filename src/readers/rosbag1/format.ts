/**
 * The records of the ROS 1 bag format, version 2.0 (wiki.ros.org/Bags/Format/2.0): a header of named fields, then data,
 * each behind its length.
 *
 * @module
 */
import { RecordError } from "../errors.js";

/** What a bag of this version begins with. */
export const MAGIC = new TextEncoder().encode("#ROSBAG V2.0\n");

/** The kinds of records: the value of the field `op`. */
export const Op = { message: 2, bagHeader: 3, indexData: 4, chunk: 5, chunkInfo: 6, connection: 7 } as const;

/** Names of the kinds of records. */
export const OP_NAMES: Readonly<Record<number, string>> = {
  [Op.message]: "message data",
  [Op.bagHeader]: "bag header",
  [Op.indexData]: "index data",
  [Op.chunk]: "chunk",
  [Op.chunkInfo]: "chunk info",
  [Op.connection]: "connection",
};

/** Bytes of the two lengths of a record. */
export const LENGTHS = 8;

/** The longest header that is read: its fields are short, and the topic is the longest. */
export const MAX_HEADER_BYTES = 1024 * 1024;
/** More fields than any writer gives to a record. */
const MAX_FIELDS = 256;

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder("utf-8", { ignoreBOM: true });
const EQUALS = 0x3d;

/** The fields of a header: names with their bytes, which are borrowed. Of a name given twice the last counts, as in ROS. */
export class Fields {
  readonly values = new Map<string, Uint8Array>();
  /** Names that were given more than once. */
  readonly duplicates: string[] = [];
  /** Names whose text is not UTF-8. */
  readonly badText: string[] = [];

  /** Throws a {@link RecordError} where the bytes are no list of fields. */
  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length; ) {
      if (bytes.length - at < 4)
        throw new RecordError(`${bytes.length - at} bytes are left where a field should begin`);
      const length = view.getUint32(at, true);
      const start = at + 4;
      const end = start + length;
      if (end > bytes.length)
        throw new RecordError(`a field needs ${length} bytes, its header has ${bytes.length - start} left`);
      const equals = bytes.indexOf(EQUALS, start);
      if (equals < 0 || equals >= end) throw new RecordError('a field has no "="');
      if (this.values.size >= MAX_FIELDS) throw new RecordError(`it has more than ${MAX_FIELDS} fields`);
      const name = this.#decode(bytes.subarray(start, equals), "a field's name");
      if (this.values.has(name)) this.duplicates.push(name);
      this.values.set(name, bytes.subarray(equals + 1, end));
      at = end;
    }
  }

  #sized(name: string, size: number): DataView {
    const value = this.values.get(name);
    if (!value) throw new RecordError(`the field ${name} is missing`);
    if (value.length !== size) throw new RecordError(`the field ${name} has ${value.length} bytes, it needs ${size}`);
    return new DataView(value.buffer, value.byteOffset, size);
  }
  u8(name: string): number {
    return this.#sized(name, 1).getUint8(0);
  }
  u32(name: string): number {
    return this.#sized(name, 4).getUint32(0, true);
  }
  /** An unsigned 64-bit file offset; larger claims than 2^53 stay large. */
  size(name: string): number {
    return Number(this.#sized(name, 8).getBigUint64(0, true));
  }
  time(name: string): BagTime {
    const view = this.#sized(name, 8);
    return { seconds: view.getUint32(0, true), nanoseconds: view.getUint32(4, true) };
  }
  text(name: string): string {
    const value = this.values.get(name);
    if (!value) throw new RecordError(`the field ${name} is missing`);
    return this.#decode(value, name);
  }

  #decode(bytes: Uint8Array, what: string): string {
    try {
      return utf8.decode(bytes);
    } catch {
      this.badText.push(what);
      return lenient.decode(bytes);
    }
  }
}

/** A time as the format writes it. */
export interface BagTime {
  readonly seconds: number;
  readonly nanoseconds: number;
}

/** A time in nanoseconds. */
export const nanosecondsOf = ({ seconds, nanoseconds }: BagTime): bigint =>
  BigInt(seconds) * 1_000_000_000n + BigInt(nanoseconds);

/** A record: where it stands, its fields, and where its data are. All offsets count from the same byte as `at`. */
export interface BagRecord {
  readonly at: number;
  readonly op: number;
  readonly fields: Fields;
  readonly dataAt: number;
  readonly dataLength: number;
  readonly end: number;
}

/** The record at a position of a buffer, which must hold it whole up to `end`. Throws a {@link RecordError}. */
export function recordAt(bytes: Uint8Array, view: DataView, at: number, end: number): BagRecord {
  if (end - at < LENGTHS) throw new RecordError(`${end - at} bytes are left where a record should begin`);
  const headerLength = view.getUint32(at, true);
  if (headerLength > end - at - LENGTHS)
    throw new RecordError(`a record claims a header of ${headerLength} bytes, ${end - at - LENGTHS} are left`);
  if (headerLength > MAX_HEADER_BYTES)
    throw new RecordError(`a record claims a header of ${headerLength} bytes, at most ${MAX_HEADER_BYTES} are read`);
  const dataAt = at + LENGTHS + headerLength;
  const dataLength = view.getUint32(dataAt - 4, true);
  if (dataLength > end - dataAt)
    throw new RecordError(`a record claims ${dataLength} bytes of data, ${end - dataAt} are left`);
  return { ...headOf(bytes.subarray(at + 4, dataAt - 4)), at, dataAt, dataLength, end: dataAt + dataLength };
}

/** The fields of a header, and which kind of record they make. */
export function headOf(header: Uint8Array): { fields: Fields; op: number } {
  const fields = new Fields(header);
  return { fields, op: fields.u8("op") };
}
