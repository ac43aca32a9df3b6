/** Chunks: decompressed within bounds, verified, and walked into batches. */
import { crc32 } from "../../io/checksum.js";
import { walkedChunk } from "../message-index.js";
import type { Batch, StoredChunk } from "../reader.js";
import { defineFromSummary } from "./ahead.js";
import { readMessageIndexes } from "./message-index.js";
import { lengthAt, Opcode, RECORD_HEAD } from "./opcode.js";
import { type ChunkHead, parseChunkHead } from "./records.js";
import { hex, type Scan } from "./scan.js";

/** Compressions of the format's registry, beside none. */
const READABLE = ["lz4", "zstd"];

/** Opcodes allowed in a chunk; what is neither listed nor unknown stands in the wrong place. */
const IN_CHUNK = new Set<number>([Opcode.schema, Opcode.channel, Opcode.message]);

export async function* readChunk(scan: Scan, at: number, length: number): AsyncGenerator<Batch, void, void> {
  scan.position = at + RECORD_HEAD + length;
  const content = await scan.content(at, length, scan.limits.maxChunkBytes);
  const head = content && scan.parse(at, "chunk", (badText) => parseChunkHead(content, badText));
  if (head) scan.chunks.take(at, RECORD_HEAD + length, head);
  else scan.chunks.unknown();
  const records = content && head && (await recordsOf(scan, at, content, head));
  if (!records) {
    scan.unreadChunks++;
    scan.afterHole = true;
    await readMessageIndexes(scan, undefined);
    if (scan.unreadChunks === 1) await defineFromSummary(scan);
    return;
  }
  scan.countChunk(head.compression, head.recordsSize, records.length);
  const before = scan.messages;
  const chunk = scan.chunkTaker && storedChunk(content, head, records);
  if (chunk) await scan.chunkTaker.begin(chunk);
  yield* batchesOf(scan, at, records, head);
  const messages = scan.messages - before;
  if (messages === 0) scan.emptyChunks++;
  const whole = scan.stoppedAt === records.length;
  if (chunk) await scan.chunkTaker.end(chunk, whole);
  const storedAt = at + RECORD_HEAD + head.recordsStart;
  const walked = whole && walkedChunk(scan, records, { compressed: head.compression !== "", storedAt, messages });
  await readMessageIndexes(scan, walked || undefined);
}

/** A chunk for those who copy it. */
const storedChunk = (content: Uint8Array, head: ChunkHead, records: Uint8Array): StoredChunk => ({
  compression: head.compression,
  stored: content.subarray(head.recordsStart, head.recordsStart + head.recordsSize),
  records,
  recordsCrc: head.uncompressedCrc,
  startTimeNs: head.messageStartTime,
  endTimeNs: head.messageEndTime,
});

/** The decompressed and verified records of a chunk; undefined, and a fault, where they cannot be had. */
async function recordsOf(
  scan: Scan,
  at: number,
  content: Uint8Array,
  head: ChunkHead,
): Promise<Uint8Array | undefined> {
  const { compression, recordsSize, recordsStart, uncompressedSize } = head;
  if (recordsSize > content.length - recordsStart) {
    scan.fault("record-malformed", {
      offset: at,
      reason: `chunk: records need ${recordsSize} bytes, the record has ${content.length - recordsStart} left`,
    });
    return undefined;
  }
  const stored = content.subarray(recordsStart, recordsStart + recordsSize);
  const records = await scan.unpack(at, stored, { compression, size: uncompressedSize, readable: READABLE });
  if (!records) return undefined;
  const crc = scan.verify("chunk-checksum", head.uncompressedCrc, () => crc32(records), { offset: at });
  if (crc !== undefined && records === stored)
    scan.checksum.splice(at + RECORD_HEAD + recordsStart, records.length, crc);
  // Records that fail their checksum would be walked into nonsense: they count as unread.
  return crc === undefined || crc === head.uncompressedCrc ? records : undefined;
}

function* batchesOf(scan: Scan, at: number, records: Uint8Array, head: ChunkHead): Generator<Batch, void, void> {
  const view = new DataView(records.buffer, records.byteOffset, records.byteLength);
  const end = records.length;
  scan.walker.resetTimes();
  scan.rows.clear();
  scan.stoppedAt = 0;
  let position = 0;
  while (position < end) {
    yield* scan.walk(records, view, position, end, at, true);
    position = scan.stoppedAt;
    if (position >= end) break;
    const next = definitionAt(scan, at, records, view, position);
    if (next === undefined) break;
    position = scan.stoppedAt = next;
  }
  const { earliest, latest } = scan.walker;
  scan.takeTimes();
  // Of a chunk that could not be walked to its end, the times of what is lost are not known.
  if (scan.stoppedAt < end) return;
  if (latest >= earliest) compareTimes(scan, at, head, earliest, latest);
  else if (head.messageStartTime !== 0n || head.messageEndTime !== 0n)
    scan.fault("chunk-times", {
      offset: at,
      name: "message_start_time and message_end_time",
      expected: `${head.messageStartTime} and ${head.messageEndTime}`,
      actual: "0 and 0",
    });
}

function compareTimes(scan: Scan, offset: number, head: ChunkHead, earliest: number, latest: number): void {
  const pairs: [string, bigint, number][] = [
    ["message_start_time", head.messageStartTime, earliest],
    ["message_end_time", head.messageEndTime, latest],
  ];
  for (const [name, declared, found] of pairs)
    if (scan.walker.relative(declared) !== found)
      scan.fault("chunk-times", {
        offset,
        name,
        expected: String(declared),
        actual: String(scan.walker.absolute(found)),
      });
}

/** What stands in a chunk where the walker stopped. Returns where it goes on, or undefined where it cannot. */
function definitionAt(
  scan: Scan,
  at: number,
  records: Uint8Array,
  view: DataView,
  position: number,
): number | undefined {
  const place = { offset: at, chunkOffset: position };
  if (position + RECORD_HEAD > records.length) {
    scan.fault("record-malformed", {
      ...place,
      reason: `${records.length - position} bytes are left at the end of a chunk`,
    });
    return undefined;
  }
  const opcode = records[position]!;
  const length = lengthAt(view, position);
  const start = position + RECORD_HEAD;
  if (length > records.length - start) {
    scan.fault("record-malformed", {
      ...place,
      reason: `record ${hex(opcode)} claims ${length} bytes, its chunk has ${records.length - start} left`,
    });
    return undefined;
  }
  const content = records.subarray(start, start + length);
  if (opcode === Opcode.message) scan.badMessage(view, position, at, length, position);
  else if (opcode === Opcode.schema) scan.takeSchema(content, at, "data");
  else if (opcode === Opcode.channel) scan.takeChannel(content, at, "data");
  else if (opcode >= 0x80) scan.privateRecords++;
  else if (opcode > Opcode.dataEnd) scan.unknownRecords++;
  else if (!IN_CHUNK.has(opcode))
    scan.fault("record-unexpected", { ...place, reason: `record ${hex(opcode)} in a chunk` });
  return start + length;
}
