/**
 * The `protobuf` message encoding: the schema is a serialized `FileDescriptorSet`, the schema name a message in it.
 *
 * The descriptors become one compact table for each message type; a payload is walked along these tables.
 *
 * @module
 */

import type { DescField, DescMessage } from "@bufbuild/protobuf";
import type { DescriptorProto, FileDescriptorProto } from "@bufbuild/protobuf/wkt";
import {
  type CompiledSchema,
  type Encoding,
  type FieldReader,
  Fit,
  MAX_DEPTH,
  MAX_SCHEMA_BYTES,
  SchemaError,
  type SchemaSource,
} from "./encoding.js";

/** Protobuf payloads. */
export const protobuf: Encoding = {
  id: "protobuf",
  schemaEncodings: ["protobuf"],
  async compile(schema: SchemaSource): Promise<CompiledSchema> {
    const message = await link(schema);
    const stampPath = ["header.stamp", "timestamp", "stamp"].find((path) => isTimestamp(fieldAt(message, path)));
    const framePath = ["header.frame_id", "frame_id"].find((path) => isText(fieldAt(message, path)));
    const table = compileTable(message, stampPath, framePath);
    return {
      stampPath,
      framePath,
      fields: () => new ProtobufReader(table),
      async decoder() {
        const { fromBinary } = await import("@bufbuild/protobuf");
        const reader = new ProtobufReader(table);
        return (payload) => {
          // The library ignores wire types and the bounds of nested messages: it would make up values.
          const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
          const fit = reader.read(payload, view, 0, payload.length);
          if (fit !== Fit.fits) throw new Error(`the payload does not fit ${message.typeName}`);
          return fromBinary(message, payload);
        };
      },
    };
  },
};

// Wire types of the protobuf encoding.
const VARINT = 0;
const FIXED64 = 1;
const DELIMITED = 2;
const GROUP = 3;
const END_GROUP = 4;
const FIXED32 = 5;

// Types of `FieldDescriptorProto.Type`, as numbers: the library's enum would load the library.
const INT64 = 3;
const INT32 = 5;
const STRING = 9;
const GROUP_TYPE = 10;
const MESSAGE = 11;
const ENUM = 14;

/** The longest full name of a type that is accepted. */
const MAX_NAME_LENGTH = 256;

function wireTypeOf(type: number): number {
  switch (type) {
    case 1: // double
    case 6: // fixed64
    case 16: // sfixed64
      return FIXED64;
    case 2: // float
    case 7: // fixed32
    case 15: // sfixed32
      return FIXED32;
    case STRING:
    case 12: // bytes
      return DELIMITED;
    default:
      return VARINT;
  }
}

// What a field contributes to the result.
const NOTHING = 0;
const STAMP = 1;
const SECONDS = 2;
const NANOSECONDS = 3;
const FRAME = 4;

/** What the walker has to know of a field. */
class Field {
  constructor(
    /** The wire type of a single value. */
    readonly wire: number,
    /** Whether values may come packed: many in one length-delimited run. */
    readonly packable: boolean,
    /** Whether this is a string that has to be UTF-8. */
    readonly utf8: boolean,
    /** The fields within, when this is a message. */
    readonly table: Table | undefined,
    readonly role: number,
  ) {}
}

/** Field numbers below this are looked up in an array. */
const DENSE_NUMBERS = 64;

/** The fields of one message type by their number. */
class Table {
  readonly #dense: (Field | undefined)[] = [];
  readonly #sparse = new Map<number, Field>();

