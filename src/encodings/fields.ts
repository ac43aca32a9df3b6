/**
 * The field columns: what each payload says of its own time, frame and fit, read at its offset. A batch comes in, the
 * columns beside it go out; nothing is kept but a table of schemas and of frame names.
 *
 * @module
 */
import type { Batch, ChannelDescription } from "../readers/reader.js";
import {
  type CompiledSchema,
  type FieldReader,
  Fit,
  PayloadLayout,
  SchemaError,
  type SchemaSource,
} from "./encoding.js";
import { loadEncoding } from "./index.js";
import { HeaderReader } from "./ros-header.js";

/** What became of a channel's schema. */
export interface ChannelSchema {
  readonly state: "understood" | "invalid" | "unsupported" | "absent";
  /** Why it was not understood. */
  readonly reason?: string;
  readonly compiled?: CompiledSchema;
  /** Looks for a header where the definition of a type is missing. */
  readonly header?: HeaderReader;
}

/** The most frame ids that are told apart in one stream; what is beyond shares one index. */
export const MAX_FRAMES = 64;

/** Whether a sample carries a time, as small integers that travel in a column. */
export const StampState = {
  /** The type has no stamp, or this payload has none. */
  none: 0,
  /** A time. */
  time: 1,
  /** Zero: nobody set it. */
  zero: 2,
  /** Nanoseconds outside [0, 10^9), negative seconds, or an error value for seconds. */
  malformed: 3,
} as const;

/** The latest seconds that an int32 holds: 2038-01-19. */
const MAX_INT32 = 0x7fffffff;

/** Seconds of -1 in an int32 that is read as unsigned: some drivers' word for "no time". */
const ERROR_SECONDS = 0xffffffff;

/** Columns that stand beside those of a {@link Batch}; lent until the next one. */
export interface FieldColumns {
  /** A {@link Fit} code. `Fit.unsupported` where the schema was not understood. */
  readonly fit: Uint8Array;
  /** The stamp, in nanoseconds from the stream's own stamp origin; NaN when there is none, or it is no time. */
  readonly stamp: Float64Array;
  /** A {@link StampState}. */
  readonly stampState: Uint8Array;
  /** Seconds of a malformed stamp, as written; not set for others. */
  readonly stampSeconds: Float64Array;
  /** Nanoseconds of a malformed stamp, as written; not set for others. */
  readonly stampNanoseconds: Float64Array;
  /** Index into the stream's frame ids; -1 when there is none. */
  readonly frame: Int32Array;
  /** 1 where the payload may be laid out otherwise than the one before it in its channel. */
  readonly anew: Uint8Array;
  /** Whether two rows of a channel have the same payload, but for the sequence number in a header of ROS 1. */
  readonly samePayload: (row: number, other: number) => boolean;
}

/** What channels without a schema share, so that they share the work on it too. */
const NO_SCHEMA: SchemaSource = { name: "", encoding: "", data: new Uint8Array(0) };

/** A layout that recognises nothing, for encodings without layouts. */
const UNKNOWN = new PayloadLayout();

class FrameNames {
  readonly names: string[] = [];
  /** How many names there are, the first beyond the limit included. */
  count = 0;
  readonly #index = new Map<string, number>();
  readonly #last = new Uint8Array(256);
  #lastLength = -1;
  #lastIndex = -1;

  /** Index of the name in those bytes; the name of the sample before is recognised without decoding. */
  of(bytes: Uint8Array, start: number, end: number): number {
    const length = end - start;
    if (length === this.#lastLength) {
      const last = this.#last;
      let i = 0;
      while (i < length && bytes[start + i] === last[i]) i++;
      if (i === length) return this.#lastIndex;
    }
    const name = new TextDecoder().decode(bytes.subarray(start, Math.min(end, start + 256)));
    let index = this.#index.get(name);
    if (index === undefined) {
      index = Math.min(this.names.length, MAX_FRAMES);
      this.count = index + 1;
      if (index < MAX_FRAMES) {
        this.names.push(name);
        this.#index.set(name, index);
      }
    }
    this.#lastLength = length <= 256 ? length : -1;
    if (length <= 256) this.#last.set(bytes.subarray(start, end));
    this.#lastIndex = index;
    return index;
  }
}

/** Computes field columns for the batches of one recording. */
export class FieldStage implements FieldColumns {
  fit = new Uint8Array(0);
  stamp = new Float64Array(0);
  stampState = new Uint8Array(0);
  stampSeconds = new Float64Array(0);
  stampNanoseconds = new Float64Array(0);
  frame = new Int32Array(0);
  anew = new Uint8Array(0);

