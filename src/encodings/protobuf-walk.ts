/**
 * Walks protobuf payloads along compact tables, one for each message type.
 *
 * @module
 */
import { compressedMagic, type FieldReader, Fit, MAX_DEPTH } from "./encoding.js";

// Wire types of the protobuf encoding.
const VARINT = 0;
export const FIXED64 = 1;
export const DELIMITED = 2;
export const GROUP = 3;
const END_GROUP = 4;
export const FIXED32 = 5;

// Types of `FieldDescriptorProto.Type`, as numbers: the library's enum would load the library.
export const INT64 = 3;
export const INT32 = 5;
export const STRING = 9;
export const GROUP_TYPE = 10;
export const MESSAGE = 11;
export const ENUM = 14;

export function wireTypeOf(type: number): number {
  switch (type) {
    case 1: // double
    case 6: // fixed64
    case 16: // sfixed64
      return FIXED64;
    case 2: // float
    case 7: // fixed32
    case 15: // sfixed32
      return FIXED32;
    case STRING:
    case 12: // bytes
      return DELIMITED;
    default:
      return VARINT;
  }
}

// What a field contributes to the result.
export const NOTHING = 0;
export const STAMP = 1;
export const SECONDS = 2;
export const NANOSECONDS = 3;
export const FRAME = 4;

/** What the walker has to know of a field. */
export class Field {
  constructor(
    /** The wire type of a single value. */
    readonly wire: number,
    /** Whether values may come packed: many in one length-delimited run. */
    readonly packable: boolean,
    /** Whether this is a string that has to be UTF-8. */
    readonly utf8: boolean,
    /** The fields within, when this is a message. */
    readonly table: Table | undefined,
    readonly role: number,
  ) {}
}

/** Field numbers below this are looked up in an array. */
const DENSE_NUMBERS = 64;

/** The fields of one message type by their number. */
export class Table {
  readonly #dense: (Field | undefined)[] = [];
  readonly #sparse = new Map<number, Field>();

  set(number: number, field: Field): void {
    if (number < 0 || number >= DENSE_NUMBERS) {
      this.#sparse.set(number, field);
    } else {
      // Filled up, for the engine is slower on arrays with holes.
      while (this.#dense.length <= number) this.#dense.push(undefined);
      this.#dense[number] = field;
    }
  }

  get(number: number): Field | undefined {
    return number < this.#dense.length ? this.#dense[number] : this.#sparse.get(number);
  }
}

const NO_FIELDS = new Table();

/** Walks one message a call. Its inner methods return the position behind what they read, or a negated {@link Fit}. */
export class ProtobufReader implements FieldReader {
  stampSeconds = Number.NaN;
  stampNanoseconds = Number.NaN;
  frameStart = -1;
  frameEnd = -1;
  /** The last varint read, as two signed 32-bit halves. */
  #low = 0;
  #high = 0;

  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  read(bytes: Uint8Array, view: DataView, start: number, end: number): Fit {
    this.stampSeconds = Number.NaN;
    this.stampNanoseconds = Number.NaN;
    this.frameStart = -1;
    this.frameEnd = -1;
    const position = this.#message(this.#table, bytes, start, end, 1, 0);
    if (position >= 0) return Fit.fits;
    if (end - start >= 4) {
      if (compressedMagic(view, start, end)) return Fit.compressed;
    }
    return -position as Fit;
  }

  /** Reads fields up to `end` or, when `group` is a field number, up to the tag that closes this group. */
  #message(table: Table, bytes: Uint8Array, start: number, end: number, depth: number, group: number): number {
    if (depth > MAX_DEPTH) return -Fit.malformed;
    let position = start;
    while (position < end) {
      let tag = bytes[position]!;
      if (tag < 0x80) {
        position++;
      } else {
        position = this.#varint32(bytes, position, end);
        if (position < 0) return position;
        tag = this.#low >>> 0;
      }
      const number = tag >>> 3;
      const wire = tag & 7;
      if (number === 0) return -Fit.malformed;
      if (wire === END_GROUP) return number === group ? position : -Fit.malformed;
      const field = table.get(number);
      // An unknown number is skipped as its wire type says: a newer writer may have sent it.
      if (field !== undefined && field.wire !== wire && !(field.packable && wire === DELIMITED)) return -Fit.malformed;
      switch (wire) {
        case VARINT:
          position =
            field === undefined || field.role === NOTHING
              ? skipVarint(bytes, position, end)
              : this.#number(field.role, bytes, position, end);
          break;
        case DELIMITED:
          position = this.#delimited(field, bytes, position, end, depth);
          break;
        case FIXED64:
          position += 8;
          break;
        case FIXED32:
          position += 4;
          break;
        case GROUP:
          if (field !== undefined && field.role === STAMP) this.#beginStamp();
          position = this.#message(field?.table ?? NO_FIELDS, bytes, position, end, depth + 1, number);
          break;
        default:
          return -Fit.malformed;
      }
      if (position < 0) return position;
      if (position > end) return -Fit.short;
    }
    return group === 0 ? position : -Fit.short;
  }

