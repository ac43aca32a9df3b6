/**
 * A moving view of a source that reads ahead: while some bytes are worked on, the next block is on its way to its place
 * behind them. Blocks go round in one buffer, which is grown only for bytes that the source really has.
 *
 * @module
 */
import type { Source } from "../io/source.js";

const MEGABYTE = 1024 * 1024;
/** Room for the usual chunk of a megabyte or a little more. */
const SMALLEST_HEADROOM = 2 * MEGABYTE;
/** Few enough bytes to stay in the processor's cache until they are worked on. */
const BLOCK = 3 * MEGABYTE;

/** Blocks begin at multiples of this: the system copies what does not stand like its own pages at half the speed. */
const ALIGNMENT = 64;

/** A block on its way to a place in the buffer. */
interface Ahead {
  readonly place: number;
  readonly reading: Promise<number>;
}

export class Window {
  readonly #source: Source;
  /** Room before the first block of a round, for bytes of the last ones that are still needed. */
  #headroom: number;
  readonly #block: number;
  #buffer: Uint8Array;
  /** Where the bytes at hand begin and end in the buffer. */
  #from: number;
  #to: number;
  /** The block that follows the bytes at hand; where it goes, none of them stand. */
  #ahead: Ahead | undefined;
  /** File offset of `bytes[0]`. */
  start = 0;
  /** The bytes at hand; lent until the next `need`. */
  bytes!: Uint8Array;
  /** A view of the same bytes. */
  view!: DataView;

  constructor(source: Source) {
    this.#source = source;
    this.#headroom = Math.min(SMALLEST_HEADROOM, source.size);
    this.#block = Math.min(BLOCK, source.size);
    // A source of one block needs no second one.
    this.#buffer = new Uint8Array(source.size > this.#block ? this.#round : this.#headroom + this.#block);
    this.#from = this.#to = this.#headroom;
    this.#show(this.#from, this.#to, 0);
  }

  /**
   * Bytes of a buffer in which there is always a place for the next block, beside the last one and as many bytes before
   * that as the headroom holds: wherever they stand, a block fits behind them or between the headroom and them.
   */
  get #round(): number {
    return 2 * this.#headroom + 3 * this.#block;
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
      const kept = Math.max(this.end - offset, 0);
      const skipped = Math.max(offset - this.end, 0);
      if (kept > this.#headroom) {
        await this.#grow(Math.max(length, 2 * this.#headroom), kept, offset);
        continue;
      }
      if (!this.#ahead && this.#to + this.#block > this.#buffer.length) this.#move(this.#headroom, kept, offset);
      const { place, reading } = this.#ahead ?? this.#readInto(this.#to);
      const read = await reading;
      if (read === 0) break;
      this.#move(place, kept, offset);
      this.#show(this.#from + Math.min(skipped, read), place + read, offset);
      this.#ahead = this.end < this.#source.size ? this.#readAhead() : undefined;
    }
    return this.end >= offset + length;
  }

  /** The bytes from one file offset to another; both must be at hand. */
  slice(from: number, to: number): Uint8Array {
    return this.bytes.subarray(from - this.start, to - this.start);
  }

  /** Waits for what is on its way, so that the source can be closed. */
  async settle(): Promise<void> {
    await this.#ahead?.reading.catch(() => {});
    this.#ahead = undefined;
  }

  #show(from: number, to: number, offset: number): void {
    const { buffer, byteOffset } = this.#buffer;
    this.#from = from;
    this.#to = to;
    this.start = offset;
    this.bytes = this.#buffer.subarray(from, to);
    this.view = new DataView(buffer, byteOffset + from, to - from);
  }

  /** Keeps the last bytes at hand, so many, and lets them end at a place in the buffer. */
  #move(place: number, kept: number, offset: number): void {
    if (place !== this.#to) this.#buffer.copyWithin(place - kept, this.#to - kept, this.#to);
    this.#show(place - kept, place, offset);
  }

  /** Begins to read the next block where that overwrites nothing that is at hand. */
  #readAhead(): Ahead | undefined {
    if (this.#to + this.#block <= this.#buffer.length) return this.#readInto(this.#to);
    return this.#headroom + this.#block <= this.#from ? this.#readInto(this.#headroom) : undefined;
  }

  #readInto(place: number): Ahead {
    const reading = this.#source.read(this.end, this.#buffer.subarray(place, place + this.#block));
    // Whoever awaits it meets the error; nobody may, when the reader stops early.
    reading.catch(() => {});
    return { place, reading };
  }

  /** Goes to a place that does not follow, or a little before it; what was read ahead is of no use. */
  async #jump(offset: number): Promise<void> {
    await this.settle();
    this.#show(this.#headroom, this.#headroom, offset - (offset % ALIGNMENT));
  }

  /** A larger buffer, for a record that is longer than the headroom. */
  async #grow(headroom: number, kept: number, offset: number): Promise<void> {
    await this.settle();
    const keep = this.slice(offset, this.end);
    this.#headroom = Math.min(headroom, this.#source.size);
    this.#buffer = new Uint8Array(this.#round);
    this.#buffer.set(keep, this.#headroom - kept);
    this.#show(this.#headroom - kept, this.#headroom, offset);
  }
}
