import type { Columns } from "./columns.js";
import type { Stretch } from "./message-index.js";

/** Messages of one chunk that are remembered, 16 bytes each; a chunk with more is held to its index by its own bytes. */
const MAX_ROWS = 1 << 18;

/** What an entry of a message index says, in the two containers that have one. Its offset always stands at byte 8. */
export interface EntryForm {
  readonly entryBytes: number;
  /** Bytes between the start of a message record and its payload. */
  readonly recordHead: number;
  /** Time of an entry as the columns have it; NaN where that number does not tell it from all others. */
  timeAt(view: DataView, at: number): number;
}

/**
 * The messages of the chunk that was walked last, channel by channel. A chunk is larger than the processor's nearest
 * cache, and its index goes through it once for each channel: what the index must say is at hand here in much less room.
 */
export class ChunkRows {
  #logTime = new Float64Array(0);
  #offset = new Uint32Array(0);
  /** The next row of the same channel; -1 where there is none. */
  #next = new Int32Array(0);
  #first = new Int32Array(0);
  #last = new Int32Array(0);
  #length = 0;
  /** Channels that have a first row. */
  readonly #channels: number[] = [];

  /** Begins a chunk. */
  clear(): void {
    this.#length = 0;
    for (const index of this.#channels) this.#first[index] = -1;
    this.#channels.length = 0;
  }

  /** Takes what was walked next, of so many channels. */
  add({ length, channel, logTime, offset }: Columns, channels: number): void {
    const start = this.#length;
    if (start + length > MAX_ROWS) return;
    if (start + length > this.#offset.length) this.#grow(Math.max(2 * this.#offset.length, 4 * channel.length));
    if (channels > this.#first.length) this.#reach(2 * channels);
    this.#logTime.set(logTime.subarray(0, length), start);
    this.#offset.set(offset.subarray(0, length), start);
    const next = this.#next;
    const first = this.#first;
    const last = this.#last;
    for (let row = 0; row < length; row++) {
      const index = channel[row]!;
      if (first[index]! < 0) {
        first[index] = start + row;
        this.#channels.push(index);
      } else next[last[index]!] = start + row;
      next[start + row] = -1;
      last[index] = start + row;
    }
    this.#length += length;
  }

  /** Whether the entries of a channel's index name its messages one after another, from the first one on. */
  follow({ view, start, length }: Stretch, channel: number, form: EntryForm): boolean {
    const logTime = this.#logTime;
    const offset = this.#offset;
    const next = this.#next;
    const { entryBytes, recordHead } = form;
    const end = start + length;
    let row = this.#first[channel] ?? -1;
    for (let at = start; at < end; at += entryBytes) {
      if (row < 0 || view.getUint32(at + 8, true) + recordHead !== offset[row]) return false;
      if (form.timeAt(view, at) !== logTime[row]) return false;
      row = next[row]!;
    }
    return true;
  }

  #grow(rows: number): void {
    this.#logTime = grown(this.#logTime, new Float64Array(rows));
    this.#offset = grown(this.#offset, new Uint32Array(rows));
    this.#next = grown(this.#next, new Int32Array(rows));
  }

  #reach(channels: number): void {
    this.#first = grown(this.#first, new Int32Array(channels).fill(-1));
    this.#last = grown(this.#last, new Int32Array(channels));
  }
}

function grown<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}