  #delimited(field: Field | undefined, bytes: Uint8Array, start: number, end: number, depth: number): number {
    let position = start;
    let length = position < end ? bytes[position]! : 0x80;
    if (length < 0x80) {
      position++;
    } else {
      position = this.#varint32(bytes, position, end);
      if (position < 0) return position;
      // The encoding allows lengths up to 2 GiB.
      if (this.#low < 0) return -Fit.malformed;
      length = this.#low;
    }
    const stop = position + length;
    if (stop > end) return -Fit.short;
    if (field === undefined) return stop;
    if (field.table !== undefined) {
      if (field.role === STAMP) this.#beginStamp();
      // The payload does reach `stop`, so a message that wants more is at odds with its own length.
      return this.#message(field.table, bytes, position, stop, depth + 1, 0) < 0 ? -Fit.malformed : stop;
    }
    if (field.packable) return isPacked(field.wire, bytes, position, stop) ? stop : -Fit.malformed;
    if (field.utf8 && !isUtf8(bytes, position, stop)) return -Fit.malformed;
    if (field.role === FRAME) {
      this.frameStart = position;
      this.frameEnd = stop;
    }
    return stop;
  }

  /** A writer omits what is zero. A stamp that comes twice is merged, not replaced. */
  #beginStamp(): void {
    if (!Number.isNaN(this.stampSeconds)) return;
    this.stampSeconds = 0;
    this.stampNanoseconds = 0;
  }

  /** Reads a number of the stamp. */
  #number(role: number, bytes: Uint8Array, start: number, end: number): number {
    const position = this.#varint(bytes, start, end);
    if (position < 0) return position;
    if (role === SECONDS) this.stampSeconds = this.#high * 0x1_0000_0000 + (this.#low >>> 0);
    else this.stampNanoseconds = this.#low;
    return position;
  }

  /** Reads a tag or a length, which has 32 bits at most. */
  #varint32(bytes: Uint8Array, start: number, end: number): number {
    const position = this.#varint(bytes, start, end);
    return position >= 0 && (this.#high !== 0 || position - start > 5) ? -Fit.malformed : position;
  }

  #varint(bytes: Uint8Array, start: number, end: number): number {
    this.#low = 0;
    this.#high = 0;
    for (let index = 0; index < 10; index++) {
      if (start + index >= end) return -Fit.short;
      const byte = bytes[start + index]!;
      const bits = byte & 0x7f;
      const shift = 7 * index;
      if (index < 5) this.#low |= bits << shift;
      // The fifth byte reaches into the upper half.
      if (index === 4) this.#high = bits >>> 4;
      else if (index > 4) this.#high |= bits << (shift - 32);
      if (byte < 0x80) return start + index + 1;
    }
    return -Fit.malformed;
  }
}

function skipVarint(bytes: Uint8Array, start: number, end: number): number {
  const limit = start + 10;
  for (let position = start; position < limit; position++) {
    if (position >= end) return -Fit.short;
    if (bytes[position]! < 0x80) return position + 1;
  }
  return -Fit.malformed;
}

/** Whether the bytes are a run of whole values. */
function isPacked(wire: number, bytes: Uint8Array, start: number, end: number): boolean {
  if (wire !== VARINT) return (end - start) % (wire === FIXED64 ? 8 : 4) === 0;
  let position = start;
  while (position < end) {
    position = skipVarint(bytes, position, end);
    if (position < 0) return false;
  }
  return true;
}

function isUtf8(bytes: Uint8Array, start: number, end: number): boolean {
  let position = start;
  while (position < end) {
    const lead = bytes[position++]!;
    if (lead < 0x80) continue;
    const more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
    if (lead < 0xc2 || lead > 0xf4 || position + more > end) return false;
    // Overlong forms, surrogates and code points past the last one show in the second byte.
    const second = bytes[position]!;
    if (lead === 0xe0 && second < 0xa0) return false;
    if (lead === 0xed && second > 0x9f) return false;
    if (lead === 0xf0 && second < 0x90) return false;
    if (lead === 0xf4 && second > 0x8f) return false;
    for (const stop = position + more; position < stop; position++) {
      if ((bytes[position]! & 0xc0) !== 0x80) return false;
    }
  }
  return true;
}
