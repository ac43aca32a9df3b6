/** MCAP to MCAP: sound chunks are copied as they stand, of damaged ones what can be had. */
import { crc32 } from "../io/checksum.js";
import { type Compress, compressor } from "../io/compress.js";
import type { Sink } from "../io/sink.js";
import { MESSAGE_LOG_TIME, RECORD_HEAD } from "../readers/mcap/opcode.js";
import type { Salvage } from "../readers/mcap/salvage.js";
import type { Piece } from "../readers/mcap/salvage-piece.js";
import { type McapRecordingWriter, mcapWriter } from "../writers/mcap/mcap.js";
import { CopiedRecords, INDEX_ENTRY, type Times, type Walk, type Walked, walkRecords } from "./chunk.js";
import { ExtrasCopy } from "./extras.js";
import type { RecoveryTally } from "./tally.js";

/** Bytes of messages outside of chunks that are gathered for a chunk. */
const CHUNK_BYTES = 1024 * 1024;

/** A message in the records of a chunk. */
interface FoundMessage {
  readonly id: number;
  readonly logTime: bigint;
  readonly at: number;
  readonly end: number;
}

/** What a recovery keeps. */
export interface Keep {
  /** Whether samples of damaged chunks are kept. */
  readonly unverified: boolean;
}

/** Copies what a damaged file still holds. Nothing is finished or committed. */
export class McapRecovery {
  readonly extras: ExtrasCopy;
  readonly #copied = new CopiedRecords();
  readonly #known = new Set<number>();
  readonly #compressors = new Map<string, Compress>();
  /** Samples of the last damaged chunk that were saved, by channel id, until its message indexes are met. */
  #damaged: { readonly saved: Map<number, number>; indexed: boolean; whole: boolean } | undefined;

  private constructor(
    readonly salvage: Salvage,
    readonly writer: McapRecordingWriter,
    readonly tally: RecoveryTally,
    readonly keep: Keep,
  ) {
    this.extras = new ExtrasCopy(tally);
    this.extras.writer = writer;
  }

  /** Begins a recovery. */
  static async open(salvage: Salvage, sink: Sink, tally: RecoveryTally, keep: Keep): Promise<McapRecovery> {
    return new McapRecovery(
      salvage,
      await mcapWriter.open(sink, { profile: await salvage.readProfile(), compression: "none" }),
      tally,
      keep,
    );
  }

  async take(piece: Piece): Promise<void> {
    const { tally, extras } = this;
    if (piece.kind !== "messageIndex") this.#settleDamaged();
    if (piece.kind === "messageIndex") this.#countLost(piece.content);
    else if (piece.kind === "chunk") await this.#chunk(piece);
    else if (piece.kind === "message") await this.#message(piece.record);
    else if (piece.kind === "skipped") {
      tally.log.skip(piece.from, piece.to - piece.from, piece.reason);
      // Behind the data section stand no samples.
      if (this.salvage.reachedDataEnd) return;
      tally.hole();
      tally.uncounted = true;
    } else if (piece.kind === "metadata") {
      await this.#flush();
      await extras.metadata(piece.metadata.name, piece.metadata.metadata);
    } else if (piece.intact) {
      await this.#flush();
      const { name, mediaType, logTime, createTime, dataSize } = piece.head;
      const head = { name, mediaType, logTimeNs: logTime, createTimeNs: createTime, sizeBytes: dataSize };
      await extras.attachment(head, piece.data());
    } else tally.attachmentsLost++;
  }

  /** Writes what is still gathered, and makes channels without samples known. */
  async end(): Promise<void> {
    this.#settleDamaged();
    await this.#flush();
    // A file that ends early may end between two records.
    if (!this.salvage.reachedDataEnd) this.#lose();
    for (const id of this.salvage.channels.keys()) this.#define(id);
  }

