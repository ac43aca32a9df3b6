import { crc32 } from "../../io/checksum.js";
import { compressions, decompressor, largestOutput } from "../../io/decompress.js";
import type { Source } from "../../io/source.js";
import type { AttachmentFacts, ContainerFacts, FaultKind, MetadataFacts } from "../../spec/facts/container.js";
import { LISTED } from "../../spec/facts/container.js";
import type { Occurrence } from "../../spec/facts/tally.js";
import type { Batch, ChannelDescription, OpenRecording, ReadLimits } from "../reader.js";
import { Window } from "../window.js";
import { Columns, MessageWalker } from "./columns.js";
import { Definitions } from "./definitions.js";
import { FaultLog } from "./fault-log.js";
import { MAGIC, MESSAGE_HEAD, Opcode, RECORD_HEAD } from "./opcode.js";
import {
  type ChunkHead,
  parseAttachmentHead,
  parseChunkHead,
  parseChunkIndex,
  parseDataEnd,
  parseFooter,
  parseHeader,
  parseMetadata,
  parseStatistics,
  parseSummaryOffset,
  RecordError,
  type Statistics,
  type SummaryOffset,
} from "./records.js";
import { RunningChecksum } from "./running-checksum.js";
import { ChunkTable, compareStatistics, compareSummaryOffset } from "./summary.js";

/** The largest record that is no chunk, message or attachment and is still read: a schema, a metadata record. */
const MAX_RECORD_BYTES = 64 * 1024 * 1024;
/** How many bytes of an attachment are checked at a time. */
const PIECE = 4 * 1024 * 1024;
/** Where a footer begins, counted from the end of a file that has one: record head, content, magic. */
const FOOTER_FROM_END = RECORD_HEAD + 20 + MAGIC.length;
/** The metadata record that carries the declaration, and its key. */
const DECLARATION = "tasuki";

/** Opcodes allowed in each part of a file; what is neither listed nor unknown stands in the wrong place. */
const IN_CHUNK = new Set<number>([Opcode.schema, Opcode.channel, Opcode.message]);
const IN_SUMMARY = new Set<number>([
  Opcode.schema,
  Opcode.channel,
  Opcode.chunkIndex,
  Opcode.attachmentIndex,
  Opcode.statistics,
  Opcode.metadataIndex,
  Opcode.summaryOffset,
  Opcode.footer,
]);

const hex = (opcode: number) => `0x${opcode.toString(16).padStart(2, "0")}`;
const crcText = (crc: number) => `0x${crc.toString(16).padStart(8, "0")}`;

export class McapRecording implements OpenRecording {
  readonly channels: readonly ChannelDescription[];
  readonly topics: readonly string[];
  declaration: string | undefined;
  position = 0;

  readonly #source: Source;
  readonly #limits: ReadLimits;
  readonly #window: Window;
  readonly #log = new FaultLog();
  readonly #walker = new MessageWalker();
  readonly #definitions = new Definitions(this.#log, this.#walker);
  readonly #chunks = new ChunkTable(this.#log);
  readonly #columns = new Columns();
  #checksum: RunningChecksum;
  #hasOrigin = false;
  #afterHole = false;
  #readBytes = 0;

  // What was measured.
  #profile = "";
  #library = "";
  #chunkBytes = 0;
  #unreadChunks = 0;
  #messages = 0;
  #checksums = { verified: 0, absent: 0 };
  #attachmentCount = 0;
  readonly #attachments: AttachmentFacts[] = [];
  #metadataCount = 0;
  readonly #metadata: MetadataFacts[] = [];
  #unknownRecords = 0;
  #privateRecords = 0;
  #statistics: { record: Statistics; offset: number } | undefined;
  #earliest = Number.POSITIVE_INFINITY;
  #latest = Number.NEGATIVE_INFINITY;
  #damage: ContainerFacts["damage"];
  #summaryRead = false;

  constructor(source: Source, limits: ReadLimits) {
    this.#source = source;
    this.#limits = limits;
    this.#window = new Window(source);
    this.#checksum = new RunningChecksum(this.#window, 0, false);
    this.channels = this.#definitions.channels;
    this.topics = this.#definitions.topics;
  }

