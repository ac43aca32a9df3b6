/**
 * The lz4 frame format, written: no library that also runs in a browser writes it. Blocks are independent and up to
 * 4 MiB large, the size of the content is not stated: what every reader takes, that of ROS 1 too.
 *
 * @module
 */
import { xxh32 } from "./xxh32.js";

const MAGIC = 0x184d2204;
/** The largest block, and its code in the frame's descriptor. */
const BLOCK_BYTES = 4 * 1024 * 1024;
const BLOCK_CODE = 0x70;
/** Version 1, blocks independent. */
const FLAGS = 0x60;
const CONTENT_CHECKSUM = 0x04;
/** Marks the size of a block that is stored as it is. */
const STORED = 0x80000000;

/** Positions of four bytes seen before, by their hash. */
const HASH_BITS = 14;
/** A match begins no later than so many bytes before the end of a block, and ends no later than so many before it. */
const NO_MATCH_FROM = 12;
const LAST_LITERALS = 5;
const MIN_MATCH = 4;
const MAX_DISTANCE = 65_535;

/** Writes lz4 frames into a buffer that it keeps. */
export class Lz4FrameWriter {
  #target = new Uint8Array(65_536);
  #view = new DataView(this.#target.buffer);
  readonly #seen = new Int32Array(1 << HASH_BITS);

  /** Compresses into one frame, lent until the next call. */
  frame(input: Uint8Array, contentChecksum = false): Uint8Array {
    const blocks = Math.ceil(input.length / BLOCK_BYTES);
    const bound = input.length + Math.ceil(input.length / 255) + blocks * 20 + 32;
    if (bound > this.#target.length) {
      this.#target = new Uint8Array(bound);
      this.#view = new DataView(this.#target.buffer);
    }
    const target = this.#target;
    const view = this.#view;
    view.setUint32(0, MAGIC, true);
    target[4] = FLAGS | (contentChecksum ? CONTENT_CHECKSUM : 0);
    target[5] = BLOCK_CODE;
    target[6] = xxh32(target.subarray(4, 6)) >>> 8;
    let at = 7;
    const source = new DataView(input.buffer, input.byteOffset, input.length);
    for (let start = 0; start < input.length; start += BLOCK_BYTES) {
      const end = Math.min(start + BLOCK_BYTES, input.length);
      const size = this.#block(input, source, start, end, at + 4) - at - 4;
      if (size < end - start) view.setUint32(at, size, true);
      else {
        view.setUint32(at, (end - start) | STORED, true);
        target.set(input.subarray(start, end), at + 4);
      }
      at += 4 + Math.min(size, end - start);
    }
    view.setUint32(at, 0, true);
    at += 4;
    if (contentChecksum) {
      view.setUint32(at, xxh32(input), true);
      at += 4;
    }
    return target.subarray(0, at);
  }

  /** Compresses `source[start, end)` to `at` of the target and returns where it ends. */
  #block(source: Uint8Array, view: DataView, start: number, end: number, at: number): number {
    const seen = this.#seen.fill(-1);
    const lastStart = end - NO_MATCH_FROM;
    const lastEnd = end - LAST_LITERALS;
    let literals = start;
    let position = start;
    let misses = 64;
    while (position <= lastStart) {
      const word = view.getUint32(position, true);
      const hash = Math.imul(word, 0x9e3779b1) >>> (32 - HASH_BITS);
      let match = seen[hash]!;
      seen[hash] = position;
      if (match < 0 || position - match > MAX_DISTANCE || view.getUint32(match, true) !== word) {
        // Where nothing repeats, steps become larger.
        position += misses++ >> 6;
        continue;
      }
      misses = 64;
      while (position > literals && match > start && source[position - 1] === source[match - 1]) {
        position--;
        match--;
      }
      const distance = position - match;
      let stop = position + MIN_MATCH;
      while (stop + 4 <= lastEnd && view.getUint32(stop, true) === view.getUint32(stop - distance, true)) stop += 4;
      while (stop < lastEnd && source[stop] === source[stop - distance]) stop++;
      at = this.#sequence(source, literals, position, at, stop - position - MIN_MATCH);
      this.#view.setUint16(at, distance, true);
      at = this.#rest(stop - position - MIN_MATCH - 15, at + 2);
      seen[Math.imul(view.getUint32(stop - 2, true), 0x9e3779b1) >>> (32 - HASH_BITS)] = stop - 2;
      literals = position = stop;
    }
    return this.#sequence(source, literals, end, at, 0);
  }

  /** Writes a token and the literals `source[from, to)`. */
  #sequence(source: Uint8Array, from: number, to: number, at: number, matchLength: number): number {
    const target = this.#target;
    const length = to - from;
    target[at] = (Math.min(length, 15) << 4) | Math.min(matchLength, 15);
    at = this.#rest(length - 15, at + 1);
    if (length > 64) target.set(source.subarray(from, to), at);
    else for (let i = 0; i < length; i++) target[at + i] = source[from + i]!;
    return at + length;
  }

  /** Writes what of a length did not fit in the token. */
  #rest(left: number, at: number): number {
    if (left < 0) return at;
    const target = this.#target;
    for (; left >= 255; left -= 255) target[at++] = 255;
    target[at++] = left;
    return at;
  }
}
