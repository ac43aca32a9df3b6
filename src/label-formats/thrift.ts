/**
 * Thrift in its compact protocol, as Parquet has it: looked through before a reader of Parquet gets it, for a list that claims more
 * elements than there are bytes would fill memory.
 *
 * @module
 */

/** Fields of a struct, by their numbers; what is no number and no struct is left out. */
export type ThriftFields = ReadonlyMap<number, number | ThriftFields>;

/** How deep structs and lists may be nested. */
const DEEPEST = 32;
const STOP = 0;
const BYTE = 3;
const [I16, I32, I64, DOUBLE, BINARY, LIST, SET, MAP, STRUCT] = [4, 5, 6, 7, 8, 9, 10, 11, 12];

/** What is wrong with bytes. */
export class BadThrift extends Error {}

/** Goes through bytes; `offset` is where it stands. */
export class ThriftSkim {
  constructor(
    readonly bytes: Uint8Array,
    public offset = 0,
  ) {}

  /** The struct that begins here. */
  struct(depth = 0): ThriftFields {
    if (depth > DEEPEST) throw new BadThrift("it is nested too deeply");
    const fields = new Map<number, number | ThriftFields>();
    for (let id = 0; ; ) {
      const head = this.#byte();
      const type = head & 0x0f;
      if (type === STOP) return fields;
      const delta = head >> 4;
      id = delta === 0 ? this.#integer() : id + delta;
      const value = this.#value(type, depth);
      if (value !== undefined) fields.set(id, value);
    }
  }

  #value(type: number, depth: number): number | ThriftFields | undefined {
    switch (type) {
      case 1:
      case 2:
        return type === 1 ? 1 : 0;
      case BYTE:
        return this.#byte();
      case I16:
      case I32:
      case I64:
        return this.#integer();
      case DOUBLE:
        this.#pass(8);
        return undefined;
      case BINARY:
        this.#pass(this.#varint());
        return undefined;
      case LIST:
      case SET:
        this.#list(depth);
        return undefined;
      case STRUCT:
        return this.struct(depth + 1);
      default:
        // Parquet has no maps.
        throw new BadThrift(type === MAP ? "it has a map" : `it has a field of type ${type}`);
    }
  }

  #list(depth: number): void {
    if (depth > DEEPEST) throw new BadThrift("it is nested too deeply");
    const head = this.#byte();
    const size = head >> 4 === 15 ? this.#varint() : head >> 4;
    // Every element takes a byte at least; readers disagree on truth values, of which Parquet has no lists but in its indexes.
    if (size > this.bytes.length - this.offset) throw new BadThrift(`a list of ${size} elements breaks off`);
    const type = head & 0x0f;
    for (let i = 0; i < size; i++) {
      if (type === 1 || type === 2) this.#pass(1);
      else this.#value(type, depth + 1);
    }
  }

  #byte(): number {
    const byte = this.bytes[this.offset++];
    if (byte === undefined) throw new BadThrift(`it breaks off at byte ${this.bytes.length}`);
    return byte;
  }

  #pass(length: number): void {
    if (length > this.bytes.length - this.offset) throw new BadThrift(`it breaks off at byte ${this.bytes.length}`);
    this.offset += length;
  }

  #varint(): number {
    let value = 0;
    for (let factor = 1; factor < 2 ** 70; factor *= 128) {
      const byte = this.#byte();
      value += (byte & 0x7f) * factor;
      if (byte < 128) return value;
    }
    throw new BadThrift("an integer is too long");
  }

  #integer(): number {
    const raw = this.#varint();
    return raw % 2 === 0 ? raw / 2 : -(raw + 1) / 2;
  }
}
