/**
 * Message compression: rosbag2 compresses each payload alone and says so nowhere but in `metadata.yaml`. Payloads are
 * unpacked into one buffer, which grows to the largest and is used again.
 *
 * @module
 */
import { Decompressors, largestOutput } from "../../io/decompress.js";
import { isZstd, readFrameHead } from "../../io/zstd-frame.js";
import type { FaultKind } from "../../spec/facts/container.js";
import type { Occurrence } from "../../spec/facts/tally.js";
import { Columns } from "../columns.js";
import type { Batch, ReadLimits } from "../reader.js";

/** Unpacked bytes that one batch holds, unless a single payload is larger. */
const ROOM = 16 * 1024 * 1024;

/** A batch whose payloads were unpacked. */
class UnpackedColumns extends Columns {
  readonly recordAt = new Uint32Array(this.channel.length);
  readonly unreadable = new Uint8Array(this.channel.length);
}

/** Unpacks the payloads of one file after another. */
export class PayloadUnpacker {
  readonly #out = new UnpackedColumns(0);
  readonly #decompressors = new Decompressors();
  #scratch = new Uint8Array(0);
  #filled = 0;
  /** Row of the packed batch that is the first of the one at hand. */
  #firstRow = 0;

  /** @param format The compression that metadata declares; nothing is unpacked of another than zstd. */
  constructor(
    readonly format: string,
    readonly limits: ReadLimits,
    readonly fault: (kind: FaultKind, place: Occurrence) => void,
  ) {}

  /** The same samples with their payloads unpacked, in one batch or more. */
  async *unpack(batch: Batch, topics: readonly string[]): AsyncGenerator<Batch, void, void> {
    const out = this.#out;
    this.#begin(batch, batch.afterHole, 0);
    for (let row = 0; row < batch.length; row++) {
      const start = batch.offset[row]!;
      const packed = batch.bytes.subarray(start, start + batch.size[row]!);
      const { size, reason } = this.#sizeOf(packed);
      if (out.length > 0 && (out.full || this.#filled + size > ROOM)) {
        yield this.#lend();
        this.#begin(batch, false, row);
      }
      const at = this.#reserve(size);
      const failure = reason ?? (await this.#fill(packed, at, size)).reason;
      const recordAt = start - batch.recordHead;
      // What we do not read is no fault of the recording; its payloads stay unread.
      if (failure !== undefined && failure !== OTHER_FORMAT)
        this.fault(failure === PLAIN ? "metadata-compression" : "payload-compression", {
          ...(batch.chunked
            ? { offset: batch.fileOffset, chunkOffset: recordAt }
            : { offset: batch.fileOffset + recordAt }),
          name: topics[batch.stream[row]!]!,
          reason: failure,
        });
      const n = out.length++;
      out.channel[n] = batch.channel[row]!;
      out.stream[n] = batch.stream[row]!;
      out.logTime[n] = batch.logTime[row]!;
      out.publishTime[n] = batch.publishTime[row]!;
      out.sequence[n] = batch.sequence[row]!;
      out.offset[n] = at;
      out.recordAt[n] = recordAt;
      out.unreadable[n] = failure === undefined || failure === PLAIN ? 0 : 1;
      out.size[n] = out.unreadable[n] ? 0 : size;
    }
    if (out.length > 0) yield this.#lend();
  }

  /** Gives the decompressors back. */
  async release(): Promise<void> {
    await this.#decompressors.release();
  }

  /** Row of the packed batch that a row of the one at hand was. */
  packedRow(row: number): number {
    return this.#firstRow + row;
  }

  #begin({ fileOffset, chunked }: Batch, afterHole: boolean, firstRow: number): void {
    const out = this.#out;
    this.#firstRow = firstRow;
    out.length = 0;
    out.fileOffset = fileOffset;
    out.chunked = chunked;
    out.afterHole = afterHole;
    this.#filled = 0;
  }

  #lend(): Batch {
    const out = this.#out;
    if (out.bytes !== this.#scratch) {
      out.bytes = this.#scratch;
      out.view = new DataView(this.#scratch.buffer);
    }
    return out;
  }

  /** How many bytes a payload has once unpacked; 0 with a reason where it cannot be. */
  #sizeOf(packed: Uint8Array): { size: number; reason?: string } {
    if (this.format !== "zstd") return { size: 0, reason: OTHER_FORMAT };
    if (!isZstd(packed)) return { size: packed.length };
    const size = readFrameHead(packed)?.contentSize;
    if (size === undefined) return { size: 0, reason: "its zstd frame does not say how long it is" };
    if (size > this.limits.maxChunkBytes || size > largestOutput("zstd", packed.length))
      return { size: 0, reason: `${packed.length} compressed bytes cannot hold ${size}, or exceed the limit` };
    return { size };
  }

  /** Makes room behind what is there. */
  #reserve(size: number): number {
    const at = this.#filled;
    this.#filled += size;
    if (this.#filled > this.#scratch.length) {
      const grown = new Uint8Array(Math.max(this.#filled, Math.min(ROOM, this.#scratch.length * 2), 65_536));
      grown.set(this.#scratch.subarray(0, at));
      this.#scratch = grown;
    }
    return at;
  }

  /** Puts an unpacked payload in its place; returns why it cannot be. */
  async #fill(packed: Uint8Array, at: number, size: number): Promise<{ reason?: string }> {
    if (!isZstd(packed)) {
      this.#scratch.set(packed, at);
      return { reason: PLAIN };
    }
    try {
      const plain = await this.#decompressors.run("zstd", packed, size);
      if (plain.length !== size) return { reason: `it unpacks to ${plain.length} bytes, its zstd frame says ${size}` };
      this.#scratch.set(plain, at);
      return {};
    } catch {
      return { reason: "the compressed data is damaged" };
    }
  }
}

/** What is said of a payload in a compression that this version does not read. */
const OTHER_FORMAT = "its compression is not read";
/** What is said of a payload that needs no unpacking. */
const PLAIN = "it is not compressed, and metadata.yaml declares the compression of messages";
