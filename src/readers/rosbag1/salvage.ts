/**
 * Reading what a damaged bag still holds: where a record makes no sense the next one that does is searched, and of a
 * damaged chunk what can be had is given, marked as unverified.
 *
 * @module
 */
import { decompressPrefix } from "../../io/decompress-prefix.js";
import { damageOf } from "../damage.js";
import { RecordError } from "../errors.js";
import { MAX_RECORD_BYTES, PIECE } from "../pass.js";
import type { Batch } from "../reader.js";
import type { SalvageLog } from "../salvage-log.js";
import { type ConnectionCopy, indexConnections, takeCopy } from "./ahead.js";
import { batchesOf, contentOf, recordsOf } from "./chunk.js";
import { isSoundConnection } from "./connections.js";
import { type BagRecord, LENGTHS, MAGIC, Op } from "./format.js";
import { readBagHeader, readChunkInfo } from "./index-section.js";
import { readMessages } from "./messages.js";
import { ANYWHERE, agrees, findPlausible, LONGEST_HEADER, OUTSIDE, type Plausible, plausibleAt } from "./plausible.js";
import type { Scan } from "./scan.js";
import { misnamed } from "./type-names.js";

/** Bytes of an entry of a chunk info: a connection and its count. */
const INFO_ENTRY = 8;

/** One pass over a damaged bag. */
export class Salvage {
  /** Samples by connection that chunk infos, and that index data state. */
  readonly #stated = new Map<number, number>();
  readonly #indexed = new Map<number, number>();
  #infos = 0;
  #lookedAhead = false;
  /** Whether the chain of records has led to the index, in front of which nothing was damaged. */
  #soundData = false;

  constructor(
    readonly scan: Scan,
    readonly log: SalvageLog,
  ) {}

