import { sameBytes } from "../io/bytes.js";
import type { Columns } from "./columns.js";
import type { Stretch } from "./message-index.js";

/** Messages of one chunk that are remembered; a chunk with more is held to its index by its own bytes. */
const MAX_ROWS = 1 << 18;

/** What an entry of a message index says, in the two containers that have one. */
export interface EntryForm {
  /** How many 32-bit words an entry has. */
  readonly words: number;
  /** Bytes between the start of a message record and its payload. */
  readonly recordHead: number;
  /** Writes the entry of a message, from its time as the columns have it, which is exact. */
  write(into: Uint32Array, at: number, time: number, recordAt: number): void;
}

/** Times up to here, in nanoseconds and relative, are exact in the columns and in what is computed from them. */
const EXACT_NS = 2 ** 52;

/**
 * The messages of the chunk that was walked last, and the index that they should have. A chunk is larger than the processor's
 * nearest cache, and its index goes through it once for each channel: here it is gone through once, and what is expected is
 * compared as bytes.
 */
export class ChunkRows {
  #channel = new Uint32Array(0);
  #logTime = new Float64Array(0);
  #offset = new Uint32Array(0);
  #length = 0;
  /** The entries of all channels, one channel after another, once they have been asked for. */
  #entries = new Uint32Array(0);
  #entryBytes = new Uint8Array(this.#entries.buffer);
  #isExpected = false;
  /** Whether the columns hold every time of the chunk exactly; what else is expected is not known to the nanosecond. */
  #isExact = false;
  /** Messages of each channel, and where its next entry goes. */
  #counts = new Int32Array(0);
  #places = new Int32Array(0);
  /** Channels that have messages. */
  readonly #channels: number[] = [];

  /** Begins a chunk. */
  clear(): void {
    this.#length = 0;
    this.#isExpected = false;
    for (const index of this.#channels) this.#counts[index] = 0;
    this.#channels.length = 0;
  }

  /** Takes what was walked next, of so many channels. */
  add({ length, channel, logTime, offset }: Columns, channels: number): void {
    const start = this.#length;
    if (start + length > MAX_ROWS) return;
    if (start + length > this.#offset.length) this.#grow(Math.max(2 * this.#offset.length, 4 * channel.length));
    if (channels > this.#counts.length) {
      this.#counts = grown(this.#counts, new Int32Array(2 * channels));
      this.#places = new Int32Array(2 * channels);
    }
    this.#channel.set(channel.subarray(0, length), start);
    this.#logTime.set(logTime.subarray(0, length), start);
    this.#offset.set(offset.subarray(0, length), start);
    this.#length += length;
  }

  /** Whether the entries of a channel's index name its messages one after another, from the first one on. */
  follow({ bytes, start, length }: Stretch, channel: number, form: EntryForm): boolean {
    if (length === 0) return true;
    if (!this.#isExpected) this.#expect(form);
    const entry = 4 * form.words;
    const count = this.#counts[channel] ?? 0;
    if (!this.#isExact || length > count * entry) return false;
    const from = (this.#places[channel]! - count) * entry;
    return sameBytes(bytes.subarray(start, start + length), this.#entryBytes.subarray(from, from + length));
  }

  /** Writes the index that the chunk should have, where its times are exact. */
  #expect({ words, recordHead, write }: EntryForm): void {
    this.#isExpected = true;
    const rows = this.#length;
    const [channel, logTime, offset] = [this.#channel, this.#logTime, this.#offset];
    const [counts, places] = [this.#counts, this.#places];
    for (let row = 0; row < rows; row++) if (counts[channel[row]!]!++ === 0) this.#channels.push(channel[row]!);
    let place = 0;
    for (const index of this.#channels) {
      places[index] = place;
      place += counts[index]!;
    }
    if (rows * words > this.#entries.length) {
      this.#entries = new Uint32Array(offset.length * words);
      this.#entryBytes = new Uint8Array(this.#entries.buffer);
    }
    const entries = this.#entries;
    let exact = 0;
    for (let row = 0; row < rows; row++) {
      const time = logTime[row]!;
      if (Math.abs(time) <= EXACT_NS) exact++;
      write(entries, places[channel[row]!]!++ * words, time, offset[row]! - recordHead);
    }
    this.#isExact = exact === rows;
  }

  #grow(rows: number): void {
    this.#channel = grown(this.#channel, new Uint32Array(rows));
    this.#logTime = grown(this.#logTime, new Float64Array(rows));
    this.#offset = grown(this.#offset, new Uint32Array(rows));
  }
}

function grown<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}
