/**
 * MCAP files taken apart into records and put together again, so that a mutation can change one thing and leave the rest
 * consistent: lengths, checksums and offsets are then computed anew, and the damage gets past them.
 *
 * @module
 */
import zstd from "@foxglove/wasm-zstd";
import lz4 from "lz4-napi";
import { crc32 } from "../io/checksum.js";
import { Decompressors } from "../io/decompress.js";
import { isMagic, lengthAt, MAGIC, Opcode, RECORD_HEAD } from "../readers/mcap/opcode.js";
import { parseChunkHead } from "../readers/mcap/records.js";

/** A record that can be changed in place. */
export interface Part {
  opcode: number;
  content: Uint8Array;
  /** Where it stood in the file, or in its chunk. */
  readonly at: number;
  /** Of a chunk: its records, and how to write them. `content` is then not used. */
  chunk?: Chunk | undefined;
  /** Claims this length instead of its own. */
  claims?: bigint;
}
export interface Chunk {
  startTime: bigint;
  endTime: bigint;
  compression: string;
  parts: Part[];
  /** What is added to the size that it states. */
  sizeError: bigint;
  crcError: number;
}

/** How far consistency goes when a file is put together. */
export interface Sealing {
  /** Checksums of chunks, data section, summary and attachments follow the bytes. */
  readonly checksums: boolean;
  /** Offsets in footer and index follow the records. */
  readonly offsets: boolean;
}

const TOO_LARGE = 32 * 1024 * 1024;
const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) => new DataView(buffer, byteOffset, byteLength);

/** Takes a file apart, as far as it can be; undefined where it is no MCAP file at all. */
export async function takeApart(file: Uint8Array): Promise<Part[] | undefined> {
  if (!isMagic(file.subarray(0, MAGIC.length))) return undefined;
  const end = isMagic(file.subarray(-MAGIC.length)) ? file.length - MAGIC.length : file.length;
  const decompressors = new Decompressors();
  const parts = partsOf(file.subarray(0, end), MAGIC.length);
  for (const part of parts) if (part.opcode === Opcode.chunk) part.chunk = await openChunk(part, decompressors);
  await decompressors.release();
  return parts;
}

function partsOf(bytes: Uint8Array, from: number): Part[] {
  const parts: Part[] = [];
  const view = viewOf(bytes);
  for (let at = from; at + RECORD_HEAD <= bytes.length; ) {
    const next = at + RECORD_HEAD + lengthAt(view, at);
    if (next > bytes.length) break;
    parts.push({ opcode: bytes[at]!, content: bytes.slice(at + RECORD_HEAD, next), at });
    at = next;
  }
  return parts;
}

async function openChunk({ content }: Part, decompressors: Decompressors): Promise<Chunk | undefined> {
  try {
    const { compression, recordsStart, recordsSize } = parseChunkHead(content);
    const view = viewOf(content);
    const size = Number(view.getBigUint64(16, true));
    const stored = content.subarray(recordsStart, recordsStart + recordsSize);
    if (size > TOO_LARGE) return undefined;
    const bytes = compression === "" ? stored : (await decompressors.run(compression, stored, size)).slice();
    const [startTime, endTime] = [view.getBigUint64(0, true), view.getBigUint64(8, true)];
    return { startTime, endTime, compression, parts: partsOf(bytes, 0), sizeError: 0n, crcError: 0 };
  } catch {
    return undefined;
  }
}

/** Puts records together to a file. */
export async function putTogether(parts: readonly Part[], { checksums, offsets }: Sealing): Promise<Uint8Array> {
  await zstd.isLoaded;
  const moved = new Map<bigint, { at: bigint; size: bigint; stored?: bigint; whole?: bigint }>();
  const pieces: Uint8Array[] = [MAGIC];
  const placed: { part: Part; start: number; end: number }[] = [];
  let at = MAGIC.length;
  for (const part of parts) {
    const sealed = part.chunk && sealChunk(part.chunk);
    const bytes = recordOf(part, sealed?.content);
    if (!moved.has(BigInt(part.at)))
      moved.set(BigInt(part.at), { at: BigInt(at), size: BigInt(bytes.length), ...sealed?.sizes });
    placed.push({ part, start: at + RECORD_HEAD, end: at + bytes.length });
    pieces.push(bytes);
    at += bytes.length;
  }
  moved.set(BigInt(at), { at: BigInt(at), size: 0n });
  pieces.push(MAGIC);
  const file = new Uint8Array(Buffer.concat(pieces));
  const view = viewOf(file);
  if (offsets) for (const { part, start, end } of placed) follow(part.opcode, view, start, end, moved);
  if (checksums) for (const { part, start, end } of placed) seal(part.opcode, file, view, start, end);
  return file;
}

