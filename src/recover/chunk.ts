/** Messages on their way into a chunk of the new file. */
import { ByteWriter } from "../io/byte-writer.js";
import { Opcode } from "../readers/mcap/opcode.js";
import { INDEX_ENTRY } from "../readers/mcap/salvage-messages.js";

/** Messages on their way into a chunk of the new file, with what its indexes say of them. */
export class CopiedRecords {
  readonly records = new ByteWriter(1 << 16);
  readonly #entries = new Map<number, ByteWriter>();
  #start: bigint | undefined;
  #end = 0n;

  /** Counts a message whose record stands, or will stand, at `at` of the chunk. */
  index(id: number, logTime: bigint, at: number): void {
    let entries = this.#entries.get(id);
    if (!entries) this.#entries.set(id, (entries = new ByteWriter(INDEX_ENTRY * 8)));
    entries.u64(logTime);
    entries.size(at);
    if (this.#start === undefined || logTime < this.#start) this.#start = logTime;
    if (logTime > this.#end) this.#end = logTime;
  }

  /** Ids of the channels that have messages here. */
  channels(): Iterable<number> {
    return this.#entries.keys();
  }
  get times(): { messageStartTime: bigint; messageEndTime: bigint } {
    return { messageStartTime: this.#start ?? 0n, messageEndTime: this.#end };
  }

  /** The message index records. */
  messageIndexes(): Uint8Array {
    const all = new ByteWriter();
    for (const [id, entries] of this.#entries) {
      all.u8(Opcode.messageIndex);
      all.size(6 + entries.length);
      all.u16(id);
      all.u32(entries.length);
      all.raw(entries.bytes());
    }
    return all.bytes();
  }

  clear(): void {
    this.records.clear();
    this.#entries.clear();
    this.#start = undefined;
    this.#end = 0n;
  }
}
