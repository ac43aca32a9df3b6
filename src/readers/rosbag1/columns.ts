import { ChannelIndex } from "../channel-index.js";
import type { Columns } from "../columns.js";
import type { BagRecord, BagTime } from "./format.js";

const SECOND = 1e9;

/** Bytes of the header that every writer in use gives a message: `conn`, `op` and `time`, in an order of its own. */
const HEADER = 38;
/** Bytes of a message record with that header before its payload. */
export const MESSAGE_HEAD = HEADER + 8;
/** Bytes of its fields: length, name with "=", value. */
const FIELD_BYTES: Readonly<Record<string, number>> = { conn: 13, op: 8, time: 17 };
/** Where the value stands in the fields that have one. */
const CONN_VALUE = 9;
const TIME_VALUE = 9;

/** Words as a little-endian reader finds them: `conn`, `time`, and `op=` with the op of a message. */
const CONN_WORD = 0x6e6e6f63;
const TIME_WORD = 0x656d6974;
const OP_WORD = 0x023d706f;
const EQUALS = 0x3d;

/** Ids below are found in an array; others, which no writer gives, in a map. */
const SMALL_IDS = 65_536;

/** Walks message records into columns: the loop that everything else waits for. */
export class MessageWalker {
  readonly #small = new ChannelIndex();
  readonly #large = new Map<number, number>();
  /** Stream of each channel index. */
  #streamOf = new Uint32Array(64);
  /** Samples of each channel index. */
  counts = new Float64Array(64);
  /** Smallest and largest relative time since `resetTimes`. */
  earliest = Number.POSITIVE_INFINITY;
  latest = Number.NEGATIVE_INFINITY;
  #originSeconds = 0;
  #originNanoseconds = 0;
  /** Where the three fields begin in a record, as the writer of this file orders them; C++ sorts by name. */
  #conn = 4;
  #op = 17;
  #time = 25;