  set(number: number, field: Field): void {
    if (number < 0 || number >= DENSE_NUMBERS) {
      this.#sparse.set(number, field);
    } else {
      // Filled up, for the engine is slower on arrays with holes.
      while (this.#dense.length <= number) this.#dense.push(undefined);
      this.#dense[number] = field;
    }
  }

  get(number: number): Field | undefined {
    return number < this.#dense.length ? this.#dense[number] : this.#sparse.get(number);
  }
}

const NO_FIELDS = new Table();

const ZSTD_MAGIC = 0xfd2fb528;
const LZ4_MAGIC = 0x184d2204;

/** Walks one message a call. Its inner methods return the position behind what they read, or a negated {@link Fit}. */
class ProtobufReader implements FieldReader {
  stampSeconds = Number.NaN;
  stampNanoseconds = Number.NaN;
  frameStart = -1;
  frameEnd = -1;
  /** The last varint read, as two signed 32-bit halves. */
  #low = 0;
  #high = 0;

  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  read(bytes: Uint8Array, view: DataView, start: number, end: number): Fit {
    this.stampSeconds = Number.NaN;
    this.stampNanoseconds = Number.NaN;
    this.frameStart = -1;
    this.frameEnd = -1;
    const position = this.#message(this.#table, bytes, start, end, 1, 0);
    if (position >= 0) return Fit.fits;
    if (end - start >= 4) {
      const magic = view.getUint32(start, true);
      if (magic === ZSTD_MAGIC || magic === LZ4_MAGIC) return Fit.compressed;
    }
    return -position as Fit;
  }

  /** Reads fields up to `end` or, when `group` is a field number, up to the tag that closes this group. */
  #message(table: Table, bytes: Uint8Array, start: number, end: number, depth: number, group: number): number {
    if (depth > MAX_DEPTH) return -Fit.malformed;
    let position = start;
    while (position < end) {
      let tag = bytes[position]!;
      if (tag < 0x80) {
        position++;
      } else {
        position = this.#varint32(bytes, position, end);
        if (position < 0) return position;
        tag = this.#low >>> 0;
      }
      const number = tag >>> 3;
      const wire = tag & 7;
      if (number === 0) return -Fit.malformed;
      if (wire === END_GROUP) return number === group ? position : -Fit.malformed;
      const field = table.get(number);
      // An unknown number is skipped as its wire type says: a newer writer may have sent it.
      if (field !== undefined && field.wire !== wire && !(field.packable && wire === DELIMITED)) return -Fit.malformed;
      switch (wire) {
        case VARINT:
          position =
            field === undefined || field.role === NOTHING
              ? skipVarint(bytes, position, end)
              : this.#number(field.role, bytes, position, end);
          break;
        case DELIMITED:
          position = this.#delimited(field, bytes, position, end, depth);
          break;
        case FIXED64:
          position += 8;
          break;
        case FIXED32:
          position += 4;
          break;
        case GROUP:
          if (field !== undefined && field.role === STAMP) this.#beginStamp();
          position = this.#message(field?.table ?? NO_FIELDS, bytes, position, end, depth + 1, number);
          break;
        default:
          return -Fit.malformed;
      }
      if (position < 0) return position;
      if (position > end) return -Fit.short;
    }
    return group === 0 ? position : -Fit.short;
  }

  #delimited(field: Field | undefined, bytes: Uint8Array, start: number, end: number, depth: number): number {
    let position = start;
    let length = position < end ? bytes[position]! : 0x80;
    if (length < 0x80) {
      position++;
    } else {
      position = this.#varint32(bytes, position, end);
      if (position < 0) return position;
      // The encoding allows lengths up to 2 GiB.
      if (this.#low < 0) return -Fit.malformed;
      length = this.#low;
    }
    const stop = position + length;
    if (stop > end) return -Fit.short;
    if (field === undefined) return stop;
    if (field.table !== undefined) {
      if (field.role === STAMP) this.#beginStamp();
      // The payload does reach `stop`, so a message that wants more is at odds with its own length.
      return this.#message(field.table, bytes, position, stop, depth + 1, 0) < 0 ? -Fit.malformed : stop;
    }
    if (field.packable) return isPacked(field.wire, bytes, position, stop) ? stop : -Fit.malformed;
    if (field.utf8 && !isUtf8(bytes, position, stop)) return -Fit.malformed;
    if (field.role === FRAME) {
      this.frameStart = position;
      this.frameEnd = stop;
    }
    return stop;
  }

