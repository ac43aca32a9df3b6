/**
 * What a damaged MCAP file still holds, piece by piece in file order. Where the chain of records breaks, it is searched
 * for byte by byte; a record is believed only if its own lengths agree or what follows confirms it.
 *
 * @module
 */
import { sameBytes } from "../../io/bytes.js";
import { crc32 } from "../../io/checksum.js";
import { Decompressors } from "../../io/decompress.js";
import type { Source } from "../../io/source.js";
import { parsed, RecordError } from "../errors.js";
import { PIECE } from "../pass.js";
import type { ReadLimits } from "../reader.js";
import { Window } from "../window.js";
import { isMagic, MAGIC, Opcode, RECORD_HEAD } from "./opcode.js";
import { JUDGED, judgeRecord } from "./plausible.js";
import {
  type Channel,
  type ChunkHead,
  type Header,
  parseAttachmentHead,
  parseChannel,
  parseChunkHead,
  parseHeader,
  parseMetadata,
  parseSchema,
  type Schema,
} from "./records.js";
import { holdsChunk, openChunk } from "./salvage-chunk.js";
import { bytesOf, type Piece } from "./salvage-piece.js";
import { readSalvagedSummary, type SalvagedSummary } from "./salvage-summary.js";

/** Bytes of a record that are read to see whether it can follow another, and how many of vendors may stand in a row. */
const FOLLOWING = 4096;
const MAX_VENDOR_RECORDS = 8;

/** A damaged file that is read for what it still holds. */
export class Salvage {
  readonly #window: Window;
  readonly #decompressors = new Decompressors();
  /** Whether the file begins as it should. */
  magic = false;
  header: Header | undefined;
  /** Schemas and channels, by id; the first definition of each counts. */
  readonly schemas = new Map<number, Schema>();
  readonly channels = new Map<number, Channel>();
  readonly #definitions = new Map<string, Uint8Array>();
  /** What the summary says, where it survives. */
  summary: SalvagedSummary | undefined;
  /** Whether the file is whole up to its closing magic. */
  reachedDataEnd = false;
  reachedEnd = false;
  position = 0;

  constructor(
    readonly source: Source,
    readonly limits: ReadLimits,
  ) {
    this.#window = new Window(source);
  }

  /** The profile that the header states; empty where there is no header in its place. */
  async readProfile(): Promise<string> {
    await this.#window.need(0, Math.min(JUDGED, this.source.size));
    const { view, bytes } = this.#window;
    const { belief, opcode, length } = judgeRecord(view, MAGIC.length, this.source.size, () => false);
    const start = MAGIC.length + RECORD_HEAD;
    if (belief !== "proven" || opcode !== Opcode.header || start + length > bytes.length) return "";
    return parsed(() => parseHeader(bytes.subarray(start, start + length)))?.profile ?? "";
  }

  /** The record of a schema or channel that counts for its id. */
  definition(opcode: number, id: number): Uint8Array | undefined {
    return this.#definitions.get(`${opcode} ${id}`);
  }

  /** Takes a definition. Returns whether it is the one that counts for its id. */
  define(opcode: number, content: Uint8Array): boolean {
    try {
      const record = opcode === Opcode.schema ? parseSchema(content) : parseChannel(content);
      const key = `${opcode} ${record.id}`;
      const known = this.#definitions.get(key);
      if (known) return sameBytes(known, content);
      // Id 0 is no schema; no writer gives out the last id.
      if (record.id === (opcode === Opcode.schema ? 0 : 65_535)) return false;
      const kept = content.slice();
      this.#definitions.set(key, kept);
      if (opcode === Opcode.schema) this.schemas.set(record.id, parseSchema(kept));
      else this.channels.set(record.id, parseChannel(kept));
      return true;
    } catch (error) {
      if (error instanceof RecordError) return false;
      throw error;
    }
  }

  /** Reads the file once. */
  async *pieces(): AsyncGenerator<Piece, void, void> {
    const { source } = this;
    this.summary = await readSalvagedSummary(source);
    for (const { opcode, content } of this.summary?.definitions ?? []) this.define(opcode, content);
    try {
      yield* this.#read();
    } finally {
      await this.#window.settle();
      await this.#decompressors.release();
    }
  }

  async *#read(): AsyncGenerator<Piece, void, void> {
    const { source } = this;
    await this.#window.need(0, MAGIC.length);
    this.magic = isMagic(this.#window.slice(0, Math.min(MAGIC.length, this.#window.end)));
    this.position = this.magic ? MAGIC.length : 0;
    while (this.position < source.size && !this.reachedEnd) {
      const at = this.position;
      const judged = await this.#judge(at);
      if (judged === undefined) {
        const cut = await this.#cutChunk(at);
        if (cut) {
          yield cut;
          yield* this.#restOf(cut);
          continue;
        }
        const from = this.position;
        this.position = await this.#findNext(at + 1);
        yield this.#skipped(from);
        continue;
      }
      yield* this.#record(at, judged.opcode, judged.length);
      if (judged.opcode === Opcode.chunk || judged.opcode === Opcode.attachment || this.reachedEnd) continue;
      const end = at + RECORD_HEAD + judged.length;
      await this.#resume(at, end);
      if (this.position > end) yield this.#skipped(end);
    }
  }

