/**
 * How a payload encoding is understood: a schema is compiled once a channel into a reader that walks one payload
 * without building objects, and into a decoder that builds the whole message only when somebody asks.
 *
 * @module
 */
import type { StandardFacts } from "../spec/facts/stream.js";
import type { Picker, Want } from "./pick/picks.js";

/** Schema text as a recording carries it. */
export interface SchemaSource {
  /** Type name, such as `sensor_msgs/msg/Imu`. */
  readonly name: string;
  /** Schema encoding, such as `ros2msg`; empty when the recording gives none. */
  readonly encoding: string;
  /** The definition, as stored. Borrowed: copy to keep. */
  readonly data: Uint8Array;
  /** Where the definition comes from; the recording where nothing is said. */
  readonly origin?: "recording" | "library";
  /** Why there is no definition, where the recording names a type alone. `encoding` and `data` are then empty. */
  readonly missing?: string;
}

/** Whether a payload fits its schema, and if not, how it fails. Small integers, so that they travel in a column. */
export const Fit = {
  /** Every byte is accounted for by the schema. */
  fits: 0,
  /** The payload ends before the schema does. */
  short: 1,
  /** Bytes remain after the schema's last field. */
  trailing: 2,
  /** A value that the encoding forbids: a wrong wire type, a length beyond the bound, a syntax error. */
  malformed: 3,
  /** A representation this version does not read (for example parameter-list CDR). Not checked, never guessed. */
  unsupported: 4,
  /** The payload is a compressed frame where the schema's own bytes were expected. */
  compressed: 5,
} as const;
/** One of the {@link Fit} codes. */
export type Fit = (typeof Fit)[keyof typeof Fit];

/** The most words that a layout is recognised by; a payload with more of them is walked each time. */
const MAX_WORDS = 24;

/**
 * The layout of the payload that was walked last. A payload of the same size that has the same words in the same places
 * (every length and count, and the frame id) is laid out alike: it fits too, and its stamp stands in the same place.
 * Most streams of a robot repeat one layout a million times.
 */
export class PayloadLayout {
  /** Size of the payload; -1 when no layout is known. */
  size = -1;
  /** Where the stamp's seconds stand in the payload, nanoseconds behind them; -1 when it has none. */
  stampAt = -1;
  /** Whether the stamp is little-endian. */
  little = true;
  /** Pairs of offset and word, `length` numbers in use. */
  readonly words = new Uint32Array(MAX_WORDS * 2);
  length = 0;

  /** Forgets the layout and begins another. */
  begin(): void {
    this.size = -1;
    this.stampAt = -1;
    this.length = 0;
  }
  /** Takes in the word at an offset of the payload that begins at `start`. */
  note(view: DataView, start: number, offset: number): void {
    const { length, words } = this;
    this.length = length + 2;
    if (length >= words.length) return;
    words[length] = offset;
    words[length + 1] = view.getUint32(start + offset, true);
  }
  /** Makes the layout known, where its words were few enough. */
  end(size: number): void {
    if (this.length <= this.words.length) this.size = size;
  }
  /** Whether the payload of the same size that begins at `start` is laid out alike. */
  recognises(view: DataView, start: number): boolean {
    const { words, length } = this;
    for (let i = 0; i < length; i += 2) if (view.getUint32(start + words[i]!, true) !== words[i + 1]) return false;
    return true;
  }
}

/**
 * Walks payloads of one schema. It owns its result fields and overwrites them at each call, so that a million
 * payloads cost no allocation.
 */
export interface FieldReader {
  /**
   * Walks the payload `bytes[start, end)`. `view` covers the same buffer as `bytes`, from the same first byte.
   * Never throws, never reads outside the payload.
   */
  read(bytes: Uint8Array, view: DataView, start: number, end: number): Fit;
  /** Seconds of the stamp as written, before any normalisation; NaN when this payload has none. */
  stampSeconds: number;
  /** Nanoseconds of the stamp as written (a broken writer may exceed 999 999 999); NaN when this payload has none. */
  stampNanoseconds: number;
  /** Where the UTF-8 bytes of the frame id stand in `bytes`; -1 when this payload has none. */
  frameStart: number;
  /** End (exclusive) of the frame id; -1 when this payload has none. */
  frameEnd: number;
  /** The layout of the last payload, for encodings whose layouts repeat. */
  readonly layout?: PayloadLayout;
}

/** A schema that was understood. */
export interface CompiledSchema {
  /** Path of the acquisition stamp in the message, such as `header.stamp`; undefined when the type has none. */
  readonly stampPath: string | undefined;
  /** Path of the frame id, such as `header.frame_id`; undefined when the type has none. */
  readonly framePath: string | undefined;
  /** How its definitions compare with the standard types whose names they bear; undefined where none does. */
  readonly standard?: StandardFacts | undefined;
  /** The MD5 sum of the definition, in ROS 1; undefined where it lacks a nested type. */
  readonly md5sum?: string | undefined;
  /** Makes a walker; each owns its result fields. */
  fields(): FieldReader;
  /** Makes a decoder of whole messages. It throws on a payload that does not fit. */
  decoder(): Promise<(payload: Uint8Array) => unknown>;
  /** Makes a picker of chosen values. Throws a {@link SchemaError} where a path is none. */
  picker(wants: readonly Want[]): Promise<Picker>;
}

/** A payload encoding. */
export interface Encoding {
  /** The message encoding it reads, such as `cdr`. */
  readonly id: string;
  /** The schema encodings it can compile; an empty string stands for no schema. */
  readonly schemaEncodings: readonly string[];
  /** Understands a schema, or throws a {@link SchemaError}. */
  compile(schema: SchemaSource): Promise<CompiledSchema>;
}

/** Why a schema could not be understood. */
export class SchemaError extends Error {
  override readonly name = "SchemaError";
  /**
   * @param unsupported The schema may well be right, but uses something that this version does not read.
   */
  constructor(
    message: string,
    readonly unsupported = false,
  ) {
    super(message);
  }
}

/** The longest schema text that is parsed, in bytes; real definitions stay below 100 kB. */
export const MAX_SCHEMA_BYTES = 1 << 20;

/** The deepest nesting of types or values that is followed. */
export const MAX_DEPTH = 64;

/** Little-endian magic numbers of a zstd frame (RFC 8878) and an lz4 frame. */
const FRAME_MAGICS = [0xfd2fb528, 0x184d2204];

/** Whether a payload begins as a compressed frame does. */
export const compressedMagic = (view: DataView, start: number, end: number): boolean =>
  end - start >= 4 && FRAME_MAGICS.includes(view.getUint32(start, true));