  /** What became of each channel's schema, by channel index. */
  readonly schemas: ChannelSchema[] = [];
  /** Frame ids of each stream, by stream index. */
  readonly frames: FrameNames[] = [];
  readonly #readers: (FieldReader | undefined)[] = [];
  /** Layout of the last payload of each channel, and the frame that went with it. */
  readonly #layouts: PayloadLayout[] = [];
  #lastFrames = new Int32Array(0);
  #batch: Batch | undefined;
  readonly #compiled = new Map<string, WeakMap<object, ChannelSchema>>();
  /** Whole seconds that the stamps of each stream count from: those of its first stamp. */
  #stampOrigin = new Float64Array(0);

  constructor(readonly channels: readonly ChannelDescription[]) {}

  /** Understands the schemas of channels that appeared since the last call. */
  async prepare(): Promise<void> {
    while (this.schemas.length < this.channels.length) {
      const channel = this.channels[this.schemas.length]!;
      const schema = await this.#compile(channel);
      this.schemas.push(schema);
      const reader: FieldReader | undefined = schema.compiled?.fields() ?? schema.header;
      this.#readers.push(reader);
      this.#layouts.push(reader?.layout ?? UNKNOWN);
      if (this.#readers.length > this.#lastFrames.length) {
        const grown = new Int32Array(Math.max(64, this.#readers.length * 2));
        grown.set(this.#lastFrames);
        this.#lastFrames = grown;
      }
      while (this.frames.length <= channel.stream) this.frames.push(new FrameNames());
      if (channel.stream >= this.#stampOrigin.length) {
        const grown = new Float64Array(Math.max(64, channel.stream * 2)).fill(Number.NaN);
        grown.set(this.#stampOrigin);
        this.#stampOrigin = grown;
      }
    }
  }

  /** Seconds that the stamps of a stream count from; NaN when it has none. */
  stampOriginSeconds(stream: number): number {
    return this.#stampOrigin[stream] ?? Number.NaN;
  }

  /** Compiles a channel's schema; channels that share a schema record share the work. */
  async #compile(channel: ChannelDescription): Promise<ChannelSchema> {
    const encoding = await loadEncoding(channel.messageEncoding);
    const schema = channel.schema ?? NO_SCHEMA;
    const unnamed = channel.schema === undefined;
    if (!encoding) return { state: "unsupported", reason: `message encoding "${channel.messageEncoding}" is not read` };
    if (schema.missing !== undefined) {
      const header = encoding.id === "cdr" ? { header: new HeaderReader() } : {};
      return { state: "absent", reason: schema.missing, ...header };
    }
    if (unnamed && !encoding.schemaEncodings.includes("")) return { state: "absent" };
    if (!encoding.schemaEncodings.includes(schema.encoding))
      return { state: "unsupported", reason: `schema encoding "${schema.encoding}" is not read with "${encoding.id}"` };
    const key = channel.messageEncoding;
    const cache = this.#compiled.get(key) ?? new WeakMap<object, ChannelSchema>();
    this.#compiled.set(key, cache);
    const known = cache.get(schema);
    if (known) return known;
    let result: ChannelSchema;
    try {
      result = { state: "understood", compiled: await encoding.compile(schema) };
    } catch (error) {
      if (!(error instanceof SchemaError)) throw error;
      result = { state: error.unsupported ? "unsupported" : "invalid", reason: error.message };
    }
    cache.set(schema, result);
    return result;
  }

  /** Reads the fields of every sample of a batch. `prepare` must have seen its channels. */
  read(batch: Batch): FieldColumns {
    this.#batch = batch;
    if (this.fit.length < batch.length) {
      const capacity = batch.channel.length;
      this.fit = new Uint8Array(capacity);
      this.stamp = new Float64Array(capacity);
      this.stampState = new Uint8Array(capacity);
      this.stampSeconds = new Float64Array(capacity);
      this.stampNanoseconds = new Float64Array(capacity);
      this.frame = new Int32Array(capacity);
      this.anew = new Uint8Array(capacity);
    }
    this.anew.fill(0, 0, batch.length);
    for (let row = this.#regular(batch, 0); row < batch.length; row = this.#regular(batch, row + 1))
      this.#unusual(batch, row);
    if (batch.unreadable) this.#forget(batch, batch.unreadable);
    return this;
  }

  /** The stamp of a row of the last batch, exactly; undefined where it has none that is a time. */
  exactStampNs(row: number): bigint | undefined {
    if (this.stampState[row] !== StampState.time) return undefined;
    const stamp = this.stamp[row]!;
    const batch = this.#batch!;
    if (Number.isSafeInteger(stamp))
      return BigInt(this.#stampOrigin[batch.stream[row]!]!) * 1_000_000_000n + BigInt(stamp);
    // Months from the first stamp of its stream, where the column is rounded.
    const { stampSeconds, stampNanoseconds } = this.#walk(row, batch.channel[row]!, batch)!;
    return BigInt(stampSeconds) * 1_000_000_000n + BigInt(Math.round(stampNanoseconds));
  }

  readonly samePayload = (row: number, other: number): boolean => {
    const { bytes, channel, offset, size } = this.#batch!;
    const index = channel[row]!;
    if (channel[other] !== index || size[other] !== size[row]) return false;
    const [a, b, length] = [offset[row]!, offset[other]!, size[row]!];
    // ROS 1 numbers the samples in their headers when they are published, right before the stamp.
    const { stampAt } = this.#layouts[index]!;
    const numbered =
      this.channels[index]!.messageEncoding === "ros1" && this.schemas[index]!.compiled?.stampPath === "header.stamp";
    for (let i = 0; i < length; i++) {
      if (numbered && i === stampAt - 4) i = stampAt;
      if (bytes[a + i] !== bytes[b + i]) return false;
    }
    return true;
  };

  /** Takes nothing from payloads that could not be unpacked. */
  #forget({ length }: Batch, unreadable: Uint8Array): void {
    for (let row = 0; row < length; row++) {
      if (!unreadable[row]) continue;
      this.fit[row] = Fit.unsupported;
      this.stamp[row] = Number.NaN;
      this.stampState[row] = StampState.none;
      this.frame[row] = -1;
    }
  }

  /**
   * Reads payloads as long as their layout is recognised and their stamp is a time of a stream that has an origin;
   * returns the first row that is not so. There is no call in this loop, and none may come into it.
   */
  #regular(batch: Batch, from: number): number {
    const { view, channel, stream, offset, size, length } = batch;
    const { fit, stamp, stampState, frame } = this;
    const origins = this.#stampOrigin;
    const layouts = this.#layouts;
    const lastFrames = this.#lastFrames;
    let row = from;
    for (; row < length; row++) {
      const index = channel[row]!;
      const start = offset[row]!;
      const layout = layouts[index]!;
      if (size[row] !== layout.size || !layout.recognises(view, start)) break;
      const { stampAt } = layout;
      if (stampAt >= 0) {
        // An int32 that is read unsigned is far beyond any time that a signed one holds, and is looked at again below.
        const seconds = view.getUint32(start + stampAt, layout.little);
        const nanoseconds = view.getUint32(start + stampAt + 4, layout.little);
        const time = (seconds - origins[stream[row]!]!) * 1e9 + nanoseconds;
        // NaN: the first time of a stream.
        if (Number.isNaN(time) || nanoseconds >= 1e9 || seconds === 0 || seconds > MAX_INT32) break;
        stamp[row] = time;
        stampState[row] = StampState.time;
      } else {
        stamp[row] = Number.NaN;
        stampState[row] = StampState.none;
      }
      fit[row] = Fit.fits;
      frame[row] = lastFrames[index]!;
    }
    return row;
  }

  /** Walks a payload from its first byte and takes its stamp, whatever it is. */
  #unusual(batch: Batch, row: number): void {
    this.anew[row] = 1;
    const s = batch.stream[row]!;
    const reader = this.#walk(row, batch.channel[row]!, batch);
    const seconds = reader ? reader.stampSeconds : Number.NaN;
    const nanoseconds = reader ? reader.stampNanoseconds : Number.NaN;
    // NaN fails the test: no stamp.
    const formed = nanoseconds >= 0 && nanoseconds < 1e9 && seconds >= 0 && seconds !== ERROR_SECONDS;
    if (formed && (seconds > 0 || nanoseconds > 0)) {
      // The first time of a stream gives its origin.
      if (Number.isNaN(this.#stampOrigin[s]!)) this.#stampOrigin[s] = seconds;
      this.stamp[row] = (seconds - this.#stampOrigin[s]!) * 1e9 + nanoseconds;
      this.stampState[row] = StampState.time;
      return;
    }
    this.stamp[row] = Number.NaN;
    this.stampState[row] = formed ? StampState.zero : Number.isNaN(seconds) ? StampState.none : StampState.malformed;
    this.stampSeconds[row] = seconds;
    this.stampNanoseconds[row] = nanoseconds;
  }

  /** Walks a payload that no layout recognises. */
  #walk(row: number, index: number, { bytes, view, offset, size, stream }: Batch): FieldReader | undefined {
    const reader = this.#readers[index];
    if (!reader) {
      this.fit[row] = Fit.unsupported;
      this.frame[row] = -1;
      return undefined;
    }
    const start = offset[row]!;
    this.fit[row] = reader.read(bytes, view, start, start + size[row]!);
    const frame = reader.frameStart < 0 ? -1 : this.frames[stream[row]!]!.of(bytes, reader.frameStart, reader.frameEnd);
    this.frame[row] = this.#lastFrames[index] = frame;
    return reader;
  }
}
