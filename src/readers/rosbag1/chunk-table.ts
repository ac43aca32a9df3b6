import type { FaultLog } from "../fault-log.js";
import { KnownChunks } from "../known-chunks.js";
import { largestOverlap } from "../overlap.js";

/** Where each number stands in a chunk's row, behind those that all containers have. */
const Field = {
  earliest: 2,
  latest: 3,
  messages: 4,
  /** Connections that have messages in the chunk. */
  connections: 5,
  /** Sum over `countHash` of them. */
  counts: 6,
} as const;
const FIELDS = 7;

/** What stands in a chunk, or what its chunk info says. Times are relative to the origin. */
export interface ChunkContent {
  readonly earliest: number;
  readonly latest: number;
  readonly messages: number;
  readonly connections: number;
  readonly counts: number;
}

/** What is known of a chunk that was not read to its end. */
const UNREAD: ChunkContent = {
  earliest: Number.NaN,
  latest: Number.NaN,
  messages: Number.NaN,
  connections: 0,
  counts: 0,
};

/** A hash of how many messages a connection has in a chunk; their sum does not depend on their order. */
export function countHash(connection: number, messages: number): number {
  const mixed = Math.imul(messages ^ Math.imul(connection + 1, 0x85ebca6b), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** The chunks that were found, against which the chunk infos are held. */
export class ChunkTable extends KnownChunks {
  readonly #compressions = new Set<string>();

  constructor(
    faults: FaultLog,
    /** How an absolute time is written. */
    readonly timeText: (relative: number) => string,
  ) {
    super(faults, FIELDS);
  }

  /** The names of compressions seen; empty for none. */
  get compressions(): string[] {
    return [...this.#compressions].sort();
  }

  addCompression(compression: string): void {
    if (this.#compressions.size < 16) this.#compressions.add(compression);
  }

  /** Takes a chunk; one that was not read to its end has no content to compare with. */
  take(offset: number, content: ChunkContent | undefined): void {
    const { earliest, latest, messages, connections, counts } = content ?? UNREAD;
    this.add(offset, [earliest, latest, messages, connections, counts]);
  }

  /** Holds a chunk info, which stands at a file offset, to the chunk that it names. */
  compare(chunkPosition: number, stated: ChunkContent, offset: number): void {
    const row = this.named(chunkPosition, offset);
    if (row === undefined) return;
    const fault = (reason: string) => this.faults.note("chunk-index", { offset, reason });
    const base = row * FIELDS;
    const messages = this.rows[base + Field.messages]!;
    if (Number.isNaN(messages)) return;
    const found = (field: keyof typeof Field) => this.rows[base + Field[field]]!;
    const differ = (name: string, indexed: string | number, actual: string | number) => {
      if (indexed !== actual) fault(`${name} is ${indexed}, the chunk has ${actual}`);
    };
    // The times of a chunk without messages mean nothing, and writers differ in them.
    if (messages > 0) {
      this.#compareTime("start_time", stated.earliest, found("earliest"), offset);
      this.#compareTime("end_time", stated.latest, found("latest"), offset);
    }
    differ("its number of connections", stated.connections, found("connections"));
    differ("its number of messages", stated.messages, messages);
    if (
      stated.connections === found("connections") &&
      stated.messages === messages &&
      stated.counts !== found("counts")
    )
      fault("its messages by connection are not those of the chunk");
  }

  #compareTime(name: string, stated: number, found: number, offset: number): void {
    if (stated === found) return;
    const { timeText } = this;
    this.faults.note("chunk-times", { offset, name, expected: timeText(stated), actual: timeText(found) });
  }

  /** The largest number of chunks whose time ranges hold one instant between them. */
  get overlap(): number {
    const starts: number[] = [];
    const ends: number[] = [];
    for (let row = 0; row < this.kept; row++) {
      if (!(this.rows[row * FIELDS + Field.messages]! > 0)) continue;
      starts.push(this.rows[row * FIELDS + Field.earliest]!);
      ends.push(this.rows[row * FIELDS + Field.latest]!);
    }
    return largestOverlap(Float64Array.from(starts), Float64Array.from(ends));
  }
}