  async *batches(): AsyncGenerator<Batch, void, void> {
    const { scan } = this;
    const { size } = scan.source;
    scan.position = MAGIC.length;
    while (scan.position < size) {
      const at = scan.position;
      if (at === scan.header?.indexPosition) {
        scan.indexStart = at;
        this.#soundData = damageOf(scan.log).length === 0 && scan.unreadChunks === 0;
      }
      const record = await scan.record(at);
      if (record?.op !== Op.bagHeader) await this.#lookAhead();
      if (record && (await this.#isWhole(record))) yield* this.#whole(record);
      else yield* this.#damaged(at);
    }
    this.#conclude();
  }

  /**
   * Takes from the index which connections there are: its copy counts where it is sound. One that may be damaged, be it in the
   * name of its type alone, counts only where the chunks have none.
   */
  async #lookAhead(): Promise<void> {
    if (this.#lookedAhead) return;
    this.#lookedAhead = true;
    const { scan } = this;
    const { position } = scan;
    const copies: ConnectionCopy[] = [];
    for await (const copy of indexConnections(scan)) copies.push(copy);
    const sound = new Set(copies.filter(({ fields, data }) => isSoundConnection(fields, data)));
    for (const copy of await misnamed([...sound])) sound.delete(copy);
    for (const copy of copies)
      if (sound.has(copy)) takeCopy(scan, copy);
      else scan.doubtful.set(copy.fields.u32("conn"), () => takeCopy(scan, copy));
    scan.position = position;
  }

  /** Whether a record other than a chunk can be taken as it stands. A chunk is judged by what is in it. */
  async #isWhole(record: BagRecord): Promise<boolean> {
    const { op, fields, dataLength } = record;
    if (op === Op.chunk) return true;
    const judged = this.scan.parse(record.at, "record header", () => agrees(op, fields, dataLength));
    return judged === true && (op !== Op.message || (await this.#follows(record.end)));
  }

  async *#whole(record: BagRecord): AsyncGenerator<Batch, void, void> {
    const { scan } = this;
    const { at, op } = record;
    if (op === Op.chunk) {
      yield* this.#chunk(record);
      return;
    }
    if (op === Op.message) {
      yield* readMessages(scan, record);
      return;
    }
    if (op !== Op.connection) scan.unverified = false;
    if (op === Op.bagHeader) readBagHeader(scan, record);
    else if (op === Op.connection) {
      const data = await scan.data(record, MAX_RECORD_BYTES);
      if (data) scan.takeConnection(record.fields, data, at, scan.section);
    } else if (op === Op.indexData) count(this.#indexed, record.fields.u32("conn"), record.fields.u32("count"));
    else if (op === Op.chunkInfo) await this.#chunkInfo(record);
  }

  async #chunkInfo(record: BagRecord): Promise<void> {
    const { scan } = this;
    const data = await scan.data(record, MAX_RECORD_BYTES);
    if (!data) return;
    const view = new DataView(data.buffer, data.byteOffset, data.length);
    for (let at = 0; at < data.length; at += INFO_ENTRY)
      count(this.#stated, view.getUint32(at, true), view.getUint32(at + 4, true));
    this.#infos++;
    await readChunkInfo(scan, record);
  }

  /** A chunk, whose records are given as they stand where they are whole. */
  async *#chunk(record: BagRecord): AsyncGenerator<Batch, void, void> {
    const { scan } = this;
    const { at, end, dataAt } = record;
    const head = scan.parse(at, "chunk", () => chunkHead(record));
    const follows = await this.#follows(end);
    const stored = head && (await scan.data(record, scan.limits.maxChunkBytes));
    const records = stored && (await recordsOf(scan, at, stored, head.size, head.compression));
    // Nothing but the chain of its records vouches for a chunk that is not compressed.
    if (!records || !holds(records)) {
      yield* this.#damaged(at);
      return;
    }
    scan.unverified = false;
    await this.#take(at, head.compression, records);
    const before = scan.walker.counts.slice();
    scan.walker.resetTimes();
    scan.lost.clear();
    yield* batchesOf(scan, at, records);
    scan.chunks.take(at, contentOf(scan, before));
    this.log.wholeChunks++;
    if (head.compression === "") this.log.unchecked = true;
    // Of what was decompressed whole, the length may lie still.
    scan.position = follows ? end : await this.#find(head.compression === "" ? end : dataAt, OUTSIDE);
    if (!follows && scan.position > end) this.#skip(end, scan.position);
  }

  async #take(at: number, compression: string, records: Uint8Array): Promise<void> {
    const { scan } = this;
    scan.chunks.addCompression(compression);
    scan.countChunk(compression, records.length, records.length);
    scan.stoppedAt = 0;
    scan.position = Math.max(scan.position, at);
  }

  /** What stands at a place makes no sense: what can be had of it, if it is a chunk, and on with what comes next. */
  async *#damaged(at: number): AsyncGenerator<Batch, void, void> {
    const { scan, log } = this;
    const { size } = scan.source;
    scan.position = at;
    scan.unverified = true;
    const plausible = await this.#plausible(at);
    const dataAt = at + (plausible?.dataAt ?? 0);
    const isChunk = plausible?.op === Op.chunk;
    const next = await this.#find(isChunk ? dataAt : at + 1, isChunk ? OUTSIDE : ANYWHERE);
    scan.chunks.take(at, undefined);
    let [used, whole] = [0, false];
    if (isChunk) {
      log.damagedChunks++;
      scan.unreadChunks++;
      const records = await this.#recordsOf(plausible, dataAt, Math.min(next, dataAt + scan.limits.maxChunkBytes));
      if (records.length > 0) {
        await this.#take(at, chunkHead(plausible).compression, records);
        yield* batchesOf(scan, at, records);
        used = scan.stoppedAt;
        whole = used === chunkHead(plausible).size;
      }
      scan.afterHole = true;
    }
    scan.position = next;
    if (!isChunk) this.#skip(at, next);
    else if (!whole) log.skip(at, next - at, this.#lostOf(plausible, used));
    if (next === size) log.cutOff = true;
  }

  /** What is skipped of a damaged chunk, of whose records so many bytes were read. */
  #lostOf(chunk: Plausible, used: number): string {
    const reason =
      used > 0
        ? "the rest of a damaged chunk"
        : chunkHead(chunk).compression === "bz2"
          ? "a damaged chunk; bz2 is undone in blocks of 900 kB, and none is whole"
          : "a damaged chunk";
    return reason;
  }