  /** Makes channel `index` known under the connection's `id`. */
  define(id: number, index: number, stream: number): void {
    if (index >= this.#streamOf.length) {
      const streams = new Uint32Array(index * 2);
      streams.set(this.#streamOf);
      this.#streamOf = streams;
      const counts = new Float64Array(index * 2);
      counts.set(this.counts);
      this.counts = counts;
    }
    if (id < SMALL_IDS) this.#small.set(id, index);
    else this.#large.set(id, index);
    this.#streamOf[index] = stream;
  }

  /** Index of the channel of a connection; -1 where none is defined. */
  indexOf(id: number): number {
    return id < SMALL_IDS ? this.#small.get(id) : (this.#large.get(id) ?? -1);
  }

  get originNs(): bigint {
    return BigInt(this.#originSeconds) * 1_000_000_000n + BigInt(this.#originNanoseconds);
  }
  set originNs(origin: bigint) {
    this.#originSeconds = Number(origin / 1_000_000_000n);
    this.#originNanoseconds = Number(origin % 1_000_000_000n);
  }
  /** A time relative to the origin, by the same arithmetic as the columns. */
  relative({ seconds, nanoseconds }: BagTime): number {
    return this.relativeTime(seconds, nanoseconds);
  }
  relativeTime(seconds: number, nanoseconds: number): number {
    return (seconds - this.#originSeconds) * SECOND + (nanoseconds - this.#originNanoseconds);
  }
  /** Writes seconds and nanoseconds of the time that a relative one stands for, where that is exact. */
  writeTime(into: Uint32Array, at: number, time: number): void {
    const sum = time + this.#originNanoseconds;
    const seconds = Math.floor(sum / SECOND);
    into[at] = seconds + this.#originSeconds;
    into[at + 1] = sum - seconds * SECOND;
  }
  /** The absolute time of a relative one. */
  absolute(time: number): bigint {
    return this.originNs + BigInt(time);
  }
  resetTimes(): void {
    this.earliest = Number.POSITIVE_INFINITY;
    this.latest = Number.NEGATIVE_INFINITY;
  }
  /** Takes a time into the range, of a message that is not walked. */
  extend(relative: number): void {
    if (relative < this.earliest) this.earliest = relative;
    if (relative > this.latest) this.latest = relative;
  }

  /**
   * Fills `columns` from `bytes[position, end)` until a record that is no whole message of a defined connection in the
   * order of fields that is known, until the columns are full or the bytes end. Returns where it stopped.
   */
  walk(view: DataView, from: number, end: number, columns: Columns): number {
    const { channel, stream, logTime, publishTime, offset, size } = columns;
    const { counts } = this;
    const streamOf = this.#streamOf;
    const small = this.#small.indexes;
    const originSeconds = this.#originSeconds;
    const originNanoseconds = this.#originNanoseconds;
    const [connField, opField, timeField] = [this.#conn, this.#op, this.#time];
    const capacity = channel.length;
    let { earliest, latest } = this;
    let row = columns.length;
    let position = from;
    const last = end - MESSAGE_HEAD;
    while (position <= last && row < capacity) {
      const conn = position + connField;
      const op = position + opField;
      const time = position + timeField;
      if (
        view.getUint32(position, true) !== HEADER ||
        view.getUint32(op + 4, true) !== OP_WORD ||
        view.getUint32(op, true) !== 4 ||
        view.getUint32(conn + 4, true) !== CONN_WORD ||
        view.getUint32(conn, true) !== 9 ||
        view.getUint8(conn + 8) !== EQUALS ||
        view.getUint32(time + 4, true) !== TIME_WORD ||
        view.getUint32(time, true) !== 13 ||
        view.getUint8(time + 8) !== EQUALS
      )
        break;
      const length = view.getUint32(position + HEADER + 4, true);
      const next = position + MESSAGE_HEAD + length;
      const id = view.getUint32(conn + CONN_VALUE, true);
      const nanoseconds = view.getUint32(time + TIME_VALUE + 4, true);
      if (next > end || nanoseconds >= SECOND) break;
      const index = id < small.length ? small[id]! : (this.#large.get(id) ?? -1);
      if (index < 0) break;
      const log =
        (view.getUint32(time + TIME_VALUE, true) - originSeconds) * SECOND + (nanoseconds - originNanoseconds);
      if (log < earliest) earliest = log;
      if (log > latest) latest = log;
      channel[row] = index;
      stream[row] = streamOf[index]!;
      counts[index]!++;
      logTime[row] = log;
      publishTime[row] = log;
      offset[row] = position + MESSAGE_HEAD;
      size[row] = length;
      row++;
      position = next;
    }
    columns.length = row;
    this.earliest = earliest;
    this.latest = latest;
    return position;
  }

  /** Takes one message whose header the loop does not know. */
  take(index: number, time: BagTime, { dataAt, dataLength }: BagRecord, columns: Columns): void {
    const row = columns.length++;
    const log = this.relative(time);
    this.extend(log);
    columns.channel[row] = index;
    columns.stream[row] = this.#streamOf[index]!;
    this.counts[index]!++;
    columns.logTime[row] = log;
    columns.publishTime[row] = log;
    columns.offset[row] = dataAt;
    columns.size[row] = dataLength;
  }

  /** Learns the order of the fields from a message; false where it is known, or the header is another one. */
  learn({ fields, at, dataAt }: BagRecord): boolean {
    if (dataAt - at !== MESSAGE_HEAD || fields.values.size !== 3) return false;
    const starts: Record<string, number> = {};
    let start = 4;
    for (const name of fields.values.keys()) {
      starts[name] = start;
      start += FIELD_BYTES[name] ?? 0;
    }
    const { conn, op, time } = starts;
    if (conn === undefined || op === undefined || time === undefined) return false;
    if (conn === this.#conn && op === this.#op && time === this.#time) return false;
    [this.#conn, this.#op, this.#time] = [conn, op, time];
    return true;
  }

  /** The time of a message whose header is in that order, and whose payload begins at a position. */
  timeOf(view: DataView, payload: number): BagTime {
    const time = payload - MESSAGE_HEAD + this.#time + TIME_VALUE;
    return { seconds: view.getUint32(time, true), nanoseconds: view.getUint32(time + 4, true) };
  }

  /** Whether a message of this connection and time, in the order of fields that is known, stands at a position. */
  standsAt(view: DataView, position: number, id: number, seconds: number, nanoseconds: number): boolean {
    const conn = position + this.#conn;
    const time = position + this.#time;
    return (
      view.getUint32(position, true) === HEADER &&
      view.getUint32(position + this.#op + 4, true) === OP_WORD &&
      view.getUint32(conn + 4, true) === CONN_WORD &&
      view.getUint32(conn + CONN_VALUE, true) === id &&
      view.getUint32(time + 4, true) === TIME_WORD &&
      view.getUint32(time + TIME_VALUE, true) === seconds &&
      view.getUint32(time + TIME_VALUE + 4, true) === nanoseconds
    );
  }
}
