import { Decompressors } from "../../io/decompress.js";
import type { Source } from "../../io/source.js";
import type { AttachmentFacts, ContainerFacts, FaultKind, MetadataFacts } from "../../spec/facts/container.js";
import type { Occurrence } from "../../spec/facts/tally.js";
import { Columns } from "../columns.js";
import { FaultLog } from "../fault-log.js";
import { type Batch, type ChunkTaker, type Extras, type OpenOptions, READ_LIMITS, type ReadLimits } from "../reader.js";
import { Window } from "../window.js";
import { ChunkTable } from "./chunk-table.js";
import { MessageWalker } from "./columns.js";
import { Definitions, type Section } from "./definitions.js";
import { IndexTable } from "./index-table.js";
import { lengthAt, MESSAGE_CHANNEL, MESSAGE_HEAD, MESSAGE_LOG_TIME, RECORD_HEAD } from "./opcode.js";
import { findOrigin } from "./origin.js";
import { type BadText, RecordError, type Statistics } from "./records.js";
import { RunningChecksum } from "./running-checksum.js";

/** The largest record that is no chunk, message or attachment and is still read: a schema, a metadata record. */
export const MAX_RECORD_BYTES = 64 * 1024 * 1024;
/** How many bytes are checked at a time where a stretch need not be held whole. */
export const PIECE = 4 * 1024 * 1024;

/** An opcode as people write it. */
export const hex = (opcode: number) => `0x${opcode.toString(16).padStart(2, "0")}`;
const crcText = (crc: number) => `0x${crc.toString(16).padStart(8, "0")}`;

/** A source gave fewer bytes than its size: the file was cut while it was read. */
export class SourceEnded extends Error {
  override readonly name = "SourceEnded";
  constructor(readonly at: number) {
    super(`the source ended at byte ${at}`);
  }
}

/** One pass over a file: where it is, what it has measured, and the steps that every kind of record needs. */
export class Scan {
  /** Offset of the record that comes next. */
  position = 0;
  readonly window: Window;
  readonly log = new FaultLog();
  readonly walker = new MessageWalker();
  readonly definitions = new Definitions(this.log, this.walker);
  readonly chunks = new ChunkTable(this.log);
  readonly attachmentIndex = new IndexTable("attachment-index", "attachment record", this.log);
  readonly metadataIndex = new IndexTable("metadata-index", "metadata record", this.log);
  readonly columns = new Columns(RECORD_HEAD + MESSAGE_HEAD);
  readonly decompressors = new Decompressors();
  /** Over the data section, then over the summary. */
  checksum: RunningChecksum;
  hasOrigin = false;
  /** Whether samples before the next batch could not be read. */
  afterHole = false;
  /** Where `walk` stopped. */
  stoppedAt = 0;

  // What was measured.
  declaration: string | undefined;
  profile = "";
  library = "";
  chunkBytes = 0;
  largestChunkBytes = 0;
  emptyChunks = 0;
  /** Sizes of all compressed chunks, as stored and as decompressed. */
  readonly compressed = { stored: 0, plain: 0 };
  messageIndexes = 0;
  summaryOffsets = 0;
  /** Kinds of records that the summary has. */
  summaryGroups = 0;
  /** Messages of channels that are not defined, by channel id. */
  readonly undefinedCounts = new Map<number, number>();
  /** Messages that stand in no chunk. */
  unchunked = 0;
  unreadChunks = 0;
  messages = 0;
  readonly checksums = { verified: 0, absent: 0 };
  attachmentCount = 0;
  readonly attachments: AttachmentFacts[] = [];
  metadataCount = 0;
  readonly metadata: MetadataFacts[] = [];
  unknownRecords = 0;
  privateRecords = 0;
  /** The first statistics record. */
  statistics: { record: Statistics; offset: number } | undefined;
  earliest = Number.POSITIVE_INFINITY;
  latest = Number.NEGATIVE_INFINITY;
  damage: ContainerFacts["damage"];
  summaryRead = false;

  readonly limits: ReadLimits;
  readonly extras: Extras | undefined;
  readonly chunkTaker: ChunkTaker | undefined;

  constructor(
    readonly source: Source,
    { limits = READ_LIMITS, originNs, extras, chunks }: OpenOptions,
  ) {
    this.limits = limits;
    this.extras = extras;
    this.chunkTaker = chunks;
    if (originNs !== undefined) {
      this.walker.originNs = originNs;
      this.hasOrigin = true;
    }
    this.window = new Window(source);
    this.checksum = new RunningChecksum(this.window, 0, false);
  }

  fault(kind: FaultKind, place: Occurrence): void {
    this.log.note(kind, place);
  }

