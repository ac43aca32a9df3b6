/** Message indexes: the records behind a chunk that say where in it the messages of a channel stand. */
import { RecordError } from "../errors.js";
import { placeHash } from "./chunk-table.js";
import { lengthAt, MESSAGE_CHANNEL, MESSAGE_HEAD, MESSAGE_LOG_TIME, Opcode, RECORD_HEAD } from "./opcode.js";
import type { Scan } from "./scan.js";

/** Bytes of an entry: log time and offset. */
const ENTRY = 16;

/** Where bytes stand in a larger buffer. */
interface Stretch {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly start: number;
  readonly length: number;
}

/** A chunk whose records were walked to their end. */
export interface WalkedChunk {
  /** How many messages it holds. */
  readonly messages: number;
  /** Its records; asked for anew after every read, which may move them. */
  records(): Stretch;
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
    if (!channels.has(channelId)) entries += compareEntries(scan, chunk.records(), list, channelId, at);
    else
      scan.fault("message-index", {
        offset: at,
        name: topicOf(scan, channelId),
        reason: "a second index of the channel behind one chunk",
      });
    channels.add(channelId);
    places = (places + placeHash(channelId, at)) >>> 0;
  }
  if (!chunk) return;
  if (channels.size > 0 && entries < chunk.messages) tellLeftOut(scan, chunk.records(), channels, from);
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

/** Holds every entry to the message it leads to; returns how many messages the entries name, or fail to name. */
function compareEntries(scan: Scan, records: Stretch, list: Stretch, channelId: number, indexAt: number): number {
  const { bytes, view, start } = records;
  const entries = list.view;
  const last = records.length - RECORD_HEAD - MESSAGE_HEAD;
  const end = list.start + list.length;
  let previous = -1;
  let rising = 0;
  let wrong = 0;
  // Offsets that do not rise may repeat; writers that sort by time make such lists, and they are rare.
  let others: Set<number> | undefined;
  for (let at = list.start; at < end; at += ENTRY) {
    const offset = entries.getUint32(at + 8, true);
    const message = start + offset;
    // Times are compared as the floating-point numbers of their bits, which takes one load each: where these are equal
    // and not zero, so are the bits.
    const right =
      entries.getUint32(at + 12, true) === 0 &&
      offset <= last &&
      bytes[message] === Opcode.message &&
      view.getUint16(message + MESSAGE_CHANNEL, true) === channelId &&
      (sameBits(view.getFloat64(message + MESSAGE_LOG_TIME, true), entries.getFloat64(at, true)) ||
        view.getBigUint64(message + MESSAGE_LOG_TIME, true) === entries.getBigUint64(at, true));
    if (!right) {
      wrong++;
      tellWrong(scan, records, entries, at, channelId, indexAt);
    } else if (offset > previous && !others) {
      previous = offset;
      rising++;
    } else {
      others ??= offsetsBefore(list, at);
      if (others.has(offset))
        scan.fault("message-index", {
          offset: indexAt,
          name: topicOf(scan, channelId),
          chunkOffset: offset,
          reason: "one message is indexed twice",
        });
      others.add(offset);
    }
  }
  return (others ? others.size : rising) + wrong;
}

const sameBits = (a: number, b: number) => a === b && a !== 0;

function offsetsBefore({ view, start }: Stretch, end: number): Set<number> {
  const offsets = new Set<number>();
  for (let at = start; at < end; at += ENTRY) offsets.add(view.getUint32(at + 8, true));
  return offsets;
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

/** Which channels' messages the indexes behind a chunk leave out: a walk that only broken files need. */
function tellLeftOut(
  scan: Scan,
  { bytes, view, start, length }: Stretch,
  indexed: ReadonlySet<number>,
  offset: number,
): void {
  const counts = new Map<number, number>();
  for (let at = start; at < start + length; at += RECORD_HEAD + lengthAt(view, at)) {
    if (bytes[at] !== Opcode.message) continue;
    const channelId = view.getUint16(at + MESSAGE_CHANNEL, true);
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
