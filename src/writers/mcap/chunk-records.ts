import { ByteWriter } from "../../io/byte-writer.js";
import { MESSAGE_CHANNEL, MESSAGE_HEAD, MESSAGE_LOG_TIME, Opcode, RECORD_HEAD } from "../../readers/mcap/opcode.js";
import { ChunkTally } from "../chunk-tally.js";
import { writeMessageIndexes } from "./message-indexes.js";

/** The chunk at hand: records one after another in one buffer that is kept for the next chunk. */
export class ChunkRecords {
  readonly records = new ByteWriter(1 << 16);
  /** What it holds, by channel id. */
  readonly tally = new ChunkTally();
  readonly #indexes = new ByteWriter(1 << 14);

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
    const { records, tally } = this;
    const { origin } = tally;
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
    tally.add(channelId, logTime);
  }

  /** Adds a message by its absolute times. */
  addExact(
    channelId: number,
    sequence: number,
    logTimeNs: bigint,
    publishTimeNs: bigint,
    bytes: Uint8Array,
    start: number,
    end: number,
  ): void {
    const { records, tally } = this;
    const { originNs } = tally;
    const at = records.length;
    try {
      // As an origin, each is refused where it cannot be written.
      tally.originNs = publishTimeNs;
      tally.originNs = logTimeNs;
      this.add(channelId, sequence, 0, 0, bytes, start, end);
      records.view.setBigUint64(at + MESSAGE_LOG_TIME + 8, publishTimeNs, true);
    } finally {
      tally.originNs = originNs;
    }
  }

  /** The message indexes of the chunk, one record a channel; valid until the next call. */
  indexes(): Uint8Array {
    const indexes = this.#indexes;
    indexes.clear();
    writeMessageIndexes(indexes, this.records.bytes(), this.tally.channels, this.tally.counts);
    return indexes.bytes();
  }

  /** Forgets the records, and keeps the buffers. */
  clear(): void {
    this.records.clear();
    this.tally.clear();
  }
}
