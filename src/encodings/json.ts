/**
 * The `json` message encoding, with a JSON Schema or with none.
 *
 * A payload fits when it is one well-formed JSON text: the schema names where the stamp and the frame id stand, but
 * values are not validated against it, for the readers of recordings do not do so either.
 *
 * @module
 */

import {
  type CompiledSchema,
  compressedMagic,
  type Encoding,
  type FieldReader,
  Fit,
  MAX_DEPTH,
  MAX_SCHEMA_BYTES,
  SchemaError,
  type SchemaSource,
} from "./encoding.js";
import * as scan from "./json-scan.js";
import { isObject, type JsonObject, parts, property } from "./json-schema.js";
import { ObjectPicker } from "./pick/object.js";
import { compareWithStandard } from "./standard/compare.js";
import { jsonDefinitions } from "./standard/json.js";

/** Where a message may carry its acquisition stamp; the first that is present counts. */
const STAMP_PATHS = ["header.stamp", "timestamp", "stamp"] as const;
/** Where a message may carry its frame id; the first that is present counts. */
const FRAME_PATHS = ["header.frame_id", "frame_id"] as const;
const SECONDS_NAMES = ["sec", "secs"] as const;
const NANOSECONDS_NAMES = ["nsec", "nanosec", "nsecs"] as const;

/** JSON payloads. Without a schema no path is promised, yet a payload's stamp and frame id are still found. */
export const json: Encoding = {
  id: "json",
  schemaEncodings: ["jsonschema", ""],
  async compile(schema: SchemaSource): Promise<CompiledSchema> {
    const root = schema.encoding === "" ? {} : parseSchema(schema.data);
    const decoder = async () => {
      const text = textDecoder();
      return (payload: Uint8Array) => JSON.parse(text.decode(payload)) as unknown;
    };
    return {
      stampPath: STAMP_PATHS.find((path) => isStamp(root, at(root, path))),
      framePath: FRAME_PATHS.find((path) => isText(root, at(root, path))),
      standard: await compareWithStandard("json", jsonDefinitions(root, schema.name)),
      fields: () => new JsonReader(),
      decoder,
      picker: async (wants) => new ObjectPicker(await decoder(), wants),
    };
  },
};

// What stands at a value's position in the message. The last four are ranges: one for each of the paths above.
const OTHER = 0;
const ROOT = 1;
const HEADER = 2;
const STAMP = 3;
const SECONDS = STAMP + STAMP_PATHS.length;
const NANOSECONDS = SECONDS + STAMP_PATHS.length;
const FRAME = NANOSECONDS + STAMP_PATHS.length;

const HEADER_KEY = scan.ascii("header");
const TIMESTAMP_KEY = scan.ascii("timestamp");
const STAMP_KEY = scan.ascii("stamp");
const FRAME_KEY = scan.ascii("frame_id");
const SECONDS_KEYS = SECONDS_NAMES.map(scan.ascii);
const NANOSECONDS_KEYS = NANOSECONDS_NAMES.map(scan.ascii);

/**
 * Walks one JSON text a call. Its inner methods return positions or failures as the scan functions do. A key written
 * with escapes is never taken for a known name, and the UTF-8 inside strings is not verified.
 */
class JsonReader implements FieldReader {
  stampSeconds = Number.NaN;
  stampNanoseconds = Number.NaN;
  frameStart = -1;
  frameEnd = -1;
  /** Seconds for each stamp path, then nanoseconds for each: a better path may come later in the text. */
  readonly #stamps = new Float64Array(2 * STAMP_PATHS.length);
  /** Start and end of the string for each frame path. */
  readonly #frames = new Float64Array(2 * FRAME_PATHS.length);

  read(bytes: Uint8Array, view: DataView, start: number, end: number): Fit {
    const result = this.text(bytes, start, end);
    // Neither magic can begin a JSON text, so a payload that fits never was a compressed frame.
    if (result < 0 && compressedMagic(view, start, end)) return Fit.compressed;
    return scan.fitOf(result);
  }

