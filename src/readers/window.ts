/**
 * A moving view of a source: one reused buffer, grown only for bytes that the source really has.
 *
 * @module
 */
import type { Source } from "../io/source.js";

const BLOCK = 4 * 1024 * 1024;

export class Window {
  readonly #source: Source;
  #buffer: Uint8Array;
  /** File offset of `bytes[0]`. */
  start = 0;
  /** The bytes at hand; lent until the next `need`. */
  bytes: Uint8Array;
  /** A view of the same bytes. */
  view: DataView;

  constructor(source: Source) {
    this.#source = source;
    this.#buffer = new Uint8Array(Math.min(BLOCK, source.size));
    this.bytes = this.#buffer.subarray(0, 0);
    this.view = new DataView(this.bytes.buffer, 0, 0);
  }

  /** File offset of the first byte not at hand. */
  get end(): number {
    return this.start + this.bytes.length;
  }

  /** Whether `length` bytes from `offset` on are at hand. */
  has(offset: number, length: number): boolean {
    return offset >= this.start && offset + length <= this.end;
  }

  /**
   * Brings `length` bytes from `offset` on to hand and drops what stands before them. Returns false where the source
   * ends sooner; what there is of it is then at hand.
   */
  async need(offset: number, length: number): Promise<boolean> {
    if (this.has(offset, length)) return true;
    const wanted = Math.min(length, Math.max(0, this.#source.size - offset));
    const kept = offset >= this.start && offset < this.end ? this.bytes.subarray(offset - this.start) : undefined;
    if (wanted > this.#buffer.length) {
      const grown = new Uint8Array(Math.min(wanted + BLOCK, this.#source.size));
      if (kept) grown.set(kept);
      this.#buffer = grown;
    } else if (kept) {
      this.#buffer.copyWithin(0, kept.byteOffset, kept.byteOffset + kept.length);
    }
    let filled = kept?.length ?? 0;
    const room = Math.min(this.#buffer.length, Math.max(0, this.#source.size - offset));
    if (filled < room) filled += await this.#source.read(offset + filled, this.#buffer.subarray(filled, room));
    this.start = offset;
    this.bytes = this.#buffer.subarray(0, filled);
    this.view = new DataView(this.#buffer.buffer, this.#buffer.byteOffset, filled);
    return filled >= length;
  }

  /** The bytes from one file offset to another; both must be at hand. */
  slice(from: number, to: number): Uint8Array {
    return this.bytes.subarray(from - this.start, to - this.start);
  }
}