  /** A writer omits what is zero. A stamp that comes twice is merged, not replaced. */
  #beginStamp(): void {
    if (!Number.isNaN(this.stampSeconds)) return;
    this.stampSeconds = 0;
    this.stampNanoseconds = 0;
  }

  /** Reads a number of the stamp. */
  #number(role: number, bytes: Uint8Array, start: number, end: number): number {
    const position = this.#varint(bytes, start, end);
    if (position < 0) return position;
    if (role === SECONDS) this.stampSeconds = this.#high * 0x1_0000_0000 + (this.#low >>> 0);
    else this.stampNanoseconds = this.#low;
    return position;
  }

  /** Reads a tag or a length, which has 32 bits at most. */
  #varint32(bytes: Uint8Array, start: number, end: number): number {
    const position = this.#varint(bytes, start, end);
    return position >= 0 && (this.#high !== 0 || position - start > 5) ? -Fit.malformed : position;
  }

  #varint(bytes: Uint8Array, start: number, end: number): number {
    this.#low = 0;
    this.#high = 0;
    for (let index = 0; index < 10; index++) {
      if (start + index >= end) return -Fit.short;
      const byte = bytes[start + index]!;
      const bits = byte & 0x7f;
      const shift = 7 * index;
      if (index < 5) this.#low |= bits << shift;
      // The fifth byte reaches into the upper half.
      if (index === 4) this.#high = bits >>> 4;
      else if (index > 4) this.#high |= bits << (shift - 32);
      if (byte < 0x80) return start + index + 1;
    }
    return -Fit.malformed;
  }
}

function skipVarint(bytes: Uint8Array, start: number, end: number): number {
  const limit = start + 10;
  for (let position = start; position < limit; position++) {
    if (position >= end) return -Fit.short;
    if (bytes[position]! < 0x80) return position + 1;
  }
  return -Fit.malformed;
}

/** Whether the bytes are a run of whole values. */
function isPacked(wire: number, bytes: Uint8Array, start: number, end: number): boolean {
  if (wire !== VARINT) return (end - start) % (wire === FIXED64 ? 8 : 4) === 0;
  let position = start;
  while (position < end) {
    position = skipVarint(bytes, position, end);
    if (position < 0) return false;
  }
  return true;
}

function isUtf8(bytes: Uint8Array, start: number, end: number): boolean {
  let position = start;
  while (position < end) {
    const lead = bytes[position++]!;
    if (lead < 0x80) continue;
    const more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
    if (lead < 0xc2 || lead > 0xf4 || position + more > end) return false;
    // Overlong forms, surrogates and code points past the last one show in the second byte.
    const second = bytes[position]!;
    if (lead === 0xe0 && second < 0xa0) return false;
    if (lead === 0xed && second > 0x9f) return false;
    if (lead === 0xf0 && second < 0x90) return false;
    if (lead === 0xf4 && second > 0x8f) return false;
    for (const stop = position + more; position < stop; position++) {
      if ((bytes[position]! & 0xc0) !== 0x80) return false;
    }
  }
  return true;
}

/** Finds the message that the schema names. The library is loaded here, not before: most recordings never need it. */
async function link(schema: SchemaSource): Promise<DescMessage> {
  if (schema.data.length > MAX_SCHEMA_BYTES) {
    throw new SchemaError(`the descriptor set has ${schema.data.length} bytes; at most ${MAX_SCHEMA_BYTES} are read`);
  }
  const [library, wellKnown] = await Promise.all([import("@bufbuild/protobuf"), import("@bufbuild/protobuf/wkt")]);
  let types: DescMessage[];
  try {
    const set = library.fromBinary(wellKnown.FileDescriptorSetSchema, schema.data);
    const supplied = new Map<string, FileDescriptorProto>();
    for (const value of Object.values(wellKnown)) {
      if (typeof value !== "object" || !("kind" in value) || value.kind !== "file") continue;
      supplied.set(value.proto.name, value.proto);
    }
    set.file = inOrder(set.file, supplied);
    qualify(set.file);
    const registry = library.createFileRegistry(set);
    const message = registry.getMessage(schema.name);
    if (message !== undefined) return message;
    types = [...registry].filter((type) => type.kind === "message");
  } catch (error) {
    if (error instanceof SchemaError) throw error;
    const reason = error instanceof Error ? error.message.slice(0, 200) : "";
    throw new SchemaError(`the descriptor set cannot be read: ${reason}`, reason.includes("unsupported edition"));
  }
  const names = types.map((type) => type.typeName).filter((name) => !name.startsWith("google.protobuf."));
  const listed = names.length > 3 ? `${names.slice(0, 3).join(", ")} …` : names.join(", ");
  throw new SchemaError(`the descriptor set does not define ${schema.name}; it defines ${listed || "no message"}`);
}

