import type { MakeDigest } from "../io/digest.js";
import { HashedSink } from "../io/hashed.js";
import type { ExactTimes } from "../readers/reader.js";
import type { ConversionOutput } from "../spec/verdict/conversion.js";
import { TasukiError } from "../trouble.js";
import type { McapRecordingWriter } from "../writers/mcap/mcap.js";
import { openWriter } from "../writers/open.js";
import type { AttachmentToWrite, RecordingWriter } from "../writers/writer.js";
import { FilesBeside } from "./beside.js";
import type { OutputChannel } from "./channels.js";
import type { Target } from "./options.js";
import type { Plan } from "./plan.js";
import { ANNOTATION_RECORD } from "./records.js";

const isMcap = (writer: RecordingWriter): writer is McapRecordingWriter => "chunkRecord" in writer;

/** One file of the output while it is written. */
export class Part {
  /** Samples of each channel of the output. */
  readonly samples: number[] = [];
  /** Samples at the beginning that repeat those of earlier parts. */
  repeated = 0;
  copiedChunks = 0;
  writtenChunks = 0;
  /** Log time of the first sample of its own. */
  start: number | undefined;
  /** Number that the writer gave each channel. */
  readonly #numbers: number[] = [];
  /** Ids that the channels of the input keep in the output, by the channel of the output. */
  readonly #kept: boolean[] = [];
  #pending = false;

  private constructor(
    readonly sink: HashedSink,
    readonly writer: RecordingWriter,
    readonly plan: Plan,
    /** Files for what the container has no place for. */
    readonly beside: FilesBeside | undefined,
  ) {
    writer.originNs = plan.originNs;
  }

  static async open(name: string, target: Target, plan: Plan, makeDigest: MakeDigest): Promise<Part> {
    const sink = new HashedSink(await target.create(name), makeDigest);
    try {
      const writer = await openWriter(plan.container, sink, plan);
      return new Part(sink, writer, plan, writer.metadata ? undefined : await FilesBeside.begin(name, target));
    } catch (error) {
      await sink.abort();
      throw error;
    }
  }

  /** Makes the next channel known. Chunks can be copied only while channels keep their ids. */
  channel(channel: OutputChannel, keepId: boolean): void {
    const number = keepId ? this.#keepingId(channel) : undefined;
    this.#numbers.push(number ?? this.writer.channel(channel));
    this.#kept.push(number !== undefined);
    this.samples.push(0);
  }
  /** The number of a channel under the id of its input; undefined where another channel has it, or its schema's. */
  #keepingId(channel: OutputChannel): number | undefined {
    const { writer } = this;
    if (!isMcap(writer)) return undefined;
    try {
      return writer.channelAs(channel.id, channel.schemaId ?? 0, channel);
    } catch (error) {
      if (error instanceof TasukiError) return undefined;
      throw error;
    }
  }
  keepsId(channel: number): boolean {
    return this.#kept[channel]!;
  }

  /** Adds a sample; by its absolute times where it has such. */
  add(
    channel: number,
    sequence: number,
    log: number,
    publish: number,
    exact: ExactTimes | undefined,
    bytes: Uint8Array,
    start: number,
    end: number,
  ): void {
    const number = this.#numbers[channel]!;
    if (exact) this.writer.addExact(number, sequence, exact.logTimeNs, exact.publishTimeNs, bytes, start, end);
    else this.writer.add(number, sequence, log, publish, bytes, start, end);
    this.samples[channel]!++;
    this.#pending = true;
  }
  get full(): boolean {
    return this.writer.full;
  }
  async flush(): Promise<void> {
    if (this.#pending) this.writtenChunks++;
    this.#pending = false;
    await this.writer.flush();
  }

  /** Writes a text that belongs to the file: into a metadata record, or beside it where the container has none. */
  async record(name: string, key: string, text: string): Promise<void> {
    if (this.beside) await this.beside.write(name, text);
    else await this.writer.metadata!(name, new Map([[key, text]]));
  }

  /** Writes an annotation, into an attachment or beside the file; false where there is one beside it already. */
  async annotation(attachment: AttachmentToWrite, data: AsyncIterable<Uint8Array>): Promise<boolean> {
    if (this.beside) return await this.beside.add(ANNOTATION_RECORD, data);
    await this.writer.attachment!(attachment, data);
    return true;
  }

  /** Puts everything on disk. */
  async sync(): Promise<void> {
    await this.beside?.sync();
    await this.sink.sync();
  }
  /** Makes it a file. What stands beside comes first: a recording is never there without its declaration. */
  async commit(): Promise<void> {
    await this.beside?.commit();
    await this.sink.commit();
  }
  async abort(): Promise<void> {
    await this.beside?.abort();
    await this.sink.abort();
  }

  /** Writes what is left. */
  async finish(): Promise<void> {
    await this.flush();
    await this.writer.finish();
  }

  get total(): number {
    return this.samples.reduce((sum, samples) => sum + samples, 0);
  }

  async describe(): Promise<ConversionOutput> {
    return {
      path: this.sink.name,
      container: this.plan.container,
      sizeBytes: this.sink.position,
      sha256: await this.sink.hex(),
      beside: this.beside?.names ?? [],
      samples: this.total,
      repeatedSamples: this.repeated,
      copiedChunks: this.copiedChunks,
      writtenChunks: this.writtenChunks,
    };
  }
}