function recordOf({ opcode, content, claims }: Part, chunk?: Uint8Array): Uint8Array {
  const inner = chunk ?? content;
  const bytes = new Uint8Array(RECORD_HEAD + inner.length);
  bytes[0] = opcode;
  viewOf(bytes).setBigUint64(1, BigInt.asUintN(64, claims ?? BigInt(inner.length)), true);
  bytes.set(inner, RECORD_HEAD);
  return bytes;
}

function sealChunk({ startTime, endTime, compression, parts, sizeError, crcError }: Chunk) {
  const records = new Uint8Array(Buffer.concat(parts.map((part) => recordOf(part))));
  const stored =
    compression === "zstd"
      ? zstd.compress(records, 1)
      : compression === "lz4"
        ? lz4.compressFrameSync(Buffer.from(records))
        : records;
  const name = new TextEncoder().encode(compression);
  const content = new Uint8Array(32 + name.length + 8 + stored.length);
  const view = viewOf(content);
  view.setBigUint64(0, startTime, true);
  view.setBigUint64(8, endTime, true);
  view.setBigUint64(16, BigInt.asUintN(64, BigInt(records.length) + sizeError), true);
  view.setUint32(24, (crc32(records) + crcError) >>> 0, true);
  view.setUint32(28, name.length, true);
  content.set(name, 32);
  view.setBigUint64(32 + name.length, BigInt(stored.length), true);
  content.set(stored, 40 + name.length);
  return { content, sizes: { stored: BigInt(stored.length), whole: BigInt(records.length) } };
}

type Moved = ReadonlyMap<bigint, { at: bigint; size: bigint; stored?: bigint; whole?: bigint }>;

/** Lets an offset follow the record that it points at. */
function follow(opcode: number, view: DataView, start: number, end: number, moved: Moved): void {
  const turn = (at: number): ReturnType<Moved["get"]> => {
    if (at + 8 > end) return undefined;
    const target = moved.get(view.getBigUint64(at, true));
    if (target) view.setBigUint64(at, target.at, true);
    return target;
  };
  if (opcode === Opcode.footer) {
    turn(start);
    turn(start + 8);
  } else if (opcode === Opcode.chunkIndex && end - start >= 64) {
    const chunk = turn(start + 16);
    if (chunk) view.setBigUint64(start + 24, chunk.size, true);
    const indexes = view.getUint32(start + 32, true);
    if (start + 36 + indexes > end - 28) return;
    for (let at = start + 36; at + 10 <= start + 36 + indexes; at += 10) turn(at + 2);
    if (chunk?.stored === undefined) return;
    view.setBigUint64(end - 16, chunk.stored, true);
    view.setBigUint64(end - 8, chunk.whole!, true);
  } else if (opcode === Opcode.attachmentIndex || opcode === Opcode.metadataIndex) {
    const target = turn(start);
    if (target && start + 16 <= end) view.setBigUint64(start + 8, target.size, true);
  } else if (opcode === Opcode.summaryOffset) turn(start + 1);
}

/** Computes a checksum anew where the record carries one of other bytes. */
function seal(opcode: number, file: Uint8Array, view: DataView, start: number, end: number): void {
  if (opcode === Opcode.dataEnd && end - start >= 4) {
    if (view.getUint32(start, true) !== 0) view.setUint32(start, crc32(file.subarray(0, start - RECORD_HEAD)), true);
  } else if (opcode === Opcode.attachment && end - start >= 4) {
    if (view.getUint32(end - 4, true) !== 0) view.setUint32(end - 4, crc32(file.subarray(start, end - 4)), true);
  } else if (opcode === Opcode.footer && end - start >= 20) {
    const summary = Number(view.getBigUint64(start, true));
    if (view.getUint32(start + 16, true) === 0 || summary === 0 || summary > start) return;
    view.setUint32(start + 16, crc32(file.subarray(summary, start + 16)), true);
  }
}
