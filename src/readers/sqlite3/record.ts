/** The record format: a header of one type for each column, then the values. */
import type { TextEncoding } from "./header.js";
import { VarintReader } from "./varint.js";

/** Columns that are looked at; no table of a recording has more. */
const MAX_COLUMNS = 32;

/** Bytes of the types below 12. 10 and 11 are reserved. */
const SIZES = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

export type Value = null | bigint | number | string | Uint8Array;

const sizeOf = (type: number): number | undefined => (type >= 12 ? Math.floor((type - 12) / 2) : SIZES[type]);

/** Reads one record after another; what it finds is overwritten at each call. */
export class RecordReader {
  /** How many columns the record has, at most as many as are looked at. */
  columns = 0;
  readonly types = new Float64Array(MAX_COLUMNS);
  readonly offsets = new Float64Array(MAX_COLUMNS);
  readonly #varint = new VarintReader();
  /** Whether text that was read breaks the rules of its encoding; whoever has seen it sets it back. */
  badText = false;
  #bytes: Uint8Array = new Uint8Array(0);
  #view: DataView = new DataView(new ArrayBuffer(0));

  /** Finds the columns of the record in `bytes[start, end)`. Returns why it is none, or undefined. */
  parse(bytes: Uint8Array, view: DataView, start: number, end: number): string | undefined {
    const varint = this.#varint;
    this.#bytes = bytes;
    this.#view = view;
    this.columns = 0;
    const headLength = varint.count(bytes, start, end);
    const headEnd = start + headLength;
    if (!(headEnd <= end)) {
      const reason = `its header has ${headLength} bytes, the row ${end - start}`;
      return reason;
    }
    let at = varint.end;
    let value = headEnd;
    while (at < headEnd && this.columns < MAX_COLUMNS) {
      const type = varint.count(bytes, at, headEnd);
      const size = sizeOf(type);
      const reason =
        size === undefined
          ? `column ${this.columns + 1} has the type ${type}, which is reserved`
          : value + size > end
            ? `column ${this.columns + 1} claims ${size} bytes, ${end - value} are left`
            : undefined;
      if (reason !== undefined) return reason;
      this.types[this.columns] = type;
      this.offsets[this.columns] = value;
      this.columns++;
      value += size!;
      at = varint.end;
    }
    return undefined;
  }

  /** What a column holds, as SQL calls it. */
  kind(column: number): "NULL" | "INTEGER" | "REAL" | "TEXT" | "BLOB" {
    if (column >= this.columns) return "NULL";
    const type = this.types[column]!;
    if (type >= 12) return type % 2 === 0 ? "BLOB" : "TEXT";
    return type === 0 ? "NULL" : type === 7 ? "REAL" : "INTEGER";
  }

  /** Bytes of a text or blob. */
  size(column: number): number {
    return sizeOf(this.types[column]!)!;
  }

  /** The integer that a column holds. */
  integer(column: number): bigint {
    const type = this.types[column]!;
    if (type >= 8) return BigInt(type - 8);
    let value = 0n;
    const at = this.offsets[column]!;
    const size = SIZES[type]!;
    for (let i = 0; i < size; i++) value = (value << 8n) | BigInt(this.#bytes[at + i]!);
    return BigInt.asIntN(8 * size, value);
  }

  /** The value of a column, copied. Text that its encoding does not allow has replacement characters in it. */
  value(column: number, encoding: TextEncoding): Value {
    const at = this.offsets[column]!;
    switch (this.kind(column)) {
      case "NULL":
        return null;
      case "INTEGER":
        return this.integer(column);
      case "REAL":
        return this.#view.getFloat64(at);
      case "BLOB":
        return this.#bytes.slice(at, at + this.size(column));
      default:
        return this.#text(this.#bytes.subarray(at, at + this.size(column)), encoding);
    }
  }

  /** Text in the encoding of the database. Not every platform's decoder knows big-endian UTF-16. */
  #text(bytes: Uint8Array, encoding: TextEncoding): string {
    let text = bytes;
    if (encoding === "utf-16be") {
      text = bytes.slice(0, bytes.length & ~1);
      for (let i = 0; i < text.length; i += 2) [text[i], text[i + 1]] = [text[i + 1]!, text[i]!];
    }
    const name = encoding === "utf-8" ? "utf-8" : "utf-16le";
    try {
      return new TextDecoder(name, { ignoreBOM: true, fatal: true }).decode(text);
    } catch {
      this.badText = true;
      return new TextDecoder(name, { ignoreBOM: true }).decode(text);
    }
  }
}
