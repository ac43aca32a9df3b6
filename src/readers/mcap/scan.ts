import type { Source } from "../../io/source.js";
import type { AttachmentFacts, FaultKind, MetadataFacts } from "../../spec/facts/container.js";
import type { Occurrence } from "../../spec/facts/tally.js";
import { Columns } from "../columns.js";
import { Pass, PIECE } from "../pass.js";
import type { Batch, ChunkTaker, Extras, OpenOptions } from "../reader.js";
import type { SalvageLog } from "../salvage-log.js";
import { ChunkTable } from "./chunk-table.js";
import { MessageWalker } from "./columns.js";
import { Definitions, type Section } from "./definitions.js";
import { IndexTable } from "./index-table.js";
import { entryForm } from "./message-index.js";
import { lengthAt, MESSAGE_CHANNEL, MESSAGE_HEAD, MESSAGE_LOG_TIME, RECORD_HEAD } from "./opcode.js";
import { findOrigin } from "./origin.js";
import type { Statistics } from "./records.js";
import { RunningChecksum } from "./running-checksum.js";

/** An opcode as people write it. */
export const hex = (opcode: number) => `0x${opcode.toString(16).padStart(2, "0")}`;
const crcText = (crc: number) => `0x${crc.toString(16).padStart(8, "0")}`;

/** One pass over an MCAP file. */
export class Scan extends Pass {
  readonly walker = new MessageWalker();
  readonly definitions = new Definitions(this.log, this.walker);
  readonly chunks = new ChunkTable(this.log);
  readonly attachmentIndex = new IndexTable("attachment-index", "attachment record", this.log);
  readonly metadataIndex = new IndexTable("metadata-index", "metadata record", this.log);
  readonly columns = new Columns(RECORD_HEAD + MESSAGE_HEAD);
  readonly entryForm = entryForm(this.walker);
  /** Over the data section, then over the summary. */
  checksum: RunningChecksum;
  hasOrigin = false;

  // What was measured.
  declaration: string | undefined;
  profile = "";
  library = "";
  summaryOffsets = 0;
  /** Kinds of records that the summary has. */
  summaryGroups = 0;
  /** Messages of channels that are not defined, by channel id. */
  readonly undefinedCounts = new Map<number, number>();
  readonly checksums = { verified: 0, absent: 0 };
  attachmentCount = 0;
  readonly attachments: AttachmentFacts[] = [];
  metadataCount = 0;
  readonly metadata: MetadataFacts[] = [];
  privateRecords = 0;
  /** The first statistics record. */
  statistics: { record: Statistics; offset: number } | undefined;
  earliest = Number.POSITIVE_INFINITY;
  latest = Number.NEGATIVE_INFINITY;
  summaryRead = false;

  readonly extras: Extras | undefined;
  readonly chunkTaker: ChunkTaker | undefined;
  /** Told of damage by who saves what the file holds. */
  readonly salvage: SalvageLog | undefined;

  constructor(source: Source, options: OpenOptions) {
    super(source, options);
    const { originNs, extras, chunks } = options;
    this.salvage = options.salvage;
    this.extras = extras;
    this.chunkTaker = chunks;
    if (originNs !== undefined) {
      this.walker.originNs = originNs;
      this.hasOrigin = true;
    }
    this.checksum = new RunningChecksum(this.window, 0, false);
  }

  /** Brings bytes to hand; what is dropped or stepped over for them is taken into the running checksum first. */
  override async need(offset: number, length: number): Promise<boolean> {
    const window = this.window;
    if (window.has(offset, length)) return true;
    while (this.checksum.wanted && window.end < offset) {
      this.checksum.upTo(window.end);
      await super.need(window.end, Math.min(PIECE, offset - window.end));
    }
    this.checksum.upTo(Math.min(offset, window.end));
    return super.need(offset, length);
  }

  cutOff(at: number, opcode: number, length: number): void {
    const left = this.source.size - at - RECORD_HEAD;
    this.fault("truncated", { offset: at, reason: `record ${hex(opcode)} claims ${length} bytes, ${left} are left` });
  }

  /** The length field of the record at hand. */
  recordLength(at: number): number {
    return lengthAt(this.window.view, at - this.window.start);
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
      if (chunked) this.rows.add(columns, this.definitions.channels.length);
      const full = columns.full;
      yield this.batchOf(columns, bytes, view, fileOffset, chunked);
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