  get originNs(): bigint {
    return this.#walker.originNs;
  }

  container(): ContainerFacts {
    return {
      kind: "mcap",
      sizeBytes: this.#source.size,
      readBytes: this.#readBytes,
      profile: this.#profile,
      library: this.#library,
      chunks: this.#chunks.count,
      chunkBytes: this.#chunkBytes,
      unreadChunks: this.#unreadChunks,
      compressions: this.#chunks.compressions,
      indexed: this.#summaryRead && (this.#chunks.count === 0 || this.#chunks.indexed > 0),
      statistics: this.#statistics !== undefined,
      checksums: this.#checksums,
      attachmentCount: this.#attachmentCount,
      attachments: this.#attachments,
      metadataCount: this.#metadataCount,
      metadata: this.#metadata,
      unknownRecords: this.#unknownRecords,
      privateRecords: this.#privateRecords,
      ...(this.#damage ? { damage: this.#damage } : {}),
      faults: this.#log.faults,
    };
  }

  async *batches(): AsyncGenerator<Batch, void, void> {
    try {
      yield* this.#scan();
    } finally {
      this.#readBytes = this.position;
      await this.#source.close?.();
    }
  }

  #fault(kind: FaultKind, place: Occurrence): void {
    this.#log.note(kind, place);
  }

