import { Decompressors, largestOutput } from "../io/decompress.js";
import type { Source } from "../io/source.js";
import type { ContainerFacts, FaultKind } from "../spec/facts/container.js";
import type { Occurrence } from "../spec/facts/tally.js";
import { ChunkRows } from "./chunk-rows.js";
import type { Columns } from "./columns.js";
import { RecordError, SourceEnded } from "./errors.js";
import { FaultLog } from "./fault-log.js";
import { type Batch, type OpenOptions, READ_LIMITS, type ReadLimits } from "./reader.js";
import { Window } from "./window.js";

/** The largest record that is no chunk or message and is still read: a schema, a metadata record. */
export const MAX_RECORD_BYTES = 64 * 1024 * 1024;
/** How many bytes are checked at a time where a stretch need not be held whole. */
export const PIECE = 4 * 1024 * 1024;

/** Told which field holds text that is not UTF-8. The field is then read with U+FFFD for what is wrong. */
export type BadText = (what: string) => void;

/** What a table of chunks has counted. */
interface ChunkCounts {
  readonly count: number;
  readonly compressions: string[];
  /** The largest number of chunks whose time ranges hold one instant between them. */
  readonly overlap: number;
}

/** One pass over a file of records and chunks: where it is, what it has measured, and the steps that every format needs. */
export class Pass {
  /** Offset of the record that comes next. */
  position = 0;
  readonly window: Window;
  readonly log = new FaultLog();
  readonly decompressors = new Decompressors();
  /** The messages of the chunk that was walked last. */
  readonly rows = new ChunkRows();
  readonly limits: ReadLimits;
  /** Whether samples before the next batch could not be read. */
  afterHole = false;
  /** Where the walk over messages stopped. */
  stoppedAt = 0;

  // What was measured.
  chunkBytes = 0;
  largestChunkBytes = 0;
  emptyChunks = 0;
  /** Sizes of all compressed chunks, as stored and as decompressed. */
  readonly compressed = { stored: 0, plain: 0 };
  messageIndexes = 0;
  /** Messages that stand in no chunk. */
  unchunked = 0;
  unreadChunks = 0;
  messages = 0;
  unknownRecords = 0;
  damage: ContainerFacts["damage"];
  /** Where the pass ended. */
  #readBytes = 0;

  constructor(
    readonly source: Source,
    { limits = READ_LIMITS }: OpenOptions,
  ) {
    this.limits = limits;
    this.window = new Window(source);
  }

  fault(kind: FaultKind, place: Occurrence): void {
    this.log.note(kind, place);
  }

  /** Brings bytes to hand. Returns false where the file ends sooner; throws where it has become shorter. */
  async need(offset: number, length: number): Promise<boolean> {
    if (this.window.has(offset, length)) return true;
    const whole = await this.window.need(offset, length);
    if (this.window.end < Math.min(offset + length, this.source.size)) throw new SourceEnded(this.window.end);
    return whole;
  }

  tooLarge(offset: number, length: number, limit: number): void {
    this.fault("record-too-large", { offset, reason: `its length is ${length} bytes, at most ${limit} are read` });
  }

  /** What a parser gives; what it refuses becomes a fault at this place. */
  parse<T>(offset: number, name: string, parse: (badText: BadText) => T): T | undefined {
    const badText = (what: string) =>
      this.fault("text-not-utf8", { offset, name, reason: `${what} is not valid UTF-8` });
    try {
      return parse(badText);
    } catch (error) {
      if (!(error instanceof RecordError)) throw error;
      this.fault("record-malformed", { offset, reason: `${name}: ${error.message}` });
      return undefined;
    }
  }

