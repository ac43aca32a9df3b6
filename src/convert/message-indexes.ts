import { ByteWriter } from "../io/byte-writer.js";
import { lengthAt, MESSAGE_CHANNEL, Opcode, RECORD_HEAD } from "../readers/mcap/opcode.js";
import { writeMessageIndexes } from "../writers/mcap/message-indexes.js";

/** What the records of a chunk hold. */
export interface ChunkContent {
  /** Ids of the schemas that it defines, and 0, which is none. */
  readonly schemas: ReadonlySet<number>;
  /** Ids of the channels that it defines. */
  readonly defines: ReadonlySet<number>;
  /** Ids of channels that it defines without their schema, which must stand before it. */
  readonly needs: ReadonlySet<number>;
  /** Message index records of its messages, one after another; lent until the next chunk. */
  readonly messageIndexes: Uint8Array;
}

/** Looks through the records of whole chunks, one after another; what it needs for that is kept. */
export class ChunkContents {
  readonly #counts = new Uint32Array(65_536);
  readonly #indexes = new ByteWriter(1 << 12);

  /** Looks through one chunk. */
  of(records: Uint8Array): ChunkContent {
    const view = new DataView(records.buffer, records.byteOffset, records.length);
    const counts = this.#counts;
    const channels: number[] = [];
    const schemas = new Set<number>([0]);
    const defines = new Set<number>();
    const needs = new Set<number>();
    for (let at = 0; at < records.length; at += RECORD_HEAD + lengthAt(view, at)) {
      const opcode = records[at];
      if (opcode === Opcode.message) {
        const id = view.getUint16(at + MESSAGE_CHANNEL, true);
        if (counts[id]!++ === 0) channels.push(id);
      } else if (opcode === Opcode.schema) schemas.add(view.getUint16(at + RECORD_HEAD, true));
      else if (opcode === Opcode.channel) {
        const defined = schemas.has(view.getUint16(at + RECORD_HEAD + 2, true)) ? defines : needs;
        defined.add(view.getUint16(at + RECORD_HEAD, true));
      }
    }
    const indexes = this.#indexes;
    indexes.clear();
    writeMessageIndexes(indexes, records, channels, counts);
    for (const id of channels) counts[id] = 0;
    return { schemas, defines, needs, messageIndexes: indexes.bytes() };
  }
}
