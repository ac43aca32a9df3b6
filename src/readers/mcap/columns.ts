import { ChannelIndex } from "../channel-index.js";
import type { Columns } from "../columns.js";
import { MESSAGE_HEAD, Opcode, RECORD_HEAD } from "./opcode.js";

const TWO_32 = 4_294_967_296;

/** Walks message records into columns: the loop that everything else waits for. */
export class MessageWalker {
  /** Index of each channel id's description. */
  readonly #channelOf = new ChannelIndex();
  /** Stream of each channel index. */
  streamOf = new Uint32Array(64);
  /** Samples of each channel index. */
  counts = new Float64Array(64);
  /** Smallest and largest relative log time since `resetTimes`. */
  earliest = Number.POSITIVE_INFINITY;
  latest = Number.NEGATIVE_INFINITY;
  #originHigh = 0;
  #originLow = 0;

  /** Makes channel `index` known under the file's `id`. */
  define(id: number, index: number, stream: number): void {
    if (index >= this.streamOf.length) {
      const streams = new Uint32Array(index * 2);
      streams.set(this.streamOf);
      this.streamOf = streams;
      const counts = new Float64Array(index * 2);
      counts.set(this.counts);
      this.counts = counts;
    }
    this.#channelOf.set(id, index);
    this.streamOf[index] = stream;
  }

  get originNs(): bigint {
    return (BigInt(this.#originHigh) << 32n) + BigInt(this.#originLow);
  }
  set originNs(origin: bigint) {
    this.#originHigh = Number(origin >> 32n);
    this.#originLow = Number(origin & 0xffffffffn);
  }
  /** An absolute time relative to the origin, by the same arithmetic as the columns. */
  relative(time: bigint): number {
    return (Number(time >> 32n) - this.#originHigh) * TWO_32 + (Number(time & 0xffffffffn) - this.#originLow);
  }
  /** Writes the two words of the time that a relative one stands for, where that is exact. */
  writeTime(into: Uint32Array, at: number, time: number): void {
    const sum = time + this.#originLow;
    const high = Math.floor(sum / TWO_32);
    into[at] = sum - high * TWO_32;
    into[at + 1] = high + this.#originHigh;
  }
  /** The absolute time of a relative one. */
  absolute(time: number): bigint {
    return this.originNs + BigInt(time);
  }
  /** Takes a time into the range, of a message that is not walked. */
  extend(time: bigint): void {
    const relative = this.relative(time);
    if (relative < this.earliest) this.earliest = relative;
    if (relative > this.latest) this.latest = relative;
  }
  resetTimes(): void {
    this.earliest = Number.POSITIVE_INFINITY;
    this.latest = Number.NEGATIVE_INFINITY;
  }

  /**
   * Fills `columns` from `bytes[position, end)` until a record that is no whole message of a defined channel, until the
   * columns are full or the bytes end. Returns where it stopped.
   */
  walk(bytes: Uint8Array, view: DataView, from: number, end: number, columns: Columns): number {
    const { channel, stream, logTime, publishTime, sequence, offset, size } = columns;
    const { streamOf, counts } = this;
    const channelOf = this.#channelOf.indexes;
    const ids = channelOf.length;
    const originHigh = this.#originHigh;
    const originLow = this.#originLow;
    const capacity = channel.length;
    let { earliest, latest } = this;
    let row = columns.length;
    let position = from;
    const last = end - RECORD_HEAD - MESSAGE_HEAD;
    while (position <= last && row < capacity) {
      if (bytes[position] !== Opcode.message) break;
      const length = view.getUint32(position + 1, true);
      const next = position + RECORD_HEAD + length;
      if (next > end || length < MESSAGE_HEAD || view.getUint32(position + 5, true) !== 0) break;
      const id = view.getUint16(position + 9, true);
      if (id >= ids) break;
      const index = channelOf[id]!;
      if (index < 0) break;
      const log =
        (view.getUint32(position + 19, true) - originHigh) * TWO_32 + (view.getUint32(position + 15, true) - originLow);
      if (log < earliest) earliest = log;
      if (log > latest) latest = log;
      channel[row] = index;
      stream[row] = streamOf[index]!;
      counts[index]!++;
      sequence[row] = view.getUint32(position + 11, true);
      logTime[row] = log;
      publishTime[row] =
        (view.getUint32(position + 27, true) - originHigh) * TWO_32 + (view.getUint32(position + 23, true) - originLow);
      offset[row] = position + RECORD_HEAD + MESSAGE_HEAD;
      size[row] = length - MESSAGE_HEAD;
      row++;
      position = next;
    }
    columns.length = row;
    this.earliest = earliest;
    this.latest = latest;
    return position;
  }
}
