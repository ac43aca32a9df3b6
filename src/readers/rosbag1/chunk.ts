/** Chunks: decompressed within bounds, walked into batches, and held to the index data behind them. */
import { RecordError } from "../errors.js";
import { walkedChunk } from "../message-index.js";
import type { Batch } from "../reader.js";
import { defineFromIndex } from "./ahead.js";
import { type ChunkContent, countHash } from "./chunk-table.js";
import { isSoundConnection } from "./connections.js";
import { type BagRecord, OP_NAMES, Op, recordAt } from "./format.js";
import { readIndexData } from "./index-data.js";
import { findPlausible, INSIDE } from "./plausible.js";
import type { Scan } from "./scan.js";

/** Compressions of the format, beside none. */
const READABLE = ["bz2", "lz4"];

export async function* readChunk(scan: Scan, record: BagRecord): AsyncGenerator<Batch, void, void> {
  const { at } = record;
  const head = scan.parse(at, "chunk", () => ({
    compression: record.fields.text("compression"),
    size: record.fields.u32("size"),
  }));
  const stored = head && (await scan.data(record, scan.limits.maxChunkBytes));
  const compression = head?.compression === "none" ? "" : head?.compression;
  if (compression !== undefined) scan.chunks.addCompression(compression);
  const records = stored && (await recordsOf(scan, at, stored, head.size, compression ?? ""));
  if (!records) {
    scan.chunks.take(at, undefined);
    scan.unreadChunks++;
    scan.afterHole = true;
    await readIndexData(scan, undefined);
    if (scan.unreadChunks === 1) await defineFromIndex(scan);
    return;
  }
  scan.countChunk(compression ?? "", stored.length, records.length);
  const { walker } = scan;
  const before = walker.counts.slice();
  scan.lost.clear();
  walker.resetTimes();
  yield* batchesOf(scan, at, records);
  const whole = scan.stoppedAt === records.length;
  const content = contentOf(scan, before);
  if (content.messages === 0) scan.emptyChunks++;
  scan.chunks.take(at, whole ? content : undefined);
  const { messages } = content;
  const compressed = compression !== "";
  const walked = whole && walkedChunk(scan, records, { compressed, storedAt: record.dataAt, messages });
  await readIndexData(scan, walked || undefined);
}

/** The records of a chunk; undefined, and a fault, where they cannot be had. */
export function recordsOf(
  scan: Scan,
  at: number,
  stored: Uint8Array,
  size: number,
  compression: string,
): Promise<Uint8Array | undefined> | undefined {
  if (scan.encryptor !== "") {
    scan.fault("chunk-compression", {
      offset: at,
      actual: `encrypted by ${scan.encryptor}`,
      expected: ["none", ...READABLE].join(", "),
    });
    return undefined;
  }
  return scan.unpack(at, stored, { compression, size, readable: READABLE });
}

/** What was found in the chunk that was walked last, given the counts before it. */
export function contentOf({ walker, connections, lost }: Scan, before: Float64Array): ChunkContent {
  let messages = 0;
  let count = 0;
  let counts = 0;
  const add = (id: number, found: number) => {
    if (found === 0) return;
    messages += found;
    count++;
    counts = (counts + countHash(id, found)) >>> 0;
  };
  for (const [index, { id }] of connections.channels.entries()) add(id, walker.counts[index]! - (before[index] ?? 0));
  for (const [id, found] of lost) add(id, found);
  return { earliest: walker.earliest, latest: walker.latest, messages, connections: count, counts };
}

/** The samples of the records of a chunk. */
export function* batchesOf(scan: Scan, at: number, records: Uint8Array): Generator<Batch, void, void> {
  const view = new DataView(records.buffer, records.byteOffset, records.byteLength);
  const end = records.length;
  scan.fixOrigin(records, view, 0, end);
  scan.rows.clear();
  scan.stoppedAt = 0;
  let doubtful: BagRecord | undefined;
  while (scan.stoppedAt < end) {
    yield* scan.walk(records, view, scan.stoppedAt, end, at, true);
    const chunkOffset = scan.stoppedAt;
    if (chunkOffset >= end) return;
    const place = { offset: at, chunkOffset };
    let record: BagRecord;
    try {
      record = recordAt(records, view, chunkOffset, end);
    } catch (error) {
      if (!(error instanceof RecordError)) throw error;
      scan.fault("record-malformed", { ...place, reason: error.message });
      scan.afterHole = true;
      if (!scan.salvage) return;
      const isConnection = (id: number) => scan.walker.indexOf(id) >= 0;
      // A connection whose length is damaged reaches into what follows it.
      const from = doubtful?.end === chunkOffset ? doubtful.dataAt : chunkOffset + 1;
      doubtful = undefined;
      const next = findPlausible(records, view, from, end, INSIDE, isConnection);
      if (next === undefined) return;
      scan.unverified = true;
      scan.stoppedAt = next;
      continue;
    }
    const { op, fields, dataAt, dataLength } = record;
    scan.holdNames(record, at, chunkOffset);
    if (op === Op.message) yield* scan.oddMessage(records, view, record, at, true);
    else if (op === Op.connection) {
      const data = records.subarray(dataAt, dataAt + dataLength);
      scan.takeConnection(fields, data, at, "data");
      if (scan.salvage && !isSoundConnection(fields, data)) doubtful = record;
    } else {
      if (!(op in OP_NAMES)) scan.unknownRecords++;
      scan.fault("record-unexpected", { ...place, reason: `${OP_NAMES[op] ?? `op ${op}`} in a chunk` });
    }
    scan.stoppedAt = record.end;
  }
}