  /** Reads one whole text, as {@link read} does, and returns the end or the failure. */
  text(bytes: Uint8Array, start: number, end: number): number {
    this.#stamps.fill(Number.NaN);
    this.#frames.fill(-1);
    let position = this.#value(bytes, scan.skipSpace(bytes, start, end), end, 0, ROOT);
    if (position >= 0) position = scan.skipSpace(bytes, position, end);
    this.#choose();
    return position >= 0 && position < end ? scan.failure(Fit.trailing, position) : position;
  }

  /** Keeps the first stamp that is complete and the first frame id. */
  #choose(): void {
    const paths = STAMP_PATHS.length;
    let path = 0;
    while (path < paths && Number.isNaN(this.#stamps[path]! + this.#stamps[paths + path]!)) path++;
    this.stampSeconds = path < paths ? this.#stamps[path]! : Number.NaN;
    this.stampNanoseconds = path < paths ? this.#stamps[paths + path]! : Number.NaN;
    const frame = this.#frames[0]! >= 0 ? 0 : 2;
    this.frameStart = this.#frames[frame]!;
    this.frameEnd = this.#frames[frame + 1]!;
  }

  #value(bytes: Uint8Array, start: number, end: number, depth: number, place: number): number {
    if (start >= end) return scan.failure(Fit.short, start);
    switch (bytes[start]) {
      case scan.QUOTE: {
        const after = scan.scanString(bytes, start + 1, end);
        if (place >= FRAME && after >= 0) {
          this.#frames[2 * (place - FRAME)] = start + 1;
          this.#frames[2 * (place - FRAME) + 1] = after - 1;
        }
        return after;
      }
      case scan.OPEN_BRACE:
        return this.#object(bytes, start, end, depth + 1, place);
      case scan.OPEN_BRACKET:
        return this.#array(bytes, start, end, depth + 1);
      case 0x74: // t
        return scan.scanLiteral(bytes, start, end, scan.TRUE);
      case 0x66: // f
        return scan.scanLiteral(bytes, start, end, scan.FALSE);
      case 0x6e: // n
        return scan.scanLiteral(bytes, start, end, scan.NULL);
      default: {
        const after = scan.scanNumber(bytes, start, end);
        if (place >= SECONDS && place < FRAME && after >= 0) {
          this.#stamps[place - SECONDS] = scan.integerOf(bytes, start, after);
        }
        return after;
      }
    }
  }