/**
 * The files such that each comes after those it imports. Recorders write sets out of order, with files twice, and
 * without the imports that every protobuf library supplies.
 */
function inOrder(
  files: readonly FileDescriptorProto[],
  supplied: ReadonlyMap<string, FileDescriptorProto>,
): FileDescriptorProto[] {
  const byName = new Map<string, FileDescriptorProto>();
  for (const file of files) {
    // Services and extensions say nothing about a payload's bytes, yet would fail to link without their imports.
    file.service = [];
    file.extension = [];
    if (!byName.has(file.name)) byName.set(file.name, file);
  }
  const importers = new Map<string, FileDescriptorProto[]>();
  const waiting = new Map<FileDescriptorProto, number>();
  // Supplied files join the map while it is walked, and are walked in their turn.
  for (const file of byName.values()) {
    // An import that nobody has may be one that nothing uses; if it is used, linking will name the missing type.
    const imports = [...new Set(file.dependency)].filter((name) => byName.has(name) || supplied.has(name));
    if (imports.length < file.dependency.length) file.dependency = imports;
    waiting.set(file, imports.length);
    for (const name of imports) {
      if (!byName.has(name)) byName.set(name, supplied.get(name)!);
      const importing = importers.get(name);
      if (importing === undefined) importers.set(name, [file]);
      else importing.push(file);
    }
  }
  const ready = [...byName.values()].filter((file) => waiting.get(file) === 0);
  for (const file of ready) {
    for (const importer of importers.get(file.name) ?? []) {
      const left = waiting.get(importer)! - 1;
      waiting.set(importer, left);
      if (left === 0) ready.push(importer);
    }
  }
  for (const [file, left] of waiting) {
    if (left > 0) throw new SchemaError(`the descriptor set imports in a circle: see ${file.name}`);
  }
  return ready;
}

/**
 * Spells out the type names of fields. Only compilers do so always: descriptors that were made at run time name types
 * as a source file does, relative to where they stand, and may leave it open whether they name a message or an enum.
 */
function qualify(files: readonly FileDescriptorProto[]): void {
  const scopes = new Map<DescriptorProto, string>();
  const types = new Map<string, number>();
  const enter = (scope: string, messages: readonly DescriptorProto[], enums: readonly { name: string }[]): void => {
    for (const { name } of enums) types.set(`${scope}.${name}`, ENUM);
    for (const message of messages) {
      const name = `${scope}.${message.name}`;
      // Each type within repeats this name: an absurd one would fill the memory.
      if (name.length > MAX_NAME_LENGTH) throw new SchemaError(`a type name has ${name.length} characters`, true);
      scopes.set(message, name);
      types.set(name, MESSAGE);
      enter(name, message.nestedType, message.enumType);
    }
  };
  for (const file of files) enter(file.package === "" ? "" : `.${file.package}`, file.messageType, file.enumType);
  for (const [message, scope] of scopes) {
    for (const field of message.field) {
      if (field.typeName === "") continue;
      const name = field.typeName.startsWith(".") ? field.typeName : outward(scope, field.typeName, types);
      const type = name === undefined ? undefined : types.get(name);
      // What cannot be found is left for linking to complain about.
      if (name === undefined || type === undefined) continue;
      if (field.typeName !== name) field.typeName = name;
      if (field.type !== type && field.type !== GROUP_TYPE) field.type = type;
    }
  }
}

