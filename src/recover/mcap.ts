/** MCAP to MCAP: sound chunks are copied as they stand, of damaged ones what can be had. */
import { crc32 } from "../io/checksum.js";
import { type Compress, compressor } from "../io/compress.js";
import type { Sink } from "../io/sink.js";
import type { Salvage } from "../readers/mcap/salvage.js";
import { type FoundMessages, SalvagedMessages } from "../readers/mcap/salvage-messages.js";
import type { Piece } from "../readers/mcap/salvage-piece.js";
import { type McapRecordingWriter, mcapWriter } from "../writers/mcap/mcap.js";
import { CopiedRecords } from "./chunk.js";
import { ExtrasCopy } from "./extras.js";
import type { RecoveryTally } from "./tally.js";

/** Bytes of messages outside of chunks that are gathered for a chunk. */
const CHUNK_BYTES = 1024 * 1024;

/** Copies what a damaged file still holds. Nothing is finished or committed. */
export class McapRecovery {
  readonly extras: ExtrasCopy;
  readonly #copied = new CopiedRecords();
  readonly #known = new Set<number>();
  readonly #compressors = new Map<string, Compress>();
  readonly #found: SalvagedMessages;

  private constructor(
    readonly salvage: Salvage,
    readonly writer: McapRecordingWriter,
    readonly tally: RecoveryTally,
  ) {
    this.#found = new SalvagedMessages(salvage, tally.log);
    this.extras = new ExtrasCopy(tally);
    this.extras.writer = writer;
  }

  /** Begins a recovery. */
  static async open(salvage: Salvage, sink: Sink, tally: RecoveryTally): Promise<McapRecovery> {
    return new McapRecovery(
      salvage,
      await mcapWriter.open(sink, { profile: await salvage.readProfile(), compression: "none" }),
      tally,
    );
  }

  async take(piece: Piece): Promise<void> {
    const { tally, extras } = this;
    if (piece.kind === "messageIndex") {
      const lost = this.#found.index(piece.content);
      if (lost) tally.of(lost.id).missed += lost.missed;
    } else if (piece.kind === "chunk") await this.#chunk(piece);
    else if (piece.kind === "message") await this.#message(piece.record);
    else if (piece.kind === "skipped") {
      if (this.#found.skipped(piece)) tally.hole();
    } else {
      this.#found.other();
      if (piece.kind === "attachment" && !piece.intact) {
        tally.log.attachmentsLost++;
        return;
      }
      await this.#flush();
      if (piece.kind === "metadata") {
        await extras.metadata(piece.metadata.name, piece.metadata.metadata);
        return;
      }
      const { name, mediaType, logTime, createTime, dataSize } = piece.head;
      const head = { name, mediaType, logTimeNs: logTime, createTimeNs: createTime, sizeBytes: dataSize };
      await extras.attachment(head, piece.data());
    }
  }

  /** Writes what is still gathered, and makes channels without samples known. */
  async end(): Promise<void> {
    if (this.#found.end()) this.tally.hole();
    await this.#flush();
    for (const id of this.salvage.channels.keys()) this.#define(id);
    this.tally.log.uncounted = this.#found.uncounted;
  }

  async #chunk(piece: Piece & { kind: "chunk" }): Promise<void> {
    const { tally } = this;
    await this.#flush();
    const found = this.#found.chunk(piece);
    for (const [i, { id, logTime }] of found.messages.entries()) {
      if (found.gaps.includes(i)) tally.hole();
      tally.saved(id, logTime, found.verified);
    }
    if (found.clean) await this.#copyChunk(piece, found);
    else await this.#writeMessages(found, piece.head.compression);
    if (found.hole) tally.hole();
  }

  /** Writes a sound chunk as it stands. */
  async #copyChunk(
    { head, stored, records }: Piece & { kind: "chunk" },
    { messages, defines, schemas }: FoundMessages,
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
      schemas,
    });
    copied.clear();
  }

  /** Writes some of the messages of a chunk as a chunk of their own. */
  async #writeMessages({ bytes, messages }: FoundMessages, compression: string): Promise<void> {
    for (const { id, logTime, at, end } of messages) {
      this.#copied.index(id, logTime, this.#copied.records.length);
      this.#copied.records.raw(bytes.subarray(at, end));
    }
    await this.#flush(compression);
  }

  async #message(record: Uint8Array): Promise<void> {
    const { tally } = this;
    const found = this.#found.message(record);
    if (!found) {
      tally.hole();
      return;
    }
    const { id, logTime } = found.messages[0]!;
    this.#copied.index(id, logTime, this.#copied.records.length);
    this.#copied.records.raw(record);
    tally.saved(id, logTime, found.verified);
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
}