  #object(bytes: Uint8Array, start: number, end: number, depth: number, place: number): number {
    if (depth > MAX_DEPTH) return scan.failure(Fit.malformed, start);
    let position = scan.skipSpace(bytes, start + 1, end);
    if (position < end && bytes[position] === scan.CLOSE_BRACE) return position + 1;
    for (;;) {
      if (position >= end) return scan.failure(Fit.short, position);
      if (bytes[position] !== scan.QUOTE) return scan.failure(Fit.malformed, position);
      const key = position + 1;
      position = scan.scanString(bytes, key, end);
      if (position < 0) return position;
      const inner = place === OTHER ? OTHER : this.#enter(place, bytes, key, position - 1);
      position = scan.skipSpace(bytes, position, end);
      if (position >= end) return scan.failure(Fit.short, position);
      if (bytes[position] !== scan.COLON) return scan.failure(Fit.malformed, position);
      position = this.#value(bytes, scan.skipSpace(bytes, position + 1, end), end, depth, inner);
      if (position < 0) return position;
      position = scan.skipSpace(bytes, position, end);
      if (position >= end) return scan.failure(Fit.short, position);
      if (bytes[position] === scan.CLOSE_BRACE) return position + 1;
      if (bytes[position] !== scan.COMMA) return scan.failure(Fit.malformed, position);
      position = scan.skipSpace(bytes, position + 1, end);
    }
  }

  #array(bytes: Uint8Array, start: number, end: number, depth: number): number {
    if (depth > MAX_DEPTH) return scan.failure(Fit.malformed, start);
    let position = scan.skipSpace(bytes, start + 1, end);
    if (position < end && bytes[position] === scan.CLOSE_BRACKET) return position + 1;
    for (;;) {
      position = this.#value(bytes, position, end, depth, OTHER);
      if (position < 0) return position;
      position = scan.skipSpace(bytes, position, end);
      if (position >= end) return scan.failure(Fit.short, position);
      if (bytes[position] === scan.CLOSE_BRACKET) return position + 1;
      if (bytes[position] !== scan.COMMA) return scan.failure(Fit.malformed, position);
      position = scan.skipSpace(bytes, position + 1, end);
    }
  }

  /** The place a key leads to. What an earlier key of the same name brought is forgotten, as `JSON.parse` does. */
  #enter(place: number, bytes: Uint8Array, start: number, end: number): number {
    if (place === ROOT) {
      if (scan.matches(bytes, start, end, TIMESTAMP_KEY)) return this.#enterStamp(1);
      if (scan.matches(bytes, start, end, STAMP_KEY)) return this.#enterStamp(2);
      if (scan.matches(bytes, start, end, FRAME_KEY)) return this.#enterFrame(1);
      if (!scan.matches(bytes, start, end, HEADER_KEY)) return OTHER;
      this.#enterStamp(0);
      this.#enterFrame(0);
      return HEADER;
    }
    if (place === HEADER) {
      if (scan.matches(bytes, start, end, STAMP_KEY)) return this.#enterStamp(0);
      return scan.matches(bytes, start, end, FRAME_KEY) ? this.#enterFrame(0) : OTHER;
    }
    if (place >= SECONDS) return OTHER;
    if (scan.matchesAny(bytes, start, end, SECONDS_KEYS)) return this.#enterNumber(place - STAMP + SECONDS);
    return scan.matchesAny(bytes, start, end, NANOSECONDS_KEYS)
      ? this.#enterNumber(place - STAMP + NANOSECONDS)
      : OTHER;
  }

  #enterStamp(path: number): number {
    this.#enterNumber(SECONDS + path);
    this.#enterNumber(NANOSECONDS + path);
    return STAMP + path;
  }

  #enterNumber(place: number): number {
    this.#stamps[place - SECONDS] = Number.NaN;
    return place;
  }

  #enterFrame(path: number): number {
    this.#frames[2 * path] = -1;
    this.#frames[2 * path + 1] = -1;
    return FRAME + path;
  }
}

/** A byte order mark is kept, so that it is refused here as it is by the reader. */
const textDecoder = () => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function parseSchema(data: Uint8Array): JsonObject {
  if (data.length === 0) throw new SchemaError("the JSON Schema is empty");
  if (data.length > MAX_SCHEMA_BYTES) {
    throw new SchemaError(`the JSON Schema has ${data.length} bytes; at most ${MAX_SCHEMA_BYTES} are read`);
  }
  // Our own reader is asked first: it bounds the depth, and knows the offset in every browser.
  const result = new JsonReader().text(data, 0, data.length);
  if (result < 0) {
    const what = scan.fitOf(result) === Fit.short ? "breaks off at" : "is not JSON: see";
    throw new SchemaError(`the JSON Schema ${what} byte ${scan.failedAt(result)}`);
  }
  let schema: unknown;
  try {
    schema = JSON.parse(textDecoder().decode(data));
  } catch {
    throw new SchemaError("the JSON Schema is not UTF-8 text");
  }
  if (!isObject(schema)) throw new SchemaError("the JSON Schema is not a JSON object");
  return schema;
}

function at(root: JsonObject, path: string): unknown {
  return path.split(".").reduce<unknown>((node, name) => property(root, node, name), root);
}

function isStamp(root: JsonObject, node: unknown): boolean {
  const has = (name: string) => property(root, node, name) !== undefined;
  return SECONDS_NAMES.some(has) && NANOSECONDS_NAMES.some(has);
}

function isText(root: JsonObject, node: unknown): boolean {
  return parts(root, node).some(({ type }) => type === "string" || (Array.isArray(type) && type.includes("string")));
}