  /** Brings bytes to hand; what is dropped or stepped over for them is taken into the running checksum first. */
  async #need(offset: number, length: number): Promise<boolean> {
    const window = this.#window;
    if (window.has(offset, length)) return true;
    while (this.#checksum.wanted && window.end < offset) {
      this.#checksum.upTo(window.end);
      await window.need(window.end, Math.min(PIECE, offset - window.end));
    }
    this.#checksum.upTo(Math.min(offset, window.end));
    return window.need(offset, length);
  }

  /** The expected checksum of the data section where the end of the file tells it, so that nobody computes one in vain. */
  async #peekDataChecksum(): Promise<number | undefined> {
    const at = this.#source.size - FOOTER_FROM_END;
    if (at < MAGIC.length) return undefined;
    const tail = new Uint8Array(FOOTER_FROM_END);
    if ((await this.#source.read(at, tail)) < tail.length || tail[0] !== Opcode.footer) return undefined;
    const { summaryStart } = parseFooter(tail.subarray(RECORD_HEAD));
    const dataEnd = new Uint8Array(RECORD_HEAD + 4);
    const dataEndAt = (summaryStart === 0 ? at : Math.min(summaryStart, at)) - dataEnd.length;
    if (dataEndAt < MAGIC.length || (await this.#source.read(dataEndAt, dataEnd)) < dataEnd.length) return undefined;
    if (dataEnd[0] !== Opcode.dataEnd || dataEnd[1] !== 4) return undefined;
    return parseDataEnd(dataEnd.subarray(RECORD_HEAD)).dataSectionCrc;
  }

  async *#scan(): AsyncGenerator<Batch, void, void> {
    if (!(await this.#readMagic())) return;
    const window = this.#window;
    this.#checksum = new RunningChecksum(window, 0, (await this.#peekDataChecksum()) !== 0);
    const size = this.#source.size;
    let first = true;
    while (this.position < size) {
      const at = this.position;
      await this.#need(at, RECORD_HEAD);
      if (window.end - at < RECORD_HEAD) {
        if (this.#isTail(at)) break;
        this.#fault("truncated", { offset: at, reason: `${size - at} bytes are left where a record should begin` });
        return;
      }
      const opcode = window.bytes[at - window.start]!;
      const length = this.#recordLength(at);
      if (opcode === 0) {
        await this.#zeroOpcode(at);
        return;
      }
      if (length > size - at - RECORD_HEAD) {
        this.#cutOff(at, opcode, length);
        return;
      }
      if (first && opcode !== Opcode.header) this.#fault("header-missing", { offset: at, actual: hex(opcode) });
      if (!first && opcode === Opcode.header) this.#fault("record-unexpected", { offset: at, reason: "a second header" });
      first = false;
      if (opcode === Opcode.message) yield* this.#messagesAt(at);
      else if (opcode === Opcode.chunk) yield* this.#chunk(at, length);
      else if (opcode === Opcode.attachment) await this.#attachment(at, length);
      else if (opcode === Opcode.dataEnd || opcode === Opcode.footer) {
        await this.#end(at, opcode, length);
        return;
      } else await this.#small(at, opcode, length);
    }
    this.#fault("data-end-missing", { offset: this.position });
    this.#fault("footer-missing", { offset: this.position });
  }

  #cutOff(at: number, opcode: number, length: number): void {
    const left = this.#source.size - at - RECORD_HEAD;
    this.#fault("truncated", { offset: at, reason: `record ${hex(opcode)} claims ${length} bytes, ${left} are left` });
  }

  /** The length field of the record at hand. Above 2^53 it loses digits and stays larger than any file. */
  #recordLength(at: number): number {
    const { view, start } = this.#window;
    return view.getUint32(at - start + 1, true) + view.getUint32(at - start + 5, true) * 4_294_967_296;
  }

  /** Whether nothing but the closing magic is left: a file that lacks its end records. */
  #isTail(at: number): boolean {
    const rest = this.#window.slice(at, this.#window.end);
    return rest.length === MAGIC.length && MAGIC.every((byte, i) => rest[i] === byte);
  }

  async #readMagic(): Promise<boolean> {
    const window = this.#window;
    await window.need(0, MAGIC.length);
    const found = window.slice(0, Math.min(MAGIC.length, window.end));
    const text = [...found].map((byte) => byte.toString(16).padStart(2, "0")).join(" ");
    const expected = [...MAGIC].map((byte) => byte.toString(16).padStart(2, "0")).join(" ");
    if (found.length < MAGIC.length) {
      this.#fault("truncated", { offset: 0, reason: `the file has ${found.length} bytes, its magic alone has 8` });
      return false;
    }
    if (MAGIC.every((byte, i) => found[i] === byte)) {
      this.position = MAGIC.length;
      return true;
    }
    if (found[6] === 0x0a || (found[6] === 0x0d && found[7] !== 0x0a)) this.#damage = "line-endings-converted";
    this.#fault("magic-start", { offset: 0, expected, actual: text });
    return false;
  }

  /** Opcode 0 is no record. Mostly it is space that was reserved and never written. */
  async #zeroOpcode(at: number): Promise<void> {
    const rest = this.#source.size - at;
    let zero = true;
    for (const from of [at, Math.max(at, this.#source.size - PIECE)]) {
      await this.#need(from, Math.min(PIECE, rest));
      zero &&= this.#window.slice(from, Math.min(this.#window.end, from + PIECE)).every((byte) => byte === 0);
    }
    if (zero) this.#damage = "zero-filled";
    this.#fault(zero ? "truncated" : "record-malformed", {
      offset: at,
      reason: zero ? `the last ${rest} bytes are all zero` : "opcode 0x00 is no record",
    });
  }

  /** Reads a record that fits in memory; undefined (and a fault) where it claims too much. */
  async #content(at: number, length: number, limit: number): Promise<Uint8Array | undefined> {
    if (length > limit) {
      this.#fault("record-too-large", { offset: at, reason: `its length is ${length} bytes, at most ${limit} are read` });
      return undefined;
    }
    await this.#need(at, RECORD_HEAD + length);
    return this.#window.slice(at + RECORD_HEAD, at + RECORD_HEAD + length);
  }

  /** Runs a parser; what it refuses becomes a fault at this place. */
  #parse(offset: number, name: string, parse: () => void): boolean {
    try {
      parse();
      return true;
    } catch (error) {
      if (!(error instanceof RecordError)) throw error;
      this.#fault("record-malformed", { offset, reason: `${name}: ${error.message}` });
      return false;
    }
  }

  /** A record of the data section that is neither message, chunk nor attachment. */
  async #small(at: number, opcode: number, length: number): Promise<void> {
    this.position = at + RECORD_HEAD + length;
    if (opcode >= 0x80) {
      this.#privateRecords++;
      return;
    }
    if (opcode > Opcode.dataEnd) {
      this.#unknownRecords++;
      return;
    }
    if (opcode === Opcode.messageIndex) return;
    const content = await this.#content(at, length, MAX_RECORD_BYTES);
    if (!content) return;
    if (opcode === Opcode.header)
      this.#parse(at, "header", () => ({ profile: this.#profile, library: this.#library } = parseHeader(content)));
    else if (opcode === Opcode.schema)
      this.#parse(at, "schema", () => this.#definitions.schema(content, at, false));
    else if (opcode === Opcode.channel)
      this.#parse(at, "channel", () => this.#definitions.channel(content, at, false));
    else if (opcode === Opcode.metadata) this.#parse(at, "metadata", () => this.#takeMetadata(content, at));
    else this.#fault("record-unexpected", { offset: at, reason: `record ${hex(opcode)} in the data section` });
  }

  #takeMetadata(content: Uint8Array, offset: number): void {
    const { name, metadata, duplicateKeys } = parseMetadata(content);
    this.#metadataCount++;
    if (this.#metadata.length < LISTED) this.#metadata.push({ name, keys: metadata.size, offset });
    for (const key of duplicateKeys) this.#fault("duplicate-key", { offset, name, reason: key });
    if (name === DECLARATION) this.declaration ??= metadata.get("declaration");
  }

  async #attachment(at: number, length: number): Promise<void> {
    const start = at + RECORD_HEAD;
    const end = start + length;
    this.position = end;
    this.#attachmentCount++;
    await this.#need(at, RECORD_HEAD + Math.min(length, MAX_RECORD_BYTES));
    const parsed = this.#parse(at, "attachment", () => {
      const head = parseAttachmentHead(this.#window.slice(start, Math.min(end, this.#window.end)));
      if (head.dataStart + head.dataSize + 4 > length)
        throw new RecordError(`data needs ${head.dataSize} bytes, the record has ${length - head.dataStart - 4} left`);
      if (this.#attachments.length < LISTED)
        this.#attachments.push({
          name: head.name,
          mediaType: head.mediaType,
          sizeBytes: head.dataSize,
          offset: at,
        });
    });
    if (!parsed) return;
    const head = parseAttachmentHead(this.#window.slice(start, Math.min(end, this.#window.end)));
    const checked = start + head.dataStart + head.dataSize;
    let crc = 0;
    for (let from = start; from < checked; from += PIECE) {
      const to = Math.min(checked, from + PIECE);
      await this.#need(from, to - from);
      crc = crc32(this.#window.slice(from, to), crc);
    }
    await this.#need(checked, 4);
    const expected = this.#window.view.getUint32(checked - this.#window.start, true);
    this.#verify("attachment-checksum", expected, () => crc, { offset: at, name: head.name });
  }

  /** Holds a checksum to the bytes; 0 says that the writer gave none. */
  #verify(kind: FaultKind, expected: number, actual: () => number, place: Occurrence): number | undefined {
    if (expected === 0) {
      this.#checksums.absent++;
      return undefined;
    }
    this.#checksums.verified++;
    const found = actual();
    if (found !== expected) this.#fault(kind, { ...place, expected: crcText(expected), actual: crcText(found) });
    return found;
  }

  #setOrigin(time: bigint): void {
    if (this.#hasOrigin || time === 0n) return;
    this.#hasOrigin = true;
    this.#walker.originNs = time;
  }

  /** Messages that stand in no chunk: as many as are at hand, batch by batch. */
  async *#messagesAt(at: number): AsyncGenerator<Batch, void, void> {
    const length = this.#recordLength(at);
    if (!(await this.#content(at, length, this.#limits.maxChunkBytes))) {
      this.position = at + RECORD_HEAD + length;
      this.#afterHole = true;
      return;
    }
    const { bytes, view, start, end } = this.#window;
    // The origin is the first time that is no zero: recorders write 0 before their clock runs.
    if (!this.#hasOrigin && length >= MESSAGE_HEAD) this.#setOrigin(view.getBigUint64(at - start + 15, true));
    this.#walker.resetTimes();
    for (const batch of this.#walk(bytes, view, at - start, end - start, start, false)) {
      yield batch;
    }
    this.#takeTimes();
    this.position = start + this.#stoppedAt;
    if (this.position === at) {
      // The walker cannot take this one: say why and step over it.
      this.#badMessage(view, at - start, at, length);
      this.position = at + RECORD_HEAD + length;
    }
  }

  #stoppedAt = 0;

  /** Walks messages into batches until something else stands there; `#stoppedAt` says where. */
  *#walk(
    bytes: Uint8Array,
    view: DataView,
    from: number,
    end: number,
    fileOffset: number,
    chunked: boolean,
  ): Generator<Batch, void, void> {
    const columns = this.#columns;
    let position = from;
    for (;;) {
      columns.length = 0;
      position = this.#walker.walk(bytes, view, position, end, columns);
      this.#stoppedAt = position;
      if (columns.length === 0) return;
      this.#messages += columns.length;
      const full = columns.full;
      columns.bytes = bytes as Uint8Array<ArrayBuffer>;
      columns.view = view as DataView<ArrayBuffer>;
      columns.fileOffset = fileOffset;
      columns.chunked = chunked;
      columns.afterHole = this.#afterHole;
      this.#afterHole = false;
      yield columns;
      if (!full) return;
    }
  }

  /** Takes the walker's time range into the file's. */
  #takeTimes(): void {
    if (this.#walker.earliest < this.#earliest) this.#earliest = this.#walker.earliest;
    if (this.#walker.latest > this.#latest) this.#latest = this.#walker.latest;
  }

  #badMessage(view: DataView, position: number, offset: number, length: number, chunkOffset?: number): void {
    const place: Occurrence = chunkOffset === undefined ? { offset } : { offset, chunkOffset };
    if (length < MESSAGE_HEAD)
      this.#fault("record-malformed", { ...place, reason: `a message of ${length} bytes, at least 22 are needed` });
    else {
      this.#messages++;
      this.#fault("channel-undefined", { ...place, reason: `channel id ${view.getUint16(position + RECORD_HEAD, true)}` });
    }
  }

  async *#chunk(at: number, length: number): AsyncGenerator<Batch, void, void> {
    this.position = at + RECORD_HEAD + length;
    const content = await this.#content(at, length, this.#limits.maxChunkBytes);
    let head: ChunkHead | undefined;
    if (content) this.#parse(at, "chunk", () => (head = parseChunkHead(content)));
    if (content && head) {
      this.#chunks.add(at, RECORD_HEAD + length, head);
      this.#setOrigin(head.messageEndTime);
    }
    const records = content && head ? await this.#chunkRecords(at, content, head) : undefined;
    if (!records || !head) {
      this.#unreadChunks++;
      this.#afterHole = true;
      return;
    }
    this.#chunkBytes += records.length;
    yield* this.#chunkBatches(at, records, head);
  }

  /** The decompressed and verified records of a chunk; undefined, and a fault, where they cannot be had. */
  async #chunkRecords(at: number, content: Uint8Array, head: ChunkHead): Promise<Uint8Array | undefined> {
    const { compression, recordsSize, recordsStart, uncompressedSize } = head;
    if (recordsSize > content.length - recordsStart) {
      this.#fault("record-malformed", {
        offset: at,
        reason: `chunk: records need ${recordsSize} bytes, the record has ${content.length - recordsStart} left`,
      });
      return undefined;
    }
    const stored = content.subarray(recordsStart, recordsStart + recordsSize);
    let records = stored;
    if (compression !== "") {
      const loading = decompressor(compression);
      if (!loading) {
        this.#fault("chunk-compression", { offset: at, actual: compression, expected: ["none", ...compressions].join(", ") });
        return undefined;
      }
      if (uncompressedSize > Math.min(this.#limits.maxChunkBytes, largestOutput(compression, recordsSize))) {
        this.#fault("chunk-size", {
          offset: at,
          expected: `${uncompressedSize} bytes`,
          actual: `${recordsSize} compressed bytes, which cannot hold them or exceed the limit`,
        });
        return undefined;
      }
      const decompress = await loading;
      try {
        records = decompress(stored, uncompressedSize);
      } catch {
        this.#fault("chunk-damaged", { offset: at, name: compression, reason: "the compressed data is damaged" });
        return undefined;
      }
    }
    if (records.length !== uncompressedSize) {
      this.#fault("chunk-size", { offset: at, expected: `${uncompressedSize} bytes`, actual: `${records.length} bytes` });
      return undefined;
    }
    const crc = this.#verify("chunk-checksum", head.uncompressedCrc, () => crc32(records), { offset: at });
    if (crc !== undefined && records === stored)
      this.#checksum.splice(at + RECORD_HEAD + recordsStart, records.length, crc);
    // Records that fail their checksum would be walked into nonsense: they count as unread.
    return crc === undefined || crc === head.uncompressedCrc ? records : undefined;
  }

  *#chunkBatches(at: number, records: Uint8Array, head: ChunkHead): Generator<Batch, void, void> {
    const view = new DataView(records.buffer, records.byteOffset, records.byteLength);
    const end = records.length;
    this.#walker.resetTimes();
    let position = 0;
    while (position < end) {
      for (const batch of this.#walk(records, view, position, end, at, true)) yield batch;
      position = this.#stoppedAt;
      if (position >= end) break;
      const next = this.#definitionInChunk(at, records, view, position);
      if (next === undefined) break;
      position = next;
    }
    const { earliest, latest } = this.#walker;
    this.#takeTimes();
    if (latest >= earliest) this.#compareChunkTimes(at, head, earliest, latest);
  }

  #compareChunkTimes(offset: number, head: ChunkHead, earliest: number, latest: number): void {
    const pairs: [string, bigint, number][] = [
      ["message_start_time", head.messageStartTime, earliest],
      ["message_end_time", head.messageEndTime, latest],
    ];
    for (const [name, declared, found] of pairs)
      if (this.#walker.relative(declared) !== found)
        this.#fault("chunk-times", {
          offset,
          name,
          expected: String(declared),
          actual: String(this.#walker.absolute(found)),
        });
  }

  /** What stands in a chunk where the walker stopped. Returns where it goes on, or undefined where it cannot. */
  #definitionInChunk(at: number, records: Uint8Array, view: DataView, position: number): number | undefined {
    const place = { offset: at, chunkOffset: position };
    if (position + RECORD_HEAD > records.length) {
      this.#fault("record-malformed", { ...place, reason: `${records.length - position} bytes are left at the end of a chunk` });
      return undefined;
    }
    const opcode = records[position]!;
    const length = view.getUint32(position + 1, true) + view.getUint32(position + 5, true) * 4_294_967_296;
    const start = position + RECORD_HEAD;
    if (length > records.length - start) {
      this.#fault("record-malformed", {
        ...place,
        reason: `record ${hex(opcode)} claims ${length} bytes, its chunk has ${records.length - start} left`,
      });
      return undefined;
    }
    const content = records.subarray(start, start + length);
    if (opcode === Opcode.message) this.#badMessage(view, position, at, length, position);
    else if (opcode === Opcode.schema) this.#parse(at, "schema", () => this.#definitions.schema(content, at, false));
    else if (opcode === Opcode.channel) this.#parse(at, "channel", () => this.#definitions.channel(content, at, false));
    else if (opcode >= 0x80) this.#privateRecords++;
    else if (opcode > Opcode.dataEnd) this.#unknownRecords++;
    else if (!IN_CHUNK.has(opcode)) this.#fault("record-unexpected", { ...place, reason: `record ${hex(opcode)} in a chunk` });
    return start + length;
  }

  /** The end of the data section: its checksum, then the summary, the footer and the closing magic. */
  async #end(at: number, opcode: number, length: number): Promise<void> {
    let summaryStart = at;
    if (opcode === Opcode.dataEnd) {
      const content = await this.#content(at, length, MAX_RECORD_BYTES);
      this.position = summaryStart = at + RECORD_HEAD + length;
      if (content) {
        this.#checksum.upTo(at);
        this.#parse(at, "data end", () =>
          this.#verify("data-checksum", parseDataEnd(content).dataSectionCrc, () => this.#checksum.value, { offset: at }),
        );
      }
    } else this.#fault("data-end-missing", { offset: at });
    this.#checksum = new RunningChecksum(this.#window, summaryStart, true);
    await this.#summary(summaryStart);
  }

  async #summary(summaryStart: number): Promise<void> {
    const size = this.#source.size;
    const groups = new Map<number, { start: number; end: number }>();
    const offsets: { entry: SummaryOffset; at: number }[] = [];
    while (size - this.position >= RECORD_HEAD) {
      const at = this.position;
      await this.#need(at, RECORD_HEAD);
      const opcode = this.#window.bytes[at - this.#window.start]!;
      const length = this.#recordLength(at);
      if (opcode === 0 || length > size - at - RECORD_HEAD) {
        this.#cutOff(at, opcode, length);
        return;
      }
      this.position = at + RECORD_HEAD + length;
      if (opcode >= 0x80) this.#privateRecords++;
      else if (opcode > Opcode.dataEnd) this.#unknownRecords++;
      else if (!IN_SUMMARY.has(opcode))
        this.#fault("record-unexpected", { offset: at, reason: `record ${hex(opcode)} after the data section` });
      else {
        const content = await this.#content(at, length, MAX_RECORD_BYTES);
        if (!content) continue;
        const group = groups.get(opcode);
        if (!group) groups.set(opcode, { start: at, end: this.position });
        else group.end = this.position;
        if (opcode === Opcode.footer) {
          await this.#footer(at, content, summaryStart, at > summaryStart);
          for (const { entry, at: entryAt } of offsets) compareSummaryOffset(entry, groups, this.#log, entryAt);
          return;
        }
        this.#parse(at, `record ${hex(opcode)}`, () => {
          if (opcode === Opcode.schema) this.#definitions.schema(content, at, true);
          else if (opcode === Opcode.channel) this.#definitions.channel(content, at, true);
          else if (opcode === Opcode.chunkIndex) this.#chunks.compare(parseChunkIndex(content), at);
          else if (opcode === Opcode.statistics) this.#statistics = { record: parseStatistics(content), offset: at };
          else if (opcode === Opcode.summaryOffset && offsets.length < 256)
            offsets.push({ entry: parseSummaryOffset(content), at });
        });
      }
    }
    this.#fault("footer-missing", { offset: this.position });
  }

  async #footer(at: number, content: Uint8Array, summaryStart: number, hasSummary: boolean): Promise<void> {
    this.#parse(at, "footer", () => {
      const footer = parseFooter(content);
      const expectedStart = hasSummary ? summaryStart : 0;
      if (footer.summaryStart !== expectedStart)
        this.#fault("summary-offset", {
          offset: at,
          reason: `the footer's summary_start is ${footer.summaryStart}, the summary begins at ${expectedStart}`,
        });
      this.#checksum.upTo(at + RECORD_HEAD + 16);
      this.#verify("summary-checksum", footer.summaryCrc, () => this.#checksum.value, { offset: at });
    });
    this.#summaryRead = hasSummary;
    this.#chunks.finish();
    this.#compareStatistics();
    const tail = this.position;
    await this.#need(tail, MAGIC.length);
    const found = this.#window.slice(tail, Math.min(this.#window.end, tail + MAGIC.length));
    if (found.length < MAGIC.length || !MAGIC.every((byte, i) => found[i] === byte))
      this.#fault("magic-end", { offset: tail, reason: `${found.length} bytes follow the footer` });
    this.position = Math.min(this.#source.size, tail + MAGIC.length);
    if (this.position < this.#source.size)
      this.#fault("trailing-bytes", { offset: this.position, actual: `${this.#source.size - this.position} bytes` });
  }

  #compareStatistics(): void {
    // Counts of a file that could not be read whole prove nothing about its statistics.
    if (!this.#statistics || this.#unreadChunks > 0 || this.#log.faults["record-malformed"]) return;
    const { record, offset } = this.#statistics;
    const counted = {
      messages: this.#messages,
      attachments: this.#attachmentCount,
      metadata: this.#metadataCount,
      chunks: this.#chunks.count,
      earliest: this.#earliest,
      latest: this.#latest,
      channelCounts: this.#walker.counts,
    };
    compareStatistics(record, counted, this.#definitions, this.#log, offset);
  }
}
