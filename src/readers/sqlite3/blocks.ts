/**
 * Units of equal size (pages of a database, frames of its log) out of a source, read in blocks. Tables are mostly written
 * from front to back, so a block that follows one in use is read whole, and the one behind it ahead of need. A jump
 * reads little, so that a file whose pages lie in any order costs no more than its pages.
 */
import type { Source } from "../../io/source.js";

const LARGE_BYTES = 1024 * 1024;
const SMALL_BYTES = 64 * 1024;
const LARGE_BLOCKS = 8;
const SMALL_BLOCKS = 32;

interface Block {
  index: number;
  /** What the source has of it. */
  bytes: Uint8Array<ArrayBuffer>;
  view: DataView<ArrayBuffer>;
  readonly room: Uint8Array<ArrayBuffer>;
  used: number;
}

/** Blocks of one size; the one that was not used for longest gives its room to the next. */
class BlockCache {
  readonly #blocks: Block[] = [];
  #clock = 0;
  /** Bytes of a block whose room is not given away. */
  kept: Uint8Array | undefined;

  constructor(
    readonly source: Source,
    readonly origin: number,
    /** Bytes of a block. */
    readonly size: number,
    readonly most: number,
  ) {}

  find(index: number): Block | undefined {
    for (const block of this.#blocks)
      if (block.index === index) {
        block.used = ++this.#clock;
        return block;
      }
    return undefined;
  }

  async read(index: number): Promise<Block> {
    const block = this.#room();
    block.index = -1;
    // Nobody may take its room while it is being filled.
    block.used = Number.POSITIVE_INFINITY;
    const start = this.origin + index * this.size;
    const length = Math.max(0, Math.min(this.size, this.source.size - start));
    try {
      const filled = length === 0 ? 0 : await this.source.read(start, block.room.subarray(0, length));
      block.bytes = block.room.subarray(0, filled);
      block.view = new DataView(block.room.buffer, 0, filled);
      block.index = index;
    } finally {
      block.used = ++this.#clock;
    }
    return block;
  }

  #room(): Block {
    let block = this.#blocks.find(({ bytes }) => bytes !== this.kept);
    if (this.#blocks.length < this.most) {
      const room = new Uint8Array(Math.min(this.size, Math.max(0, this.source.size - this.origin)));
      block = { index: -1, bytes: room, view: new DataView(room.buffer), room, used: 0 };
      this.#blocks.push(block);
      return block;
    }
    for (const each of this.#blocks) if (each.used < block!.used && each.bytes !== this.kept) block = each;
    return block!;
  }
}

export class Blocks {
  /** The block at hand; lent until the next `need`. */
  bytes: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  view: DataView<ArrayBuffer> = new DataView(this.bytes.buffer);
  /** Offset of `bytes[0]` in the source. */
  start = 0;
  /** Where the unit that was asked for stands in `bytes`. */
  at = 0;
  readonly #large: BlockCache;
  readonly #small: BlockCache;
  /** Large blocks that reads fell into lately. */
  readonly #recent = [-1, -1, -1, -1];
  #ahead: { readonly index: number; readonly reading: Promise<Block>; pending: boolean } | undefined;

  constructor(
    source: Source,
    readonly origin: number,
    /** Bytes of a unit. */
    readonly unit: number,
  ) {
    const whole = (bytes: number) => Math.max(1, Math.floor(bytes / unit)) * unit;
    this.#large = new BlockCache(source, origin, whole(LARGE_BYTES), LARGE_BLOCKS);
    this.#small = new BlockCache(source, origin, whole(SMALL_BYTES), SMALL_BLOCKS);
  }

  /** Whether a unit is in the block at hand; if so, `at` says where. */
  has(index: number): boolean {
    const at = this.origin + index * this.unit - this.start;
    if (at < 0 || at + this.unit > this.bytes.length) return false;
    this.at = at;
    return true;
  }

  /** Brings a unit to hand; false where the source does not have all of it. */
  async need(index: number): Promise<boolean> {
    if (this.has(index)) return true;
    const offset = index * this.unit;
    const large = Math.floor(offset / this.#large.size);
    const small = Math.floor(offset / this.#small.size);
    const found = (await this.#arrived(large)) ?? this.#large.find(large);
    if (found) this.#show(found, this.#large);
    else {
      const known = this.#small.find(small);
      if (known) this.#show(known, this.#small);
      else if (this.#follows(large)) {
        this.#show(await this.#large.read(large), this.#large);
        this.#readAhead(large + 1);
      } else this.#show(await this.#small.read(small), this.#small);
    }
    return this.has(index);
  }

  /** Keeps the bytes of a block as they are, whatever else is read; those kept before are let go. */
  keep(bytes: Uint8Array | undefined): void {
    this.#large.kept = bytes;
    this.#small.kept = bytes;
  }

  /** Waits for what is on its way, so that the source can be closed. */
  async settle(): Promise<void> {
    await this.#ahead?.reading.catch(() => {});
    this.#ahead = undefined;
  }

  #show({ index, bytes, view }: Block, { size }: BlockCache): void {
    this.bytes = bytes;
    this.view = view;
    this.start = this.origin + index * size;
  }

  /** Whether reads have come to this block step by step. The beginning of a source is taken for such a step. */
  #follows(large: number): boolean {
    const recent = this.#recent;
    const follows = recent.includes(large) || recent.includes(large - 1);
    recent.shift();
    recent.push(large);
    return follows;
  }

  /** The block that was read ahead, where it is this one and its room was not given away since. */
  async #arrived(large: number): Promise<Block | undefined> {
    if (this.#ahead?.index !== large) return undefined;
    const { reading } = this.#ahead;
    this.#ahead = undefined;
    await reading;
    const block = this.#large.find(large);
    if (!block) return undefined;
    this.#follows(large);
    this.#readAhead(large + 1);
    return block;
  }

  #readAhead(index: number): void {
    const { size, source } = this.#large;
    // One that nobody came for gives way; one that is under way does not.
    if (this.#ahead?.pending || this.origin + index * size >= source.size || this.#large.find(index)) return;
    const reading = this.#large.read(index);
    const ahead = { index, reading, pending: true };
    const arrived = () => {
      ahead.pending = false;
    };
    // Whoever awaits it meets the error; nobody may, when the reader stops early.
    reading.then(arrived, arrived);
    this.#ahead = ahead;
  }
}
