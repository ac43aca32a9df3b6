import { ByteWriter } from "../io/byte-writer.js";
import { lengthAt, MESSAGE_CHANNEL, MESSAGE_LOG_TIME, Opcode, RECORD_HEAD } from "../readers/mcap/opcode.js";

/** What the records of a chunk hold. */
export interface ChunkContent {
  /** Ids of the channels that it defines. */
  readonly defines: ReadonlySet<number>;
  /** Ids of channels that it defines without their schema, which must stand before it. */
  readonly needs: ReadonlySet<number>;
  /** Message index records of its messages, one after another. */
  readonly messageIndexes: Uint8Array;
}

/** Where the messages of each channel stand, by channel id: pairs of record offset and nothing else. */
type Places = Map<number, number[]>;

/** Looks through the records of a whole chunk. */
export function contentOf(records: Uint8Array): ChunkContent {
  const view = new DataView(records.buffer, records.byteOffset, records.length);
  const schemas = new Set<number>([0]);
  const defines = new Set<number>();
  const needs = new Set<number>();
  const places: Places = new Map();
  for (let at = 0; at < records.length; at += RECORD_HEAD + lengthAt(view, at)) {
    if (records[at] === Opcode.schema) schemas.add(view.getUint16(at + RECORD_HEAD, true));
    if (records[at] === Opcode.channel) {
      const defined = schemas.has(view.getUint16(at + RECORD_HEAD + 2, true)) ? defines : needs;
      defined.add(view.getUint16(at + RECORD_HEAD, true));
    }
    if (records[at] !== Opcode.message) continue;
    const id = view.getUint16(at + MESSAGE_CHANNEL, true);
    const known = places.get(id);
    if (known) known.push(at);
    else places.set(id, [at]);
  }
  const into = new ByteWriter(1 << 12);
  for (const [id, offsets] of places) writeIndex(into, view, id, offsets);
  return { defines, needs, messageIndexes: into.bytes() };
}

function writeIndex(into: ByteWriter, view: DataView, id: number, offsets: readonly number[]): void {
  const entries = offsets.length * 16;
  into.u8(Opcode.messageIndex);
  into.size(6 + entries);
  into.u16(id);
  into.u32(entries);
  const start = into.room(entries);
  for (const [index, offset] of offsets.entries()) {
    into.view.setBigUint64(start + index * 16, view.getBigUint64(offset + MESSAGE_LOG_TIME, true), true);
    into.setSize(start + index * 16 + 8, offset);
  }
}
