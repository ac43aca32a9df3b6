/**
 * The output of a conversion: one file, or parts that follow each other. All of them become files together, at the end.
 *
 * @module
 */
import type { MakeDigest } from "../io/digest.js";
import type { StoredChunk } from "../readers/reader.js";
import { TasukiError } from "../trouble.js";
import type { McapRecordingWriter } from "../writers/mcap/mcap.js";
import type { AttachmentToWrite } from "../writers/writer.js";
import type { OutputChannel } from "./channels.js";
import { Latched } from "./latched.js";
import type { LossLog } from "./loss-log.js";
import { ChunkContents } from "./message-indexes.js";
import type { Target } from "./options.js";
import { Part } from "./part.js";
import { type Plan, partName } from "./plan.js";
import { PART_RECORD } from "./records.js";
import type { Rows } from "./rows.js";

/** More parts than anybody wants; each is an open file until the end. */
const MOST_PARTS = 1000;

export class Output {
  readonly parts: Part[] = [];
  readonly #channels: { channel: OutputChannel; keepId: boolean }[] = [];
  readonly #latched: Latched | undefined;
  readonly #splits: boolean;
  readonly #contents = new ChunkContents();
  /** Whether nothing is written any more, since the losses forbid it. */
  #discarded = false;

  constructor(
    readonly plan: Plan,
    readonly target: Target,
    readonly log: LossLog,
    readonly makeDigest: MakeDigest,
  ) {
    this.#splits = plan.splitBytes < Infinity || plan.splitNs < Infinity;
    this.#latched = plan.repeatLatched ? new Latched() : undefined;
  }

  get #part(): Part {
    return this.parts.at(-1)!;
  }
  get discarded(): boolean {
    return this.#discarded;
  }

  /** Begins the first part, or the next. */
  async begin(): Promise<void> {
    if (this.parts.length >= MOST_PARTS)
      throw new TasukiError(
        "not-convertible",
        `The output would have more than ${MOST_PARTS} parts: choose larger ones.`,
      );
    // It is finished at the end, when the digests of the sources are known; until then it shall hold no buffers.
    const before = this.parts.at(-1);
    await before?.flush();
    await before?.sink.sync();
    const { target } = this;
    const name = this.#splits ? partName(target.name, this.parts.length) : target.name;
    const part = await Part.open(name, target, this.plan, this.makeDigest);
    this.parts.push(part);
    for (const { channel, keepId } of this.#channels) part.channel(channel, keepId);
    await this.#repeatLatched(part);
  }

  /** Begins a part with the latched samples of those before it. */
  async #repeatLatched(part: Part): Promise<void> {
    const kept = this.#latched?.samples() ?? [];
    if (kept.length === 0) return;
    part.repeated = kept.length;
    await part.writer.metadata?.(PART_RECORD, new Map([["repeated", String(kept.length)]]));
    for (const { channel, sequence, logTime, publishTime, exact, payload } of kept) {
      part.add(channel, sequence, logTime, publishTime, exact, payload, 0, payload.length);
      this.log.note("latched-repeated", this.#channels[channel]!.channel.topic);
      if (part.full) await part.flush();
    }
  }

  /** Makes the next channel known. */
  channel(channel: OutputChannel, keepId: boolean): void {
    this.#channels.push({ channel, keepId });
    this.#latched?.channel(channel);
    if (!this.#discarded) this.#part.channel(channel, keepId);
  }

  /** Whether a part ends before a sample of this log time. */
  #due(log: number): boolean {
    const { start, writer } = this.#part;
    if (start === undefined) return false;
    return log - start >= this.plan.splitNs || writer.position >= this.plan.splitBytes;
  }

  /** Writes samples. */
  async write(rows: Rows): Promise<void> {
    if (this.#discarded) return;
    const { length, bytes, channel, sequence, logTime, publishTime, offset, size, exact } = rows;
    let part = this.#part;
    let from = 0;
    for (let row = 0; row < length; row++) {
      if (this.#splits && this.#due(logTime[row]!)) {
        this.#latched?.take(rows, from, row);
        from = row;
        await this.begin();
        part = this.#part;
      }
      part.start ??= logTime[row]!;
      const start = offset[row]!;
      const end = start + size[row]!;
      const times = exact?.get(row);
      part.add(channel[row]!, sequence[row]!, logTime[row]!, publishTime[row]!, times, bytes, start, end);
      if (part.full) await part.flush();
    }
    this.#latched?.take(rows, from, length);
  }

  /** Whether a chunk with this time range and these channels can be copied as it stands, into the part at hand or the next. */
  async takesChunk(start: number, end: number): Promise<boolean> {
    if (this.#discarded) return false;
    if (this.#splits && this.#due(start)) await this.begin();
    return end - (this.#part.start ?? start) < this.plan.splitNs;
  }

  keepsId(channel: number): boolean {
    return this.#part.keepsId(channel);
  }

  /** Copies a chunk as it stands; `samples` says how many it has of each channel. */
  async copyChunk(chunk: StoredChunk, start: number, samples: ReadonlyMap<number, number>): Promise<void> {
    const part = this.#part;
    await part.flush();
    await (part.writer as McapRecordingWriter).chunkRecord({
      ...this.#contents.of(chunk.records),
      messageStartTime: chunk.startTimeNs,
      messageEndTime: chunk.endTimeNs,
      uncompressedSize: chunk.records.length,
      uncompressedCrc: chunk.recordsCrc,
      compression: chunk.compression,
      records: chunk.stored,
    });
    if (samples.size > 0) part.start ??= start;
    for (const [channel, count] of samples) part.samples[channel]! += count;
    part.copiedChunks++;
  }
  /** Keeps what is latched of a chunk that is copied. */
  noteCopied(rows: Rows): void {
    this.#latched?.take(rows, 0, rows.length);
  }

  async metadata(name: string, entries: ReadonlyMap<string, string>): Promise<void> {
    if (!this.#discarded) await this.#part.writer.metadata!(name, entries);
  }
  async attachment(attachment: AttachmentToWrite, data: AsyncIterable<Uint8Array>): Promise<void> {
    if (!this.#discarded) await this.#part.writer.attachment!(attachment, data);
  }

  /** Writes an annotation; false where the part at hand has one beside it already. */
  async annotation(attachment: AttachmentToWrite, data: AsyncIterable<Uint8Array>): Promise<boolean> {
    return this.#discarded || (await this.#part.annotation(attachment, data));
  }

  /** Throws away what was written; what comes is counted and not written. */
  async discard(): Promise<void> {
    this.#discarded = true;
    await this.abort();
  }
  async abort(): Promise<void> {
    for (const part of this.parts) await part.abort();
  }
  /** Finishes every part; `last` gives the records that stand at its end. */
  async finish(last: (part: Part, index: number) => Promise<void>): Promise<void> {
    for (const [index, part] of this.parts.entries()) {
      await part.flush();
      await last(part, index);
      await part.finish();
    }
  }
  /** Makes all parts files, once each of them is on disk. */
  async commit(): Promise<void> {
    for (const part of this.parts) await part.sync();
    for (const part of this.parts) await part.commit();
  }
}
