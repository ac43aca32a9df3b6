/**
 * What stands behind a chunk and says where in it the messages of a channel are: the message indexes of MCAP, the index
 * data of a bag. Both are lists of times and offsets, and are held to the chunk alike.
 */
import type { ChunkRows, EntryForm } from "./chunk-rows.js";
import type { Pass } from "./pass.js";

/** Where bytes stand in a larger buffer. */
export interface Stretch {
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

/** What indexes are held to. Records that are not compressed stand in the window, at `storedAt`, and move with it. */
export function walkedChunk(
  { window, position }: Pass,
  records: Uint8Array,
  { compressed, storedAt, messages }: { compressed: boolean; storedAt: number; messages: number },
): WalkedChunk {
  const { length } = records;
  if (compressed) {
    const view = new DataView(records.buffer, records.byteOffset, length);
    return { messages, records: () => ({ bytes: records, view, start: 0, length }), keepFrom: position };
  }
  const inWindow = () => ({ bytes: window.bytes, view: window.view, start: storedAt - window.start, length });
  return { messages, records: inWindow, keepFrom: storedAt };
}

/** The index of one channel behind a chunk. */
export interface ChannelIndex {
  /** Its entries. */
  readonly list: Stretch;
  /** File offset of its record. */
  readonly offset: number;
  /** Index of the channel; -1 where it is not defined. */
  readonly channel: number;
  /** How the channel is called in a fault. */
  readonly name: string;
  readonly form: EntryForm;
  /** Holds one entry to the message it leads to: true where it is right, else a fault. */
  holds(at: number): boolean;
}

/** Holds every entry to the message it leads to; returns how many messages the entries name, or fail to name. */
export function compareEntries(pass: Pass, rows: ChunkRows, index: ChannelIndex): number {
  const { list, form, name } = index;
  const entryBytes = 4 * form.words;
  if (rows.follow(list, index.channel, form)) return list.length / entryBytes;
  const end = list.start + list.length;
  let previous = -1;
  let rising = 0;
  let wrong = 0;
  // Offsets that do not rise may repeat; writers that sort by time make such lists, and they are rare.
  let others: Set<number> | undefined;
  for (let at = list.start; at < end; at += entryBytes) {
    const offset = list.view.getUint32(at + 8, true);
    if (!index.holds(at)) wrong++;
    else if (offset > previous && !others) {
      previous = offset;
      rising++;
    } else {
      others ??= offsetsBefore(list, at, entryBytes);
      if (others.has(offset))
        pass.fault("message-index", {
          offset: index.offset,
          name,
          chunkOffset: offset,
          reason: "one message is indexed twice",
        });
      others.add(offset);
    }
  }
  return (others ? others.size : rising) + wrong;
}

function offsetsBefore({ view, start }: Stretch, end: number, entryBytes: number): Set<number> {
  const offsets = new Set<number>();
  for (let at = start; at < end; at += entryBytes) offsets.add(view.getUint32(at + 8, true));
  return offsets;
}

/** Tells which channels' messages the indexes behind a chunk leave out, by the ids of the chunk's messages. */
export function tellLeftOut(
  pass: Pass,
  ids: Iterable<number>,
  { indexed, offset, nameOf }: { indexed: ReadonlySet<number>; offset: number; nameOf: (id: number) => string },
): void {
  const counts = new Map<number, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const missing = [...counts].filter(([id]) => !indexed.has(id));
  for (const [id, count] of missing)
    pass.fault("message-index", {
      offset,
      name: nameOf(id),
      reason: `${count} messages of the chunk have no index`,
    });
  if (missing.length === 0)
    pass.fault("message-index", { offset, reason: "messages of the chunk are left out of their index" });
}
