/**
 * A moving view of a source that reads ahead: while one buffer is worked on, the next block is on its way into the
 * other. Buffers are reused, and grown only for bytes that the source really has.
 *
 * @module
 */
import type { Source } from "../io/source.js";

const MEGABYTE = 1024 * 1024;
/** Room for the usual chunk of a megabyte or a little more. */
const SMALLEST_HEADROOM = 2 * MEGABYTE;
const SMALLEST_BLOCK = 4 * MEGABYTE;
const LARGEST_BLOCK = 16 * MEGABYTE;

export class Window {
  readonly #source: Source;
  /** Room before each block, for bytes of the block before that are still needed. */
  #headroom: number;
  #block: number;
  #current: Uint8Array;
  #next: Uint8Array;
  /** The block that follows the bytes at hand, on its way into `#next` behind its headroom. */
  #ahead: Promise<number> | undefined;
  /** File offset of `bytes[0]`. */
  start = 0;
  /** The bytes at hand; lent until the next `need`. */
  bytes: Uint8Array;
  /** A view of the same bytes. */
  view: DataView;

  constructor(source: Source) {
    this.#source = source;
    this.#headroom = Math.min(SMALLEST_HEADROOM, source.size);
    this.#block = Math.min(SMALLEST_BLOCK, source.size);
    this.#current = new Uint8Array(this.#headroom + this.#block);
    // A source of one block needs no second buffer.
    this.#next = source.size > this.#block ? new Uint8Array(this.#current.length) : this.#current;
    this.bytes = this.#current.subarray(0, 0);
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
    if (offset < this.start || offset > this.end) await this.#jump(offset);
    const wanted = Math.min(offset + length, this.#source.size);
    while (this.end < wanted) {
      const kept = this.bytes.subarray(offset - this.start);
      if (kept.length > this.#headroom) {
        await this.#grow(Math.max(length, 2 * this.#headroom), kept, offset);
        continue;
      }
      const read = await (this.#ahead ?? this.#readAhead(this.#next));
      if (read === 0) break;
      const target = this.#next;
      const from = this.#headroom - kept.length;
      target.set(kept, from);
      this.#next = this.#current;
      this.#current = target;
      this.#show(target, from, this.#headroom + read, offset);
      this.#ahead = this.end < this.#source.size ? this.#readAhead(this.#next) : undefined;
    }
    return this.end >= offset + length;
  }

  /** The bytes from one file offset to another; both must be at hand. */
  slice(from: number, to: number): Uint8Array {
    return this.bytes.subarray(from - this.start, to - this.start);
  }

  /** Waits for what is on its way, so that the source can be closed. */
  async settle(): Promise<void> {
    await this.#ahead?.catch(() => {});
    this.#ahead = undefined;
  }

  #show(buffer: Uint8Array, from: number, to: number, offset: number): void {
    this.start = offset;
    this.bytes = buffer.subarray(from, to);
    this.view = new DataView(buffer.buffer, buffer.byteOffset + from, to - from);
  }

  #readAhead(target: Uint8Array): Promise<number> {
    const reading = this.#source.read(this.end, target.subarray(this.#headroom, this.#headroom + this.#block));
    // Whoever awaits it meets the error; nobody may, when the reader stops early.
    reading.catch(() => {});
    return reading;
  }

  /** Goes to a place that does not follow; what was read ahead is of no use. */
  async #jump(offset: number): Promise<void> {
    await this.settle();
    this.#show(this.#current, 0, 0, offset);
  }

  /** Larger buffers, for a record that is longer than the headroom. */
  async #grow(headroom: number, kept: Uint8Array, offset: number): Promise<void> {
    await this.settle();
    this.#headroom = Math.min(headroom, this.#source.size);
    this.#block = Math.min(Math.max(this.#block, this.#headroom), LARGEST_BLOCK, this.#source.size);
    const grown = new Uint8Array(this.#headroom + this.#block);
    grown.set(kept);
    this.#current = grown;
    this.#next = new Uint8Array(grown.length);
    this.#show(grown, 0, kept.length, offset);
  }
}
