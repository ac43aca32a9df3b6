/** Message indexes: the records behind a chunk that say where in it the messages of a channel stand. */
import type { EntryForm } from "../chunk-rows.js";
import { RecordError } from "../errors.js";
import { compareEntries, type Stretch, tellLeftOut, type WalkedChunk } from "../message-index.js";
import { placeHash } from "./chunk-table.js";
import type { MessageWalker } from "./columns.js";
import { lengthAt, MESSAGE_CHANNEL, MESSAGE_HEAD, MESSAGE_LOG_TIME, Opcode, RECORD_HEAD } from "./opcode.js";
import type { Scan } from "./scan.js";

/** Bytes of an entry: log time and offset. */
const ENTRY = 16;

/** The entries that messages should have: two words of log time, two of the offset, which is below 2^32 in any chunk. */
export const entryForm = (walker: MessageWalker): EntryForm => ({
  words: ENTRY / 4,
  recordHead: RECORD_HEAD + MESSAGE_HEAD,
  write(into, at, time, recordAt) {
    walker.writeTime(into, at, time);
    into[at + 2] = recordAt;
    into[at + 3] = 0;
  },
});

/** Reads the message indexes that follow, and holds each to the chunk before it; undefined where that was not read. */
export async function readMessageIndexes(scan: Scan, chunk: WalkedChunk | undefined): Promise<void> {
  const { window, source } = scan;
  const from = scan.position;
  const channels = new Set<number>();
  let places = 0;
  let entries = 0;
  for (;;) {
    const at = scan.position;
    const keep = chunk?.keepFrom ?? at;
    await scan.need(keep, at - keep + RECORD_HEAD);
    if (window.end - at < RECORD_HEAD || window.bytes[at - window.start] !== Opcode.messageIndex) break;
    const length = scan.recordLength(at);
    if (length > source.size - at - RECORD_HEAD) {
      chunk = undefined;
      break;
    }
    scan.position = at + RECORD_HEAD + length;
    scan.messageIndexes++;
    if (chunk && length > scan.limits.maxChunkBytes) {
      scan.tooLarge(at, length, scan.limits.maxChunkBytes);
      chunk = undefined;
    }
    if (!chunk) continue;
    await scan.need(keep, scan.position - keep);
    const { bytes, view, start } = window;
    const list = scan.parse(at, "message index", () =>
      entriesOf({ bytes, view, start: at + RECORD_HEAD - start, length }),
    );
    if (!list) {
      chunk = undefined;
      continue;
    }
    const channelId = view.getUint16(list.start - HEAD, true);
    const name = topicOf(scan, channelId);
    if (channels.has(channelId))
      scan.fault("message-index", { offset: at, name, reason: "a second index of the channel behind one chunk" });
    else {
      const records = chunk.records();
      entries += compareEntries(scan, scan.rows, {
        ...{ list, name, offset: at, form: scan.entryForm, channel: scan.definitions.indexOf(channelId) ?? -1 },
        holds: (entryAt) => holdEntry(scan, records, view, entryAt, channelId, at),
      });
    }
    channels.add(channelId);
    places = (places + placeHash(channelId, at)) >>> 0;
  }
  if (!chunk) return;
  if (channels.size > 0 && entries < chunk.messages) {
    const nameOf = (id: number) => topicOf(scan, id);
    tellLeftOut(scan, channelIdsOf(chunk.records()), { indexed: channels, offset: from, nameOf });
  }
  scan.chunks.behindLast(scan.position - from, channels.size, places);
}

function topicOf(scan: Scan, channelId: number): string {
  const index = scan.definitions.indexOf(channelId);
  return index === undefined ? `channel id ${channelId}` : scan.definitions.channels[index]!.topic;
}

/** Bytes of a message index before its entries: the channel's id, and their length. */
const HEAD = 6;

/** The entries of a message index. */
function entriesOf({ bytes, view, start, length }: Stretch): Stretch {
  if (length < HEAD) throw new RecordError(`records needs ${HEAD} bytes, the record has ${length} left`);
  const size = view.getUint32(start + 2, true);
  if (size > length - HEAD) throw new RecordError(`records needs ${size} bytes, the record has ${length - HEAD} left`);
  if (size % ENTRY !== 0) throw new RecordError(`records has ${size} bytes, which is no multiple of ${ENTRY}`);
  return { bytes, view, start: start + HEAD, length: size };
}

/** Whether an entry leads to a message of the channel and of its time; a fault where it does not. */
function holdEntry(scan: Scan, records: Stretch, entries: DataView, at: number, channelId: number, indexAt: number) {
  const { bytes, view, start } = records;
  const offset = entries.getUint32(at + 8, true);
  const message = start + offset;
  const right =
    entries.getUint32(at + 12, true) === 0 &&
    offset <= records.length - RECORD_HEAD - MESSAGE_HEAD &&
    bytes[message] === Opcode.message &&
    view.getUint16(message + MESSAGE_CHANNEL, true) === channelId &&
    view.getBigUint64(message + MESSAGE_LOG_TIME, true) === entries.getBigUint64(at, true);
  if (!right) tellWrong(scan, records, entries, at, channelId, indexAt);
  return right;
}

function tellWrong(
  scan: Scan,
  { view, start, length }: Stretch,
  entries: DataView,
  at: number,
  channelId: number,
  indexAt: number,
): void {
  const offset = entries.getBigUint64(at + 8, true);
  const inside = offset <= BigInt(Number.MAX_SAFE_INTEGER) && Number(offset) <= length - RECORD_HEAD - MESSAGE_HEAD;
  const message = start + Number(offset);
  const isMessage =
    inside &&
    view.getUint8(message) === Opcode.message &&
    view.getUint16(message + MESSAGE_CHANNEL, true) === channelId;
  const reason = isMessage
    ? `an entry states log time ${entries.getBigUint64(at, true)}, its message has ${view.getBigUint64(message + MESSAGE_LOG_TIME, true)}`
    : `an entry leads to byte ${offset} of the chunk, where no message of the channel stands`;
  scan.fault("message-index", { offset: indexAt, name: topicOf(scan, channelId), reason });
}

/** The channel ids of the messages of a chunk: a walk that only broken files need. */
function* channelIdsOf({ bytes, view, start, length }: Stretch): Generator<number, void, void> {
  for (let at = start; at < start + length; at += RECORD_HEAD + lengthAt(view, at))
    if (bytes[at] === Opcode.message) yield view.getUint16(at + MESSAGE_CHANNEL, true);
}
