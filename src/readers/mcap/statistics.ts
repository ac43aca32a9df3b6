import type { FaultLog } from "../fault-log.js";
import type { Definitions } from "./definitions.js";
import type { Statistics } from "./records.js";

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
  /** Messages of channels that are not defined, by channel id. */
  undefinedCounts: ReadonlyMap<number, number>;
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
  // A channel that only its messages name is counted by some.
  const named = definitions.channels.length + counted.undefinedCounts.size;
  if (statistics.channelCount !== definitions.channels.length && statistics.channelCount !== named)
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
    differ(
      `channel_message_counts of ${topic}`,
      declared,
      index === undefined ? (counted.undefinedCounts.get(id) ?? 0) : counted.channelCounts[index]!,
    );
  }
  for (const [index, { id, topic }] of definitions.channels.entries())
    if (!statistics.channelMessageCounts.has(id) && counted.channelCounts[index]! > 0)
      differ(`channel_message_counts of ${topic}`, 0, counted.channelCounts[index]!);
}
