import { ByteWriter } from "../../io/byte-writer.js";
import { MESSAGE_CHANNEL, MESSAGE_HEAD, MESSAGE_LOG_TIME, Opcode, RECORD_HEAD } from "../../readers/mcap/opcode.js";
import { Origin } from "../origin.js";

/** Bytes of a message index before its entries, and of an entry: log time and offset. */
const INDEX_HEAD = RECORD_HEAD + 6;
const INDEX_ENTRY = 16;

/** The chunk at hand: records one after another in one buffer that is kept for the next chunk. */
export class ChunkRecords {
  readonly records = new ByteWriter(1 << 16);
  readonly origin = new Origin();
  /** Messages of each channel id in this chunk, and the ids that have any. */
  readonly #counts = new Uint32Array(65_536);
  readonly #channels: number[] = [];
  /** Where the next entry of each channel id goes. */
  readonly #entryAt = new Uint32Array(65_536);
  readonly #indexes = new ByteWriter(1 << 14);
  #earliest = Number.POSITIVE_INFINITY;
  #latest = Number.NEGATIVE_INFINITY;
  #startNs: bigint | undefined;
  #endNs: bigint | undefined;

  get originNs(): bigint {
    return this.origin.ns;
  }
  set originNs(ns: bigint) {
    // What was relative to the origin before becomes absolute.
    this.#takeTimes();
    this.origin.ns = ns;
  }

  /** Bytes of the records. */
  get size(): number {
    return this.records.length;
  }
  /** Whether there are messages. */
  get empty(): boolean {
    return this.#channels.length === 0;
  }
  /** Log time of the first message, in time. */
  get startNs(): bigint {
    this.#takeTimes();
    return this.#startNs ?? 0n;
  }
  /** Log time of the last message, in time. */
  get endNs(): bigint {
    this.#takeTimes();
    return this.#endNs ?? 0n;
  }

  #takeTimes(): void {
    if (this.#latest < this.#earliest) return;
    const start = this.origin.absolute(this.#earliest);
    const end = this.origin.absolute(this.#latest);
    if (this.#startNs === undefined || start < this.#startNs) this.#startNs = start;
    if (this.#endNs === undefined || end > this.#endNs) this.#endNs = end;
    this.#earliest = Number.POSITIVE_INFINITY;
    this.#latest = Number.NEGATIVE_INFINITY;
  }

  /** Adds a message: the loop that everything else waits for. */
  add(
    channelId: number,
    sequence: number,
    logTime: number,
    publishTime: number,
    bytes: Uint8Array,
    start: number,
    end: number,
  ): void {
    const { records, origin } = this;
    const size = end - start;
    const at = records.room(RECORD_HEAD + MESSAGE_HEAD + size);
    const { view } = records;
    try {
      origin.writeNanoseconds(view, at + MESSAGE_LOG_TIME, logTime);
      origin.writeNanoseconds(view, at + MESSAGE_LOG_TIME + 8, publishTime);
    } catch (error) {
      records.length = at;
      throw error;
    }
    view.setUint8(at, Opcode.message);
    view.setUint32(at + 1, MESSAGE_HEAD + size, true);
    view.setUint32(at + 5, 0, true);
    view.setUint16(at + MESSAGE_CHANNEL, channelId, true);
    view.setUint32(at + MESSAGE_CHANNEL + 2, sequence, true);
    records.copy(at + RECORD_HEAD + MESSAGE_HEAD, bytes, start, end);
    if (logTime < this.#earliest) this.#earliest = logTime;
    if (logTime > this.#latest) this.#latest = logTime;
    if (this.#counts[channelId]!++ === 0) this.#channels.push(channelId);
  }

  /** The message indexes of the chunk, one record a channel; valid until the next call. */
  indexes(): Uint8Array {
    const indexes = this.#indexes;
    indexes.clear();
    for (const id of this.#channels) {
      const count = this.#counts[id]!;
      const at = indexes.room(INDEX_HEAD + count * INDEX_ENTRY);
      const { view } = indexes;
      view.setUint8(at, Opcode.messageIndex);
      indexes.setSize(at + 1, INDEX_HEAD - RECORD_HEAD + count * INDEX_ENTRY);
      view.setUint16(at + RECORD_HEAD, id, true);
      view.setUint32(at + RECORD_HEAD + 2, count * INDEX_ENTRY, true);
      this.#entryAt[id] = at + INDEX_HEAD;
    }
    // The chunk itself says where its messages stand: a column of places would only repeat it.
    const { buffer, view, length } = this.records;
    const entries = indexes.view;
    const entryAt = this.#entryAt;
    for (let at = 0; at < length; at += RECORD_HEAD + view.getUint32(at + 1, true)) {
      if (buffer[at] !== Opcode.message) continue;
      const id = view.getUint16(at + MESSAGE_CHANNEL, true);
      const entry = entryAt[id]!;
      entries.setUint32(entry, view.getUint32(at + MESSAGE_LOG_TIME, true), true);
      entries.setUint32(entry + 4, view.getUint32(at + MESSAGE_LOG_TIME + 4, true), true);
      entries.setUint32(entry + 8, at, true);
      entries.setUint32(entry + 12, 0, true);
      entryAt[id] = entry + INDEX_ENTRY;
    }
    return indexes.bytes();
  }

  /** Forgets the records, and keeps the buffers. */
  clear(): void {
    this.records.clear();
    for (const id of this.#channels) this.#counts[id] = 0;
    this.#channels.length = 0;
    this.#startNs = undefined;
    this.#endNs = undefined;
  }
}