  async #chunk(piece: Piece & { kind: "chunk" }): Promise<void> {
    const { head, records, damage } = piece;
    await this.#flush();
    const sound = this.#walk(records);
    const timely = sound.messages.every(({ logTime }) => this.#isTime(logTime));
    // Where there is no checksum, a record that lost bytes may end where another does.
    const whole = sound.end === records.length && (timely || head.uncompressedCrc !== 0);
    piece.walked = sound.end;
    piece.last = sound.last;
    if (damage === undefined && whole) {
      this.tally.log.wholeChunks++;
      if (head.uncompressedCrc === 0 && sound.messages.length > 0) this.tally.log.unchecked = true;
      for (const message of sound.messages) this.#count(message, true);
      if (sound.clean) await this.#copyChunk(piece, sound);
      else {
        // Messages of channels that nobody defined, and what contradicts other definitions, cannot be kept.
        if (sound.unknown > 0) this.#lose();
        await this.#writeMessages(records, sound.messages, head.compression);
      }
      return;
    }
    this.tally.log.damagedChunks++;
    const { messageStartTime: from, messageEndTime: to } = head;
    const times = from <= to && to > 0n ? { from, to } : this.#times;
    const found = whole && timely && sound.clean ? sound : this.#walk(records, times, piece.ends);
    piece.walked = found.end;
    piece.last = found.last;
    this.#damaged = {
      saved: new Map(),
      indexed: false,
      whole: found === sound && records.length === head.uncompressedSize,
    };
    if (this.keep.unverified) {
      for (const [i, message] of found.messages.entries()) {
        if (found.gaps.includes(i)) this.tally.hole();
        this.#count(message, false);
        this.#damaged.saved.set(message.id, (this.#damaged.saved.get(message.id) ?? 0) + 1);
      }
      await this.#writeMessages(records, found.messages, head.compression);
    } else this.#damaged.whole = false;
    this.tally.hole();
  }

  /** Walks records and keeps where their messages stand. */
  #walk(
    bytes: Uint8Array,
    times?: Times,
    search?: boolean,
  ): Walked & { messages: FoundMessage[]; gaps: number[]; unknown: number } {
    const { salvage } = this;
    const messages: FoundMessage[] = [];
    const gaps: number[] = [];
    let unknown = 0;
    const walk: Walk = {
      isChannel: (id) => salvage.channels.has(id),
      define: (opcode, content) => salvage.define(opcode, content),
      message: (id, logTime, at, end) => void messages.push({ id, logTime, at, end }),
      stray: () => void unknown++,
      gap: () => void gaps.push(messages.length),
    };
    return { ...walkRecords(bytes, walk, times, search), messages, gaps, unknown };
  }

  /** The times that messages can have, as far as the file says. */
  get #times(): Times {
    const counts = this.salvage.summary?.statistics;
    if (!counts || counts.messageEndTime === 0n) return { from: 0n, to: 2n ** 64n - 1n };
    return { from: counts.messageStartTime, to: counts.messageEndTime };
  }

  #isTime(logTime: bigint): boolean {
    const { from, to } = this.#times;
    return logTime >= from && logTime <= to;
  }

  #count({ id, logTime }: FoundMessage, verified: boolean): void {
    this.tally.saved(id, logTime, verified);
  }

  /** Samples are lost here, nobody knows how many. */
  #lose(): void {
    this.tally.hole();
    this.tally.uncounted = true;
  }

  /** Writes a sound chunk as it stands. */
  async #copyChunk(
    { head, stored, records }: Piece & { kind: "chunk" },
    { messages, defines }: Walked & { messages: FoundMessage[] },
  ): Promise<void> {
    if (messages.length === 0) return;
    const copied = this.#copied;
    for (const { id, logTime, at } of messages) {
      this.#define(id);
      copied.index(id, logTime, at);
    }
    for (const id of defines) this.#define(id);
    await this.writer.chunkRecord({
      ...copied.times,
      uncompressedSize: records.length,
      uncompressedCrc: head.uncompressedCrc || crc32(records),
      compression: head.compression,
      records: stored,
      messageIndexes: copied.messageIndexes(),
      defines,
    });
    copied.clear();
  }

  /** Writes some of the messages of a chunk as a chunk of their own. */
  async #writeMessages(bytes: Uint8Array, messages: readonly FoundMessage[], compression: string): Promise<void> {
    for (const { id, logTime, at, end } of messages) {
      this.#copied.index(id, logTime, this.#copied.records.length);
      this.#copied.records.raw(bytes.subarray(at, end));
    }
    await this.#flush(compression);
  }

  async #message(record: Uint8Array): Promise<void> {
    const { salvage, tally } = this;
    const view = new DataView(record.buffer, record.byteOffset, record.length);
    const id = view.getUint16(RECORD_HEAD, true);
    if (!salvage.channels.has(id)) {
      this.#lose();
      return;
    }
    const logTime = view.getBigUint64(MESSAGE_LOG_TIME, true);
    // Outside of chunks no checksum says that it is right: behind damage it may be a part of something else.
    const verified = tally.log.skips === 0 && tally.log.damagedChunks === 0;
    if (!verified && !(this.keep.unverified && this.#isTime(logTime))) {
      this.#lose();
      return;
    }
    this.#copied.index(id, logTime, this.#copied.records.length);
    this.#copied.records.raw(record);
    if (verified) tally.log.unchecked = true;
    tally.saved(id, logTime, verified);
    if (this.#copied.records.length >= CHUNK_BYTES) await this.#flush();
  }

  /** Makes a channel known to the writer, under the ids that it has. */
  #define(id: number): void {
    if (this.#known.has(id)) return;
    this.#known.add(id);
    const { schemaId, ...channel } = this.salvage.channels.get(id)!;
    this.writer.channelAs(id, schemaId, { ...channel, schema: this.salvage.schemas.get(schemaId) });
  }

  /** Writes what was gathered as a chunk. */
  async #flush(compression = ""): Promise<void> {
    const copied = this.#copied;
    const records = copied.records.bytes();
    if (records.length === 0) return;
    for (const id of copied.channels()) this.#define(id);
    const compress = await this.#compressor(compression);
    await this.writer.chunkRecord({
      ...copied.times,
      uncompressedSize: records.length,
      uncompressedCrc: crc32(records),
      compression: compress ? compression : "",
      records: compress ? compress(records) : records,
      messageIndexes: copied.messageIndexes(),
    });
    copied.clear();
  }

  async #compressor(compression: string): Promise<Compress | undefined> {
    if (compression !== "lz4" && compression !== "zstd") return undefined;
    const known = this.#compressors.get(compression);
    if (known) return known;
    const made = await compressor(compression);
    this.#compressors.set(compression, made);
    return made;
  }

  /** Holds what was saved of a damaged chunk to a message index behind it, which says what it held. */
  #countLost(content: Uint8Array): void {
    if (!this.#damaged) return;
    this.#damaged.indexed = true;
    const view = new DataView(content.buffer, content.byteOffset, content.length);
    const id = view.getUint16(0, true);
    const held = (content.length - 6) / INDEX_ENTRY;
    if (this.salvage.channels.has(id))
      this.tally.of(id).missed += Math.max(0, held - (this.#damaged.saved.get(id) ?? 0));
    else this.tally.uncounted = true;
  }

  /** A damaged chunk is behind us, and so are its indexes. */
  #settleDamaged(): void {
    if (this.#damaged && !this.#damaged.indexed && !this.#damaged.whole) this.tally.uncounted = true;
    this.#damaged = undefined;
  }
}