  /** The file is zero from here on: space that was reserved and never written. Says so where it is. */
  async isZeroFilled(at: number): Promise<boolean> {
    const rest = this.source.size - at;
    for (const from of [at, Math.max(at, this.source.size - PIECE)]) {
      await this.need(from, Math.min(PIECE, rest));
      if (!this.window.slice(from, Math.min(this.window.end, from + PIECE)).every((byte) => byte === 0)) return false;
    }
    this.damage = "zero-filled";
    this.fault("truncated", { offset: at, reason: `the last ${rest} bytes are all zero` });
    return true;
  }

  /**
   * The bytes of a chunk, decompressed within bounds; undefined, and a fault, where they cannot be had. They are borrowed
   * until the next chunk.
   */
  async unpack(
    at: number,
    stored: Uint8Array,
    { compression, size, readable }: { compression: string; size: number; readable: readonly string[] },
  ): Promise<Uint8Array | undefined> {
    let records = stored;
    if (compression !== "") {
      if (!readable.includes(compression)) {
        this.fault("chunk-compression", {
          offset: at,
          actual: compression,
          expected: ["none", ...readable].join(", "),
        });
        return undefined;
      }
      if (size > Math.min(this.limits.maxChunkBytes, largestOutput(compression, stored.length))) {
        this.fault("chunk-size", {
          offset: at,
          expected: `${size} bytes`,
          actual: `${stored.length} compressed bytes, which cannot hold them or exceed the limit`,
        });
        return undefined;
      }
      try {
        records = await this.decompressors.run(compression, stored, size);
      } catch {
        this.fault("chunk-damaged", { offset: at, name: compression, reason: "the compressed data is damaged" });
        return undefined;
      }
    }
    if (records.length === size) return records;
    this.fault("chunk-size", { offset: at, expected: `${size} bytes`, actual: `${records.length} bytes` });
    return undefined;
  }

  /** Counts a chunk that was read. */
  countChunk(compression: string, storedBytes: number, bytes: number): void {
    this.chunkBytes += bytes;
    this.largestChunkBytes = Math.max(this.largestChunkBytes, bytes);
    if (compression === "") return;
    this.compressed.stored += storedBytes;
    this.compressed.plain += bytes;
  }

  /** Counts what was walked into the columns, and gives it out as a batch. */
  batchOf(columns: Columns, bytes: Uint8Array, view: DataView, fileOffset: number, chunked: boolean): Batch {
    this.messages += columns.length;
    if (!chunked) this.unchunked += columns.length;
    columns.bytes = bytes as Uint8Array<ArrayBuffer>;
    columns.view = view as DataView<ArrayBuffer>;
    columns.fileOffset = fileOffset;
    columns.chunked = chunked;
    columns.afterHole = this.afterHole;
    this.afterHole = false;
    return columns;
  }

  /** Gives out the batches of the whole pass, and releases what was held, however it ends. */
  async *run(batches: AsyncGenerator<Batch, void, void>): AsyncGenerator<Batch, void, void> {
    try {
      yield* batches;
    } catch (error) {
      if (!(error instanceof SourceEnded)) throw error;
      const reason = `the source ends at byte ${error.at}, its size was ${this.source.size}`;
      this.fault("truncated", { offset: error.at, reason });
    } finally {
      this.#readBytes = this.position;
      await this.window.settle();
      await this.decompressors.release();
      await this.source.close?.();
    }
  }

  /** What is measured alike in every container of records and chunks. */
  facts({ count, compressions, overlap }: ChunkCounts) {
    return {
      sizeBytes: this.source.size,
      readBytes: this.#readBytes,
      chunks: count,
      chunkBytes: this.chunkBytes,
      largestChunkBytes: this.largestChunkBytes,
      compressedBytes: this.compressed.stored,
      decompressedBytes: this.compressed.plain,
      unreadChunks: this.unreadChunks,
      emptyChunks: this.emptyChunks,
      chunkOverlap: overlap,
      unchunkedSamples: this.unchunked,
      compressions,
      unknownRecords: this.unknownRecords,
      ...(this.damage ? { damage: this.damage } : {}),
      faults: this.log.faults,
    };
  }
}
