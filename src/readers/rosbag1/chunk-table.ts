import type { FaultLog } from "../fault-log.js";
import { largestOverlap } from "../overlap.js";

/** Chunks that are remembered for comparison with the chunk infos, 56 bytes each: a terabyte at the usual size. */
const MAX_CHUNKS = 1_000_000;

/** Where each number stands in a chunk's row. */
const Field = {
  offset: 0,
  earliest: 1,
  latest: 2,
  messages: 3,
  /** Connections that have messages in the chunk. */
  connections: 4,
  /** Sum over `countHash` of them. */
  counts: 5,
  /** 1 once a chunk info has named it. */
  named: 6,
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

/** A hash of how many messages a connection has in a chunk; their sum does not depend on their order. */
export function countHash(connection: number, messages: number): number {
  const mixed = Math.imul(messages ^ Math.imul(connection + 1, 0x85ebca6b), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** The chunks that were found, against which the chunk infos are held. */
export class ChunkTable {
  #rows = new Float64Array(64 * FIELDS);
  #kept = 0;
  #next = 0;
  count = 0;
  /** Chunk info records. */
  infos = 0;
  readonly #compressions = new Set<string>();

  constructor(
    readonly faults: FaultLog,
    /** How an absolute time is written. */
    readonly timeText: (relative: number) => string,
  ) {}

  /** The names of compressions seen; empty for none. */
  get compressions(): string[] {
    return [...this.#compressions].sort();
  }

  addCompression(compression: string): void {
    if (this.#compressions.size < 16) this.#compressions.add(compression);
  }

  /** Takes a chunk; one that was not read to its end has no content to compare with. */
  add(offset: number, content: ChunkContent | undefined): void {
    this.count++;
    if (this.#kept >= MAX_CHUNKS) return;
    const base = this.#kept++ * FIELDS;
    if (base + FIELDS > this.#rows.length) {
      const rows = new Float64Array(this.#rows.length * 2);
      rows.set(this.#rows);
      this.#rows = rows;
    }
    const {
      earliest = Number.NaN,
      latest = Number.NaN,
      messages = Number.NaN,
      connections = 0,
      counts = 0,
    } = content ?? {};
    this.#rows.set([offset, earliest, latest, messages, connections, counts, 0], base);
  }

  /** The row of the chunk at a file offset: mostly the next one, else by halving. */
  #find(offset: number): number {
    if (this.#next < this.#kept && this.#rows[this.#next * FIELDS] === offset) return this.#next++;
    let low = 0;
    let high = this.#kept - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const at = this.#rows[middle * FIELDS]!;
      if (at === offset) {
        this.#next = middle + 1;
        return middle;
      }
      if (at < offset) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** Holds a chunk info, which stands at a file offset, to the chunk that it names. */
  compare(chunkPosition: number, stated: ChunkContent, offset: number): void {
    this.infos++;
    const fault = (reason: string) => this.faults.note("chunk-index", { offset, reason });
    const row = this.#find(chunkPosition);
    if (row < 0) {
      if (this.#kept === this.count) fault(`no chunk stands at ${chunkPosition}`);
      return;
    }
    const base = row * FIELDS;
    if (this.#rows[base + Field.named] === 1) fault(`the chunk at ${chunkPosition} is indexed twice`);
    this.#rows[base + Field.named] = 1;
    const messages = this.#rows[base + Field.messages]!;
    if (Number.isNaN(messages)) return;
    const found = (field: keyof typeof Field) => this.#rows[base + Field[field]]!;
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

  /** Once the index is read: every chunk must have been named, where any was. */
  finish(): void {
    if (this.infos === 0 || this.#kept < this.count) return;
    for (let row = 0; row < this.#kept; row++)
      if (this.#rows[row * FIELDS + Field.named] === 0)
        this.faults.note("chunk-index", {
          offset: this.#rows[row * FIELDS]!,
          reason: "the index leaves this chunk out",
        });
  }

  /** The largest number of chunks whose time ranges hold one instant between them. */
  overlap(): number {
    const starts: number[] = [];
    const ends: number[] = [];
    for (let row = 0; row < this.#kept; row++) {
      if (!(this.#rows[row * FIELDS + Field.messages]! > 0)) continue;
      starts.push(this.#rows[row * FIELDS + Field.earliest]!);
      ends.push(this.#rows[row * FIELDS + Field.latest]!);
    }
    return largestOverlap(Float64Array.from(starts), Float64Array.from(ends));
  }
}
