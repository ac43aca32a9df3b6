/** Message indexes: the records behind a chunk that say where in it the messages of a channel stand. */
import { placeHash } from "./chunk-table.js";
import { lengthAt, MESSAGE_HEAD, Opcode, RECORD_HEAD } from "./opcode.js";
import { RecordError } from "./records.js";
import type { Scan } from "./scan.js";

/** Bytes of an entry: log time and offset. */
const ENTRY = 16;

/** A chunk whose records were walked to their end. */
export interface WalkedChunk {
  /** How many messages it holds. */
  readonly messages: number;
  /** Its records; asked for anew after every read, which may move them. */
  records(): Uint8Array;
  /** File offset of what must stay at hand for them. */
  readonly keepFrom: number;
}

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
    if (length > source.size - at - RECORD_HEAD || length > scan.limits.maxChunkBytes) {
      chunk = undefined;
      break;
    }
    scan.position = at + RECORD_HEAD + length;
    scan.messageIndexes++;
    if (!chunk) continue;
    await scan.need(keep, scan.position - keep);
    const content = window.slice(at + RECORD_HEAD, scan.position);
    const read = scan.parse(at, "message index", () => parseEntries(content));
    if (!read) {
      chunk = undefined;
      continue;
    }
    const { channelId, list } = read;
    const name = topicOf(scan, channelId);
    if (channels.has(channelId))
      scan.fault("message-index", { offset: at, name, reason: "a second index of the channel behind one chunk" });
    else entries += compareEntries(scan, chunk.records(), list, channelId, { offset: at, name });
    channels.add(channelId);
    places = (places + placeHash(channelId, at)) >>> 0;
  }
  if (!chunk) return;
  if (channels.size > 0 && entries < chunk.messages) tellLeftOut(scan, chunk, channels, from);
  scan.chunks.behindLast(scan.position - from, channels.size, places);
}

function topicOf(scan: Scan, channelId: number): string {
  const index = scan.definitions.indexOf(channelId);
  return index === undefined ? `channel id ${channelId}` : scan.definitions.channels[index]!.topic;
}

function parseEntries(content: Uint8Array): { channelId: number; list: DataView } {
  if (content.length < 6) throw new RecordError(`records needs 6 bytes, the record has ${content.length} left`);
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const size = view.getUint32(2, true);
  if (size > content.length - 6)
    throw new RecordError(`records needs ${size} bytes, the record has ${content.length - 6} left`);
  if (size % ENTRY !== 0) throw new RecordError(`records has ${size} bytes, which is no multiple of ${ENTRY}`);
  return { channelId: view.getUint16(0, true), list: new DataView(content.buffer, content.byteOffset + 6, size) };
}

/** Holds every entry to the message it leads to; returns how many messages the entries name, or fail to name. */
function compareEntries(
  scan: Scan,
  records: Uint8Array,
  list: DataView,
  channelId: number,
  place: { offset: number; name: string },
): number {
  const view = new DataView(records.buffer, records.byteOffset, records.byteLength);
  const last = records.length - RECORD_HEAD - MESSAGE_HEAD;
  let previous = -1;
  let rising = 0;
  let wrong = 0;
  // Offsets that do not rise may repeat; writers that sort by time make such lists, and they are rare.
  let others: Set<number> | undefined;
  for (let at = 0; at < list.byteLength; at += ENTRY) {
    const offset = list.getUint32(at + 8, true);
    const right =
      list.getUint32(at + 12, true) === 0 &&
      offset <= last &&
      records[offset] === Opcode.message &&
      view.getUint16(offset + 9, true) === channelId &&
      view.getUint32(offset + 15, true) === list.getUint32(at, true) &&
      view.getUint32(offset + 19, true) === list.getUint32(at + 4, true);
    if (!right) {
      wrong++;
      tellWrong(scan, view, list, at, channelId, place);
    } else if (offset > previous && !others) {
      previous = offset;
      rising++;
    } else {
      others ??= offsetsBefore(list, at);
      if (others.has(offset))
        scan.fault("message-index", { ...place, chunkOffset: offset, reason: "one message is indexed twice" });
      others.add(offset);
    }
  }
  return (others ? others.size : rising) + wrong;
}

function offsetsBefore(list: DataView, end: number): Set<number> {
  const offsets = new Set<number>();
  for (let at = 0; at < end; at += ENTRY) offsets.add(list.getUint32(at + 8, true));
  return offsets;
}

function tellWrong(
  scan: Scan,
  view: DataView,
  list: DataView,
  at: number,
  channelId: number,
  place: { offset: number; name: string },
): void {
  const offset = list.getBigUint64(at + 8, true);
  const inside = offset <= BigInt(view.byteLength - RECORD_HEAD - MESSAGE_HEAD);
  const start = Number(offset);
  const isMessage =
    inside && view.getUint8(start) === Opcode.message && view.getUint16(start + RECORD_HEAD, true) === channelId;
  const reason = isMessage
    ? `an entry states log time ${list.getBigUint64(at, true)}, its message has ${view.getBigUint64(start + 15, true)}`
    : `an entry leads to byte ${offset} of the chunk, where no message of the channel stands`;
  scan.fault("message-index", { ...place, reason });
}

/** Which channels' messages the indexes behind a chunk leave out: a walk that only broken files need. */
function tellLeftOut(scan: Scan, chunk: WalkedChunk, indexed: ReadonlySet<number>, offset: number): void {
  const records = chunk.records();
  const view = new DataView(records.buffer, records.byteOffset, records.byteLength);
  const counts = new Map<number, number>();
  for (let at = 0; at < records.length; at += RECORD_HEAD + lengthAt(view, at)) {
    if (records[at] !== Opcode.message) continue;
    const channelId = view.getUint16(at + RECORD_HEAD, true);
    counts.set(channelId, (counts.get(channelId) ?? 0) + 1);
  }
  const missing = [...counts].filter(([channelId]) => !indexed.has(channelId));
  for (const [channelId, count] of missing)
    scan.fault("message-index", {
      offset,
      name: topicOf(scan, channelId),
      reason: `${count} messages of the chunk have no index`,
    });
  if (missing.length === 0)
    scan.fault("message-index", { offset, reason: "messages of the chunk are left out of their index" });
}