/** Looks for a relative name in a scope, then in each scope around it. */
function outward(scope: string, name: string, types: ReadonlyMap<string, number>): string | undefined {
  for (let around = scope; ; around = around.slice(0, around.lastIndexOf("."))) {
    const candidate = `${around}.${name}`;
    if (types.has(candidate)) return candidate;
    if (around === "") return undefined;
  }
}

function fieldAt(message: DescMessage, path: string): DescField | undefined {
  const [name, ...rest] = path.split(".");
  const field = message.fields.find((candidate) => candidate.name === name);
  if (rest.length === 0) return field;
  return field?.fieldKind === "message" ? fieldAt(field.message, rest.join(".")) : undefined;
}

function isTimestamp(field: DescField | undefined): boolean {
  if (field?.fieldKind !== "message" || field.message.typeName !== "google.protobuf.Timestamp") return false;
  // A set may bring its own definition of the type.
  const seconds = fieldAt(field.message, "seconds");
  const nanoseconds = fieldAt(field.message, "nanos");
  return (
    seconds?.fieldKind === "scalar" &&
    seconds.scalar === INT64 &&
    nanoseconds?.fieldKind === "scalar" &&
    nanoseconds.scalar === INT32
  );
}

function isText(field: DescField | undefined): boolean {
  return field?.fieldKind === "scalar" && field.scalar === STRING;
}

/** The tables of a message and of all that it contains. */
function compileTable(root: DescMessage, stampPath: string | undefined, framePath: string | undefined): Table {
  const roles = new Map<string, number>();
  if (stampPath !== undefined) {
    roles.set(stampPath, STAMP);
    roles.set(`${stampPath}.seconds`, SECONDS);
    roles.set(`${stampPath}.nanos`, NANOSECONDS);
  }
  if (framePath !== undefined) roles.set(framePath, FRAME);
  const paths = [...roles.keys()];

  const shared = new Map<DescMessage, Table>();
  const pending: { readonly message: DescMessage; readonly path: string | undefined; readonly table: Table }[] = [];
  // A message on the way to a stamp or a frame id has a table of its own, for elsewhere its type plays no role. Work is
  // queued, for types may nest deeper than the stack.
  const tableOf = (message: DescMessage, path: string | undefined): Table => {
    const known = path === undefined ? shared.get(message) : undefined;
    if (known !== undefined) return known;
    const table = new Table();
    if (path === undefined) shared.set(message, table);
    pending.push({ message, path, table });
    return table;
  };
  const top = tableOf(root, "");
  for (const { message, path, table } of pending) {
    for (const field of message.fields) {
      const inner = path === undefined ? undefined : path + field.name;
      const leads = inner !== undefined && paths.some((other) => other.startsWith(`${inner}.`));
      const role = (inner === undefined ? undefined : roles.get(inner)) ?? NOTHING;
      table.set(
        field.number,
        compileField(field, role, (type) => tableOf(type, leads ? `${inner}.` : undefined)),
      );
    }
  }
  return top;
}

function compileField(field: DescField, role: number, tableOf: (message: DescMessage) => Table): Field {
  if (field.fieldKind === "map") {
    // On the wire a map is a repeated message with the fields key and value.
    const entry = new Table();
    entry.set(1, scalarField(field, field.mapKey, false, NOTHING));
    const value =
      field.mapKind === "message" ? new Field(DELIMITED, false, false, tableOf(field.message), NOTHING) : undefined;
    entry.set(2, value ?? scalarField(field, field.scalar ?? ENUM, false, NOTHING));
    return new Field(DELIMITED, false, false, entry, NOTHING);
  }
  const repeated = field.fieldKind === "list";
  if (field.message === undefined) return scalarField(field, field.scalar ?? ENUM, repeated, role);
  return new Field(field.delimitedEncoding ? GROUP : DELIMITED, false, false, tableOf(field.message), role);
}

function scalarField(field: DescField, type: number, repeated: boolean, role: number): Field {
  const wire = wireTypeOf(type);
  return new Field(wire, repeated && wire !== DELIMITED, type === STRING && field.utf8Validation, undefined, role);
}
