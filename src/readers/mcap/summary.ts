import type { Definitions } from "./definitions.js";
import type { FaultLog } from "./fault-log.js";
import type { ChunkHead, ChunkIndex, Statistics, SummaryOffset } from "./records.js";

/** Chunks that are remembered for comparison with the index, about 50 bytes each: a terabyte at the usual size. */
const MAX_CHUNKS = 1_000_000;

const FIELDS = 6;

/** The chunks that were found, against which the chunk index is held. */
export class ChunkTable {
  #rows = new Float64Array(64 * FIELDS);
  #times = new BigUint64Array(64 * 2);
  readonly #compressions: string[] = [];
  #kept = 0;
  #next = 0;
  count = 0;
  indexed = 0;

  constructor(readonly faults: FaultLog) {}

  /** The names of compressions seen. */
  get compressions(): string[] {
    return [...this.#compressions].sort();
  }

  add(offset: number, length: number, head: ChunkHead): void {
    this.count++;
    let compression = this.#compressions.indexOf(head.compression);
    if (compression < 0 && this.#compressions.length < 16) compression = this.#compressions.push(head.compression) - 1;
    if (this.#kept >= MAX_CHUNKS) return;
    const row = this.#kept++;
    if ((row + 1) * FIELDS > this.#rows.length) {
      const rows = new Float64Array(this.#rows.length * 2);
      rows.set(this.#rows);
      this.#rows = rows;
      const times = new BigUint64Array(this.#times.length * 2);
      times.set(this.#times);
      this.#times = times;
    }
    this.#rows.set([offset, length, head.recordsSize, head.uncompressedSize, compression, 0], row * FIELDS);
    this.#times[row * 2] = head.messageStartTime;
    this.#times[row * 2 + 1] = head.messageEndTime;
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

  /** Holds one index entry to the chunk it names. */
  compare(entry: ChunkIndex, at: number): void {
    this.indexed++;
    const row = this.#find(entry.chunkStartOffset);
    if (row < 0) {
      if (this.#kept === this.count)
        this.faults.note("chunk-index", { offset: at, reason: `no chunk stands at ${entry.chunkStartOffset}` });
      return;
    }
    const base = row * FIELDS;
    if (this.#rows[base + 5] === 1)
      this.faults.note("chunk-index", {
        offset: at,
        reason: `the chunk at ${entry.chunkStartOffset} is indexed twice`,
      });
    this.#rows[base + 5] = 1;
    const pairs: [string, number | bigint | string, number | bigint | string | undefined][] = [
      ["chunk_length", entry.chunkLength, this.#rows[base + 1]],
      ["compressed_size", entry.compressedSize, this.#rows[base + 2]],
      ["uncompressed_size", entry.uncompressedSize, this.#rows[base + 3]],
      ["compression", entry.compression, this.#compressions[this.#rows[base + 4]!] ?? entry.compression],
      ["message_start_time", entry.messageStartTime, this.#times[row * 2]],
      ["message_end_time", entry.messageEndTime, this.#times[row * 2 + 1]],
    ];
    for (const [name, indexed, found] of pairs)
      if (indexed !== found)
        this.faults.note("chunk-index", { offset: at, reason: `${name} is ${indexed}, the chunk has ${found}` });
  }

  /** Once the summary is read: every chunk must have been named, where any was. */
  finish(): void {
    if (this.indexed === 0 || this.#kept < this.count) return;
    for (let row = 0; row < this.#kept; row++)
      if (this.#rows[row * FIELDS + 5] === 0)
        this.faults.note("chunk-index", {
          offset: this.#rows[row * FIELDS]!,
          reason: "the index leaves this chunk out",
        });
  }
}

/** What was counted, to be held against the statistics record. */
export interface Counted {
  messages: number;
  attachments: number;
  metadata: number;
  chunks: number;
  /** Earliest and latest log time, relative to the origin. */
  earliest: number;
  latest: number;
  channelCounts: Float64Array;
}

/** Holds the statistics record to what was counted. */
export function compareStatistics(
  statistics: Statistics,
  counted: Counted,
  definitions: Definitions,
  faults: FaultLog,
  offset: number,
): void {
  const differ = (name: string, declared: number | bigint, found: number | bigint) => {
    if (BigInt(declared) !== BigInt(found))
      faults.note("statistics", { offset, name, expected: String(declared), actual: String(found) });
  };
  differ("message_count", statistics.messageCount, counted.messages);
  // Writers disagree on whether definitions that only the summary has are counted; either is taken.
  if (statistics.schemaCount !== definitions.knownSchemas)
    differ("schema_count", statistics.schemaCount, definitions.schemaCount);
  if (statistics.channelCount !== definitions.channels.length)
    differ("channel_count", statistics.channelCount, definitions.channelCount);
  differ("attachment_count", statistics.attachmentCount, counted.attachments);
  differ("metadata_count", statistics.metadataCount, counted.metadata);
  differ("chunk_count", statistics.chunkCount, counted.chunks);
  const { walker } = definitions;
  const differInTime = (name: string, declared: bigint, found: number) => {
    if (walker.relative(declared) !== found)
      faults.note("statistics", { offset, name, expected: String(declared), actual: String(walker.absolute(found)) });
  };
  if (counted.latest >= counted.earliest) {
    differInTime("message_start_time", statistics.messageStartTime, counted.earliest);
    differInTime("message_end_time", statistics.messageEndTime, counted.latest);
  }
  if (statistics.channelMessageCounts.size === 0) return;
  for (const [id, declared] of statistics.channelMessageCounts) {
    const index = definitions.indexOf(id);
    const topic = index === undefined ? `channel id ${id}` : definitions.channels[index]!.topic;
    differ(`channel_message_counts of ${topic}`, declared, index === undefined ? 0 : counted.channelCounts[index]!);
  }
  for (const [index, { id, topic }] of definitions.channels.entries())
    if (!statistics.channelMessageCounts.has(id) && counted.channelCounts[index]! > 0)
      differ(`channel_message_counts of ${topic}`, 0, counted.channelCounts[index]!);
}

/** Holds one summary offset to the groups of records that the summary has. */
export function compareSummaryOffset(
  entry: SummaryOffset,
  groups: ReadonlyMap<number, { start: number; end: number }>,
  faults: FaultLog,
  offset: number,
): void {
  const group = groups.get(entry.groupOpcode);
  const opcode = `0x${entry.groupOpcode.toString(16).padStart(2, "0")}`;
  if (!group) {
    if (entry.groupLength > 0)
      faults.note("summary-offset", { offset, reason: `the summary has no records of ${opcode}` });
  } else if (group.start !== entry.groupStart || group.end - group.start !== entry.groupLength) {
    faults.note("summary-offset", {
      offset,
      reason:
        `the records of ${opcode} are said to be ${entry.groupLength} bytes from ${entry.groupStart}, ` +
        `and are ${group.end - group.start} from ${group.start}`,
    });
  }
}