  /** What lies between a place and the one where it goes on. */
  #skipped(from: number, otherwise?: string): Piece {
    const cut = this.position >= this.source.size;
    const reason = cut
      ? "the file is cut off or damaged from here to its end"
      : (otherwise ?? "no records could be recognised");
    return { kind: "skipped", from, to: this.position, reason };
  }

  /** Goes on behind a record; one that lost bytes reaches into the next, which is searched for from its own beginning on. */
  async #resume(at: number, end: number): Promise<void> {
    if (!(await this.#follows(end))) this.position = await this.#findNext(at + RECORD_HEAD);
  }

  /** Judges the record at an offset: undefined where none can be believed to stand there. */
  async #judge(at: number, strict = false): Promise<{ opcode: number; length: number } | undefined> {
    const { source } = this;
    const window = this.#window;
    await window.need(at, Math.min(JUDGED, source.size - at));
    const { view, start } = window;
    const isChannel = (id: number) => this.channels.has(id) || !strict;
    const { belief, opcode, length } = judgeRecord(view, at - start, source.size - start, isChannel);
    if (belief === "no") return undefined;
    if (belief === "proven" && !strict) return { opcode, length };
    return (await this.#follows(at + RECORD_HEAD + length)) ? { opcode, length } : undefined;
  }

  /**
   * Whether what stands at an offset can follow a record: another one, the closing magic, the end of the file. What follows
   * a chunk is hardly a message (`messages` is false): that is how chunks look inside, into which a wrong length may lead.
   */
  async #follows(at: number, messages = true, depth = 0): Promise<boolean> {
    const { source } = this;
    if (at >= source.size) return at === source.size;
    const length = Math.min(JUDGED, source.size - at);
    const window = this.#window;
    let [view, position] = [window.view, at - window.start];
    if (!window.has(at, length)) {
      // Read apart from the window, which lends the record before.
      const bytes = new Uint8Array(Math.min(length, FOLLOWING));
      await source.read(at, bytes);
      [view, position] = [new DataView(bytes.buffer), 0];
    }
    if (isMagic(new Uint8Array(view.buffer, view.byteOffset + position, Math.min(length, MAGIC.length)))) return true;
    const { belief, opcode, length: next } = judgeRecord(view, position, source.size - at + position, () => true);
    // A chunk may be cut off by the end of the file.
    if (belief === "no" && opcode === Opcode.chunk)
      return judgeRecord(view, position, Number.POSITIVE_INFINITY, () => true).belief === "proven";
    if (opcode === Opcode.message && !messages) return false;
    if (belief !== "possible" || opcode === Opcode.message) return belief !== "no";
    // Nobody knows what the opcodes of vendors say: what follows them must.
    return depth < MAX_VENDOR_RECORDS && (await this.#follows(at + RECORD_HEAD + next, messages, depth + 1));
  }

  /** Where records go on behind a place where they do not. */
  async #findNext(from: number): Promise<number> {
    const { source } = this;
    const window = this.#window;
    for (let at = from; at < source.size; at++) {
      if (!window.has(at, Math.min(64, source.size - at))) await window.need(at, Math.min(PIECE, source.size - at));
      // Opcodes and lengths below 2^37 exclude nearly every place without a closer look.
      const i = at - window.start;
      const opcode = window.bytes[i]!;
      if (opcode === 0 || opcode > Opcode.dataEnd || i + RECORD_HEAD > window.bytes.length) continue;
      if (window.bytes[i + 8] !== 0 || window.bytes[i + 7] !== 0 || window.bytes[i + 6] !== 0) continue;
      if (await this.#judge(at, true)) return at;
    }
    return source.size;
  }

  async *#record(at: number, opcode: number, length: number): AsyncGenerator<Piece, void, void> {
    const start = at + RECORD_HEAD;
    const end = start + length;
    this.position = end;
    if (opcode === Opcode.chunk) {
      yield* this.#chunk(at, length);
      return;
    }
    if (opcode === Opcode.attachment) {
      yield* this.#attachment(at, length);
      return;
    }
    if (length > this.limits.maxChunkBytes) {
      yield { kind: "skipped", from: at, to: end, reason: "a record that is too large" };
      return;
    }
    if (opcode === Opcode.message && this.reachedDataEnd) {
      yield { kind: "skipped", from: at, to: end, reason: "a message behind the data section" };
      return;
    }
    await this.#window.need(at, RECORD_HEAD + length);
    const content = this.#window.slice(start, end);
    if (opcode === Opcode.schema || opcode === Opcode.channel) this.define(opcode, content);
    else if (opcode === Opcode.message) yield { kind: "message", offset: at, record: this.#window.slice(at, end) };
    else if (opcode === Opcode.messageIndex) yield { kind: "messageIndex", offset: at, content };
    else if (opcode === Opcode.metadata) {
      const metadata = parsed(() => parseMetadata(content));
      if (metadata) yield { kind: "metadata", offset: at, metadata };
    } else if (opcode === Opcode.header) this.header = parsed(() => parseHeader(content));
    else if (opcode === Opcode.dataEnd) this.reachedDataEnd = true;
    else if (opcode === Opcode.footer) this.reachedEnd = true;
  }

  async *#chunk(at: number, length: number): AsyncGenerator<Piece, void, void> {
    const end = at + RECORD_HEAD + length;
    if (length > this.limits.maxChunkBytes) {
      yield { kind: "skipped", from: at, to: end, reason: "a chunk that is too large" };
      return;
    }
    await this.#window.need(at, RECORD_HEAD + length);
    const content = this.#window.slice(at + RECORD_HEAD, end);
    const head = parsed(() => parseChunkHead(content, () => {}));
    if (!head) return;
    const piece = await this.#chunkPiece(
      at,
      head,
      content.subarray(head.recordsStart, head.recordsStart + head.recordsSize),
    );
    yield piece;
    // Where there is no checksum, only the walk over its records shows damage.
    if (piece.damage === undefined && piece.walked === piece.records.length) return;
    // A length that reaches over other records is as damaged as what it measures.
    if (!piece.ends) yield* this.#restOf(piece);
  }

  /** Goes on behind what makes sense of a damaged chunk. Its last record, too, may have lost bytes and reach into the next. */
  async *#restOf({ offset, head, walked, last }: Piece & { kind: "chunk" }): AsyncGenerator<Piece, void, void> {
    const records = offset + RECORD_HEAD + head.recordsStart;
    const from = records + (head.compression === "" ? walked : 0);
    const isSure = from === records || (await this.#follows(from));
    this.position = await this.#findNext(isSure ? from : records + last + RECORD_HEAD);
    if (this.position > from) yield this.#skipped(from, "the rest of a damaged chunk");
  }

  /** A chunk whose end the file has not. */
  async #cutChunk(at: number): Promise<(Piece & { kind: "chunk" }) | undefined> {
    const { source } = this;
    const window = this.#window;
    await window.need(at, Math.min(JUDGED, source.size - at));
    const i = at - window.start;
    // Lengths that agree with each other are believed, although they lead out of the file.
    const { belief, opcode } = judgeRecord(window.view, i, Number.POSITIVE_INFINITY, () => false);
    if (belief !== "proven" || opcode !== Opcode.chunk || source.size - at > this.limits.maxChunkBytes)
      return undefined;
    await window.need(at, source.size - at);
    const content = window.slice(at + RECORD_HEAD, window.end);
    const head = parsed(() => parseChunkHead(content, () => {}));
    if (!head) return undefined;
    return await this.#chunkPiece(at, head, content.subarray(head.recordsStart, head.recordsStart + head.recordsSize));
  }

  async #chunkPiece(offset: number, head: ChunkHead, stored: Uint8Array): Promise<Piece & { kind: "chunk" }> {
    const { source, limits } = this;
    const { maxChunkBytes } = limits;
    const { records, damage } = await openChunk(this.#decompressors, head, stored, maxChunkBytes);
    const from = offset + RECORD_HEAD + head.recordsStart;
    const follows = await this.#follows(from + head.recordsSize, false);
    // Wherever the length of a damaged chunk leads: a sound one that begins before its end is not to be passed over.
    const ends = follows && (damage === undefined || !(await holdsChunk(source, from, stored, maxChunkBytes)));
    return { kind: "chunk", offset, head, stored, records, damage, ends, walked: 0, last: 0 };
  }

  async *#attachment(at: number, length: number): AsyncGenerator<Piece, void, void> {
    const { source } = this;
    const start = at + RECORD_HEAD;
    await this.#window.need(at, Math.min(RECORD_HEAD + length, JUDGED));
    const head = parsed(() =>
      parseAttachmentHead(this.#window.slice(start, Math.min(start + length, this.#window.end)), () => {}),
    );
    if (!head) return;
    const end = start + length;
    const dataAt = start + head.dataStart;
    const checked = dataAt + head.dataSize;
    let crc = 0;
    for await (const part of bytesOf(source, start, checked)) crc = crc32(part, crc);
    const stated = new DataView(new ArrayBuffer(4));
    await source.read(checked, new Uint8Array(stated.buffer));
    const expected = stated.getUint32(0, true);
    const intact = expected === 0 || expected === crc;
    yield { kind: "attachment", offset: at, head, intact, data: () => bytesOf(source, dataAt, checked) };
    if (expected !== crc) await this.#resume(at, end);
  }
}
