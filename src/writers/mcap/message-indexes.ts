import type { ByteWriter } from "../../io/byte-writer.js";
import { lengthAt, MESSAGE_CHANNEL, MESSAGE_LOG_TIME, Opcode, RECORD_HEAD } from "../../readers/mcap/opcode.js";

/** Bytes of a message index before its entries, and of an entry: log time and offset. */
const INDEX_HEAD = RECORD_HEAD + 6;
const INDEX_ENTRY = 16;

/** Where the next entry of each channel id goes. */
const entryAt = new Uint32Array(65_536);

/**
 * Writes the message indexes of a chunk, one record a channel. The records of the chunk themselves say where its messages
 * stand: a column of places would only repeat it.
 *
 * @param records The records of the chunk.
 * @param channels Ids of the channels that have messages in it.
 * @param counts Messages of each, by id.
 */
export function writeMessageIndexes(
  into: ByteWriter,
  records: Uint8Array,
  channels: readonly number[],
  counts: Uint32Array,
): void {
  for (const id of channels) {
    const size = counts[id]! * INDEX_ENTRY;
    const at = into.room(INDEX_HEAD + size);
    const { view } = into;
    view.setUint8(at, Opcode.messageIndex);
    into.setSize(at + 1, INDEX_HEAD - RECORD_HEAD + size);
    view.setUint16(at + RECORD_HEAD, id, true);
    view.setUint32(at + RECORD_HEAD + 2, size, true);
    entryAt[id] = at + INDEX_HEAD;
  }
  const view = new DataView(records.buffer, records.byteOffset, records.length);
  const entries = into.view;
  for (let at = 0; at < records.length; at += RECORD_HEAD + lengthAt(view, at)) {
    if (records[at] !== Opcode.message) continue;
    const id = view.getUint16(at + MESSAGE_CHANNEL, true);
    const entry = entryAt[id]!;
    entries.setUint32(entry, view.getUint32(at + MESSAGE_LOG_TIME, true), true);
    entries.setUint32(entry + 4, view.getUint32(at + MESSAGE_LOG_TIME + 4, true), true);
    entries.setUint32(entry + 8, at, true);
    entries.setUint32(entry + 12, 0, true);
    entryAt[id] = entry + INDEX_ENTRY;
  }
}
