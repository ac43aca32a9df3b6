import type { Columns } from "../columns.js";
import type { Definitions } from "./definitions.js";
import type { MessageColumns } from "./messages.js";
import type { Pager } from "./pager.js";
import type { Leaf } from "./tree.js";

const TWO_32 = 4_294_967_296;

/** Bytes from a cell's start that the walker may look at before it knows the cell's length. */
const LOOKED_AT = 24;

/** Walks the usual cells of a leaf into columns: the loop that everything else waits for. */
export class MessageWalker {
  /** Rowid of the row that was taken last. */
  lastRowid = Number.NEGATIVE_INFINITY;
  /** Whether the table has the columns of rosbag2 in their order: id, topic_id, timestamp, data. */
  readonly #usual: boolean;
  #streamOf = new Uint32Array(0);
  #originHigh = 0;
  #originLow = 0;

  constructor(
    { topic, time, data }: MessageColumns,
    readonly definitions: Definitions,
  ) {
    this.#usual = topic === 1 && time === 2 && data === 3;
    this.#streamOf = Uint32Array.from(definitions.channels, ({ stream }) => stream);
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

  /** The timestamp of a row that was walked: it stands before the payload, in eight bytes, or in six. */
  timeOf({ view, offset, logTime }: Columns, row: number): bigint {
    const payload = offset[row]!;
    const time = view.getBigInt64(payload - 8);
    return this.relative(time) === logTime[row] ? time : BigInt.asIntN(48, time);
  }

  /**
   * Fills `columns` from the cells of the leaf at hand, from cell `from` on, until one that is not as usual (a payload with
   * overflow pages, an unknown topic, a value of another type) or until the columns are full. Returns where it stopped.
   * There is no call in this loop but those of the view, and none may come into it.
   */
  walk(pager: Pager, leaf: Leaf, from: number, columns: Columns): number {
    if (!this.#usual) return from;
    const { bytes, view, at, usable } = pager;
    const { channel, stream, logTime, publishTime, offset, size } = columns;
    const channelOf = this.definitions.channelOf.indexes;
    const streamOf = this.#streamOf;
    const originHigh = this.#originHigh;
    const originLow = this.#originLow;
    const capacity = channel.length;
    const { cells } = leaf;
    const pointers = at + leaf.pointers;
    const first = pointers + 2 * cells;
    const limit = at + usable;
    const mostLocal = usable - 35;
    let { lastRowid } = this;
    let row = columns.length;
    let index = from;
    for (; index < cells && row < capacity; index++) {
      let position = at + view.getUint16(pointers + 2 * index);
      if (position < first || position + LOOKED_AT > limit) break;
      let byte = bytes[position++]!;
      let length = byte & 0x7f;
      if (byte > 0x7f) {
        byte = bytes[position++]!;
        length = length * 128 + (byte & 0x7f);
        if (byte > 0x7f) {
          byte = bytes[position++]!;
          length = length * 128 + (byte & 0x7f);
        }
      }
      if (byte > 0x7f || length > mostLocal) break;
      byte = bytes[position++]!;
      let rowid = byte & 0x7f;
      // Up to 49 bits; larger ones are not usual.
      for (let more = 6; byte > 0x7f && more > 0; more--) {
        byte = bytes[position++]!;
        rowid = rowid * 128 + (byte & 0x7f);
      }
      if (byte > 0x7f || rowid <= lastRowid) break;
      const end = position + length;
      const headLength = bytes[position]!;
      if (end > limit || bytes[position + 1] !== 0) break;
      const topicType = bytes[position + 2]!;
      const timeType = bytes[position + 3]!;
      let at2 = position + 4;
      byte = bytes[at2++]!;
      let dataType = byte & 0x7f;
      if (byte > 0x7f) {
        byte = bytes[at2++]!;
        dataType = dataType * 128 + (byte & 0x7f);
        if (byte > 0x7f) {
          byte = bytes[at2++]!;
          dataType = dataType * 128 + (byte & 0x7f);
        }
      }
      if (byte > 0x7f || dataType < 12 || (dataType & 1) !== 0 || at2 !== position + headLength) break;
      let topicId: number;
      if (topicType === 1) topicId = bytes[at2++]!;
      else if (topicType === 9 || topicType === 8) topicId = topicType - 8;
      else if (topicType === 2) {
        topicId = view.getUint16(at2);
        at2 += 2;
        if (topicId > 0x7fff) break;
      } else break;
      if (topicType === 1 && topicId > 0x7f) break;
      const dataSize = (dataType - 12) / 2;
      const timeSize = timeType === 6 ? 8 : timeType === 5 ? 6 : -1;
      if (timeSize < 0 || at2 + timeSize + dataSize !== end) break;
      const high = timeSize === 8 ? view.getInt32(at2) : view.getInt16(at2);
      at2 += timeSize;
      const known = topicId < channelOf.length ? channelOf[topicId]! : -1;
      if (high < 0 || known < 0) break;
      const time = (high - originHigh) * TWO_32 + (view.getUint32(at2 - 4) - originLow);
      channel[row] = known;
      stream[row] = streamOf[known]!;
      logTime[row] = time;
      publishTime[row] = time;
      offset[row] = at2;
      size[row] = dataSize;
      lastRowid = rowid;
      row++;
    }
    columns.length = row;
    this.lastRowid = lastRowid;
    return index;
  }
}