  /** Brings bytes to hand; what is dropped or stepped over for them is taken into the running checksum first. */
  async need(offset: number, length: number): Promise<boolean> {
    const window = this.window;
    if (window.has(offset, length)) return true;
    while (this.checksum.wanted && window.end < offset) {
      this.checksum.upTo(window.end);
      await this.#bring(window.end, Math.min(PIECE, offset - window.end));
    }
    this.checksum.upTo(Math.min(offset, window.end));
    return this.#bring(offset, length);
  }

  async #bring(offset: number, length: number): Promise<boolean> {
    const whole = await this.window.need(offset, length);
    if (this.window.end < Math.min(offset + length, this.source.size)) throw new SourceEnded(this.window.end);
    return whole;
  }

  cutOff(at: number, opcode: number, length: number): void {
    const left = this.source.size - at - RECORD_HEAD;
    this.fault("truncated", { offset: at, reason: `record ${hex(opcode)} claims ${length} bytes, ${left} are left` });
  }

  /** The length field of the record at hand. */
  recordLength(at: number): number {
    return lengthAt(this.window.view, at - this.window.start);
  }

  tooLarge(offset: number, length: number, limit: number): void {
    this.fault("record-too-large", { offset, reason: `its length is ${length} bytes, at most ${limit} are read` });
  }

  /** Reads a record that fits in memory; undefined (and a fault) where it claims too much. */
  async content(at: number, length: number, limit: number): Promise<Uint8Array | undefined> {
    if (length > limit) {
      this.tooLarge(at, length, limit);
      return undefined;
    }
    await this.need(at, RECORD_HEAD + length);
    return this.window.slice(at + RECORD_HEAD, at + RECORD_HEAD + length);
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

  takeSchema(content: Uint8Array, offset: number, section: Section): void {
    this.parse(offset, "schema", (badText) => this.definitions.schema(content, offset, section, badText));
  }
  takeChannel(content: Uint8Array, offset: number, section: Section): void {
    this.parse(offset, "channel", (badText) => this.definitions.channel(content, offset, section, badText));
  }

  /** Holds a checksum to the bytes; 0 says that the writer gave none. */
  verify(kind: FaultKind, expected: number, actual: () => number, place: Occurrence): number | undefined {
    if (expected === 0) {
      this.checksums.absent++;
      return undefined;
    }
    this.checksums.verified++;
    const found = actual();
    if (found !== expected) this.fault(kind, { ...place, expected: crcText(expected), actual: crcText(found) });
    return found;
  }

  /** Fixes what relative times count from, at the first message or chunk. */
  async fixOrigin(at: number): Promise<void> {
    if (this.hasOrigin) return;
    this.hasOrigin = true;
    this.walker.originNs = await findOrigin(this.source, at);
  }

  /** Walks messages into batches until something else stands there; `stoppedAt` says where. */
  *walk(
    bytes: Uint8Array,
    view: DataView,
    from: number,
    end: number,
    fileOffset: number,
    chunked: boolean,
  ): Generator<Batch, void, void> {
    const columns = this.columns;
    let position = from;
    for (;;) {
      columns.length = 0;
      position = this.walker.walk(bytes, view, position, end, columns);
      this.stoppedAt = position;
      if (columns.length === 0) return;
      this.messages += columns.length;
      if (!chunked) this.unchunked += columns.length;
      const full = columns.full;
      columns.bytes = bytes as Uint8Array<ArrayBuffer>;
      columns.view = view as DataView<ArrayBuffer>;
      columns.fileOffset = fileOffset;
      columns.chunked = chunked;
      columns.afterHole = this.afterHole;
      this.afterHole = false;
      yield columns;
      if (!full) return;
    }
  }

  /** Takes the walker's time range into the file's. */
  takeTimes(): void {
    if (this.walker.earliest < this.earliest) this.earliest = this.walker.earliest;
    if (this.walker.latest > this.latest) this.latest = this.walker.latest;
  }

  badMessage(view: DataView, position: number, offset: number, length: number, chunkOffset?: number): void {
    const place: Occurrence = chunkOffset === undefined ? { offset } : { offset, chunkOffset };
    if (length < MESSAGE_HEAD)
      this.fault("record-malformed", { ...place, reason: `a message of ${length} bytes, at least 22 are needed` });
    else {
      this.messages++;
      const id = view.getUint16(position + MESSAGE_CHANNEL, true);
      this.undefinedCounts.set(id, (this.undefinedCounts.get(id) ?? 0) + 1);
      this.walker.extend(view.getBigUint64(position + MESSAGE_LOG_TIME, true));
      this.fault("channel-undefined", { ...place, reason: `channel id ${id}` });
    }
  }
}