  #skip(from: number, to: number): void {
    const cut = to === this.scan.source.size;
    this.scan.afterHole = true;
    const reason = cut ? "the file is cut off or damaged from here to its end" : "no records could be recognised";
    this.log.skip(from, to - from, reason);
  }

  /** What can be had of the records of a damaged chunk. */
  async #recordsOf(chunk: Plausible, from: number, to: number): Promise<Uint8Array> {
    const { scan } = this;
    const { compression, size } = chunkHead(chunk);
    await scan.need(from, to - from);
    // Copied: the search in it may move the window.
    const stored = scan.window.slice(from, to).slice();
    if (compression === "") return stored;
    const limit = Math.min(size, scan.limits.maxChunkBytes);
    if (compression === "lz4") return await decompressPrefix(compression, stored, limit);
    // The length may have lied where the data are sound.
    return (await recordsOf(scan, from, stored, size, compression)) ?? new Uint8Array(0);
  }

  /** The record at a file offset, as far as it can be believed; its offsets count from there. */
  async #plausible(at: number): Promise<Plausible | undefined> {
    const { scan } = this;
    await scan.need(at, LENGTHS + LONGEST_HEADER);
    const { bytes, start } = scan.window;
    const here = bytes.subarray(at - start);
    return plausibleAt(here, new DataView(here.buffer, here.byteOffset, here.length), 0);
  }

  async #follows(at: number): Promise<boolean> {
    return at === this.scan.source.size || (await this.#plausible(at)) !== undefined;
  }

  /** The next place where a record can be believed to stand, or the end of the file. */
  async #find(from: number, ops: ReadonlySet<number>): Promise<number> {
    const { scan } = this;
    const { size } = scan.source;
    const isConnection = (id: number) => scan.walker.indexOf(id) >= 0;
    for (let at = from; at < size; ) {
      const whole = !(await scan.need(at, PIECE)) || at + PIECE >= size;
      const { bytes, view, start } = scan.window;
      const to = whole ? bytes.length : at - start + PIECE - LENGTHS - LONGEST_HEADER;
      const found = findPlausible(bytes, view, at - start, to, ops, isConnection);
      if (found !== undefined) return start + found;
      if (whole) break;
      at = start + to;
    }
    return size;
  }

  /** How many samples there were, as far as the file tells. */
  #conclude(): void {
    const { scan, log } = this;
    const { header, walker } = scan;
    const isIndexed = header !== undefined && header.indexPosition > 0;
    if (isIndexed && scan.indexStart === undefined) log.cutOff = true;
    // A record that lost bytes may swallow others without a trace, but for the counts.
    const all = [...this.#stated, ...this.#indexed].every(([id, samples]) => {
      const index = walker.indexOf(id);
      return index >= 0 && walker.counts[index]! >= samples;
    });
    log.samplesWhole = this.#soundData && log.damagedChunks === 0 && all;
    if (log.samplesWhole) log.cutOff = false;
    log.expectedExact =
      isIndexed && header.chunks > 0 && this.#infos === header.chunks && !scan.log.faults["chunk-index"];
    for (const [id, samples] of log.expectedExact ? this.#stated : this.#indexed) {
      const index = walker.indexOf(id);
      if (index >= 0) log.expected.set(index, samples);
      else log.stated(id, samples);
    }
  }
}

function count(into: Map<number, number>, id: number, samples: number): void {
  into.set(id, (into.get(id) ?? 0) + samples);
}

function chunkHead({ fields }: Pick<BagRecord, "fields">): { compression: string; size: number } {
  const compression = fields.text("compression");
  return { compression: compression === "none" ? "" : compression, size: fields.u32("size") };
}

/** Whether one record follows another up to the end. */
function holds(records: Uint8Array): boolean {
  const view = new DataView(records.buffer, records.byteOffset, records.length);
  let at = 0;
  try {
    while (at + LENGTHS <= records.length) {
      const record = plausibleAt(records, view, at);
      if (!record) return false;
      at = record.dataAt + record.dataLength;
    }
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    return false;
  }
  return at === records.length;
}
