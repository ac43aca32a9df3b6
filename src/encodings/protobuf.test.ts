import {
  create,
  createFileRegistry,
  type DescField,
  type DescMessage,
  fromBinary,
  type MessageInitShape,
  type MessageShape,
  ScalarType,
  toBinary,
} from "@bufbuild/protobuf";
import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import {
  FeatureSet_MessageEncoding,
  type FieldDescriptorProtoSchema,
  FileDescriptorProtoSchema,
  FileDescriptorSetSchema,
  file_google_protobuf_timestamp,
  FieldDescriptorProto_Label as Label,
  type Timestamp,
  FieldDescriptorProto_Type as Type,
} from "@bufbuild/protobuf/wkt";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { characters } from "../characters.test.helper.js";
import { tries } from "../tries.test.helper.js";
import { type FieldReader, Fit, MAX_DEPTH, MAX_SCHEMA_BYTES, SchemaError } from "./encoding.js";
import { protobuf } from "./protobuf.js";

// --- Descriptors -----------------------------------------------------------------------------------------------------

type FieldInit = MessageInitShape<typeof FieldDescriptorProtoSchema>;
type FileInit = MessageInitShape<typeof FileDescriptorProtoSchema>;

const TIMESTAMP = ".google.protobuf.Timestamp";
const TIMESTAMP_FILE = "google/protobuf/timestamp.proto";
const timestampFile = file_google_protobuf_timestamp.proto;

interface FieldOptions {
  label?: Label;
  typeName?: string;
  oneofIndex?: number;
  extendee?: string;
  options?: { packed?: boolean; features?: { messageEncoding: FeatureSet_MessageEncoding } };
}
const field = (name: string, number: number, type: Type, more: FieldOptions = {}): FieldInit => ({
  name,
  number,
  type,
  label: Label.OPTIONAL,
  ...more,
});
const message = (name: string, number: number, typeName: string, more: FieldOptions = {}): FieldInit =>
  field(name, number, Type.MESSAGE, { typeName, ...more });
const repeated = { label: Label.REPEATED } as const;

const SCALARS = [
  Type.DOUBLE,
  Type.FLOAT,
  Type.INT64,
  Type.UINT64,
  Type.INT32,
  Type.FIXED64,
  Type.FIXED32,
  Type.BOOL,
  Type.STRING,
  Type.BYTES,
  Type.UINT32,
  Type.SFIXED32,
  Type.SFIXED64,
  Type.SINT32,
  Type.SINT64,
];

const mapEntry = (name: string, key: Type, value: FieldInit) => ({
  name,
  options: { mapEntry: true },
  field: [field("key", 1, key), value],
});

const everything: FileInit = {
  name: "everything.proto",
  package: "test",
  syntax: "proto3",
  dependency: [TIMESTAMP_FILE],
  enumType: [
    {
      name: "Mode",
      value: [
        { name: "MODE_OFF", number: 0 },
        { name: "MODE_ON", number: 7 },
      ],
    },
  ],
  messageType: [
    {
      name: "Header",
      field: [message("stamp", 1, TIMESTAMP), field("frame_id", 2, Type.STRING), field("seq", 3, Type.UINT32)],
    },
    {
      name: "Everything",
      field: [
        message("header", 1, ".test.Header"),
        ...SCALARS.map((type) => field(`single_${type}`, 10 + type, type)),
        ...SCALARS.map((type) => field(`packed_${type}`, 40 + type, type, repeated)),
        ...SCALARS.map((type) => field(`plain_${type}`, 100 + type, type, { ...repeated, options: { packed: false } })),
        field("mode", 2, Type.ENUM, { typeName: ".test.Mode" }),
        field("modes", 3, Type.ENUM, { typeName: ".test.Mode", ...repeated }),
        message("counts", 4, ".test.Everything.CountsEntry", repeated),
        message("headers", 5, ".test.Everything.HeadersEntry", repeated),
        message("switches", 6, ".test.Everything.SwitchesEntry", repeated),
        field("text", 7, Type.STRING, { oneofIndex: 0 }),
        message("inner", 8, ".test.Header", { oneofIndex: 0 }),
        field("number", 9, Type.DOUBLE, { oneofIndex: 0 }),
        message("child", 200, ".test.Everything"),
        message("children", 536_870_911, ".test.Everything", repeated),
        message("timestamp", 201, TIMESTAMP),
        field("frame_id", 202, Type.STRING),
      ],
      oneofDecl: [{ name: "choice" }],
      nestedType: [
        mapEntry("CountsEntry", Type.STRING, field("value", 2, Type.SINT64)),
        mapEntry("HeadersEntry", Type.INT64, message("value", 2, ".test.Header")),
        mapEntry("SwitchesEntry", Type.BOOL, field("value", 2, Type.ENUM, { typeName: ".test.Mode" })),
      ],
    },
    {
      name: "Plain",
      field: [
        message("stamp", 1, TIMESTAMP),
        message("timestamp", 3, TIMESTAMP),
        field("frame_id", 70, Type.STRING),
        message("others", 4, TIMESTAMP, repeated),
      ],
    },
    {
      name: "Odd",
      field: [
        field("timestamp", 1, Type.INT64),
        message("stamp", 2, TIMESTAMP),
        field("frame_id", 3, Type.BYTES),
        message("header", 4, ".test.Header", repeated),
      ],
    },
    { name: "Nothing" },
  ],
};

const delimited = { options: { features: { messageEncoding: FeatureSet_MessageEncoding.DELIMITED } } };
const groups: FileInit = {
  name: "groups.proto",
  package: "test",
  syntax: "editions",
  edition: 1000,
  dependency: ["everything.proto"],
  messageType: [
    {
      name: "Grouped",
      field: [
        message("header", 1, ".test.Header", delimited),
        message("more", 2, ".test.Grouped", { ...repeated, ...delimited }),
        field("frame_id", 3, Type.STRING),
      ],
    },
    { name: "Delimited", field: [message("stamp", 1, TIMESTAMP, delimited)] },
  ],
};

const file = (init: FileInit) => create(FileDescriptorProtoSchema, init);
const serialize = (...files: FileInit[]) =>
  toBinary(FileDescriptorSetSchema, create(FileDescriptorSetSchema, { file: files.map(file) }));
const data = serialize(timestampFile, everything, groups);
const registry = createFileRegistry(fromBinary(FileDescriptorSetSchema, data));
const compile = (name: string, set: Uint8Array = data) => protobuf.compile({ name, encoding: "protobuf", data: set });

/** The compiled schema, and the library's own descriptor to compare with. */
async function typed(name: string) {
  const compiled = await compile(name);
  return { ...compiled, reader: compiled.fields(), descriptor: registry.getMessage(name)! };
}
const types = {
  everything: await typed("test.Everything"),
  plain: await typed("test.Plain"),
  odd: await typed("test.Odd"),
  grouped: await typed("test.Grouped"),
  delimited: await typed("test.Delimited"),
};

// --- Payloads --------------------------------------------------------------------------------------------------------

const SCALAR_VALUES: Record<ScalarType, fc.Arbitrary<unknown>> = {
  [ScalarType.DOUBLE]: fc.double(),
  [ScalarType.FLOAT]: fc.float(),
  [ScalarType.INT64]: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  [ScalarType.UINT64]: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  [ScalarType.INT32]: fc.integer(),
  [ScalarType.FIXED64]: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  [ScalarType.FIXED32]: fc.integer({ min: 0, max: 0xffffffff }),
  [ScalarType.BOOL]: fc.boolean(),
  [ScalarType.STRING]: fc.string({ unit: characters, maxLength: 20 }),
  [ScalarType.BYTES]: fc.uint8Array({ maxLength: 20 }),
  [ScalarType.UINT32]: fc.integer({ min: 0, max: 0xffffffff }),
  [ScalarType.SFIXED32]: fc.integer(),
  [ScalarType.SFIXED64]: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  [ScalarType.SINT32]: fc.integer(),
  [ScalarType.SINT64]: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
};

/** Values for one field, or undefined where messages would nest too deep. */
function valuesOf(field: DescField, depth: number): fc.Arbitrary<unknown> | undefined {
  const single =
    field.message !== undefined
      ? depth > 0
        ? messageOf(field.message, depth - 1)
        : undefined
      : field.enum !== undefined
        ? fc.constantFrom(0, 7, 3, -1)
        : SCALAR_VALUES[field.scalar];
  if (single === undefined) return undefined;
  if (field.fieldKind === "list") return fc.array(single, { maxLength: 3 });
  if (field.fieldKind !== "map") return single;
  const key = field.mapKey === ScalarType.BOOL ? fc.constantFrom("true", "false") : fc.integer().map(String);
  return fc.dictionary(key, single, { maxKeys: 2 });
}

function messageOf(type: DescMessage, depth: number): fc.Arbitrary<MessageShape<DescMessage>> {
  const members: Record<string, fc.Arbitrary<unknown>> = {};
  for (const member of type.members) {
    if (member.kind === "field") {
      const value = valuesOf(member, depth);
      if (value !== undefined) members[member.localName] = value;
    } else {
      const cases = member.fields.flatMap((one) => {
        const value = valuesOf(one, depth);
        return value === undefined ? [] : [fc.record({ case: fc.constant(one.localName), value })];
      });
      members[member.localName] = fc.oneof(...cases);
    }
  }
  return fc.record(members, { requiredKeys: [] }).map((init) => create(type, init));
}

const messages = (type: { descriptor: DescMessage }, depth = 2) =>
  messageOf(type.descriptor, depth).map((value) => toBinary(type.descriptor, value));

/** Reads a payload that stands in the middle of a larger buffer. */
function read(reader: FieldReader, payload: Uint8Array) {
  const bytes = new Uint8Array(payload.length + 4).fill(1);
  bytes.set(payload, 2);
  const fit = reader.read(bytes, new DataView(bytes.buffer), 2, 2 + payload.length);
  const { stampSeconds, stampNanoseconds, frameStart, frameEnd } = reader;
  const frame =
    frameStart < 0 ? "" : new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(frameStart, frameEnd));
  return { fit, seconds: stampSeconds, nanoseconds: stampNanoseconds, frame };
}

/** What the library decodes, reduced to what the reader finds; undefined when it throws. */
function decoded(type: DescMessage, stampPath: string | undefined, framePath: string | undefined, payload: Uint8Array) {
  let value: unknown;
  try {
    value = fromBinary(type, payload);
  } catch {
    return undefined;
  }
  const follow = (path: string | undefined) =>
    path?.split(".").reduce<unknown>((node, name) => {
      const key = name === "frame_id" ? "frameId" : name;
      return (node as Record<string, unknown> | undefined)?.[key];
    }, value);
  const stamp = follow(stampPath) as Timestamp | undefined;
  return {
    fit: Fit.fits,
    seconds: stamp === undefined ? Number.NaN : Number(stamp.seconds),
    nanoseconds: stamp === undefined ? Number.NaN : stamp.nanos,
    frame: (follow(framePath) as string | undefined) ?? "",
  };
}

const hex = (payload: Uint8Array) => Buffer.from(payload).toString("hex");

describe.each(Object.entries(types))("a reader of %s", (_, type) => {
  const { reader, descriptor, stampPath, framePath } = type;

  it("finds the stamp and the frame id of every message", () => {
    fc.assert(
      fc.property(messages(type), (payload) => {
        expect(read(reader, payload), hex(payload)).toEqual(decoded(descriptor, stampPath, framePath, payload));
      }),
      { numRuns: tries(100) },
    );
  });

  it("calls a message that breaks off short, wherever the library cannot decode it", () => {
    fc.assert(
      fc.property(messages(type, 1), (payload) => {
        for (let length = 0; length < payload.length; length++) {
          const start = payload.subarray(0, length);
          const expected = decoded(descriptor, stampPath, framePath, start);
          const found = read(reader, start);
          // A message may break off between two fields, which nobody can notice.
          if (expected !== undefined) expect(found, hex(start)).toEqual(expected);
          else if (found.fit !== Fit.short) expect.fail(`${hex(start)} has the code ${found.fit}`);
        }
      }),
      { numRuns: tries(6) },
    );
  });

  it("accepts damaged messages only if the library decodes them, and to the same values", () => {
    const damage = fc.record({
      at: fc.nat(),
      drop: fc.constantFrom(0, 1, 1, 2),
      insert: fc.uint8Array({ maxLength: 2 }),
    });
    fc.assert(
      fc.property(messages(type, 2), fc.array(damage, { minLength: 1, maxLength: 3 }), (original, damages) => {
        let payload = original;
        for (const { at, drop, insert } of damages) {
          const index = at % (payload.length + 1);
          payload = Uint8Array.of(...payload.subarray(0, index), ...insert, ...payload.subarray(index + drop));
        }
        const found = read(reader, payload);
        if (found.fit !== Fit.fits) return;
        expect(found, hex(payload)).toEqual(decoded(descriptor, stampPath, framePath, payload));
      }),
      { numRuns: tries(150) },
    );
  });

  it("accepts random bytes only if the library decodes them", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (payload) => {
        const found = read(reader, payload);
        if (found.fit !== Fit.fits) return;
        expect(found, hex(payload)).toEqual(decoded(descriptor, stampPath, framePath, payload));
      }),
      { numRuns: tries(1000) },
    );
  });
});

describe("the wire format", () => {
  const { reader } = types.everything;
  const plain = types.plain.reader;
  const write = (build: (writer: BinaryWriter) => BinaryWriter) => build(new BinaryWriter()).finish();
  const field = (number: number, type: WireType, ...bytes: number[]) =>
    write((writer) => writer.tag(number, type).raw(Uint8Array.from(bytes)));
  const { Varint, Bit64, Bit32, LengthDelimited, StartGroup, EndGroup } = WireType;
  const ones = (count: number) => new Array<number>(count).fill(0xff);

  it.each([
    ["an unknown varint", Fit.fits, field(999, Varint, 5)],
    ["an unknown string", Fit.fits, field(999, LengthDelimited, 2, 0xff, 0xff)],
    ["an unknown group", Fit.fits, [...field(999, StartGroup), ...field(1, Varint, 5), ...field(999, EndGroup)]],
    ["an unknown group that stays open", Fit.short, [...field(999, StartGroup), ...field(1, Varint, 5)]],
    ["an unknown group closed by another number", Fit.malformed, [...field(999, StartGroup), ...field(998, EndGroup)]],
    ["a group end without a beginning", Fit.malformed, field(999, EndGroup)],
    ["an unknown wire type", Fit.malformed, Uint8Array.of(0x0e)],
    ["field number 0", Fit.malformed, Uint8Array.of(0x00, 0x01)],
    ["a tag of more than 32 bits", Fit.malformed, Uint8Array.of(...ones(4), 0x1f, 0)],
    ["a tag of more than five bytes", Fit.malformed, Uint8Array.of(0x98, 0x80, 0x80, 0x80, 0x80, 0x00, 0)],
    ["a varint of ten bytes", Fit.fits, field(999, Varint, ...ones(9), 1)],
    ["a varint of eleven bytes", Fit.malformed, field(999, Varint, ...ones(10), 1)],
    ["a varint that breaks off", Fit.short, field(999, Varint, ...ones(9))],
    ["a length of 2 GiB", Fit.malformed, field(999, LengthDelimited, 0x80, 0x80, 0x80, 0x80, 0x08)],
    ["a length beyond the payload", Fit.short, field(999, LengthDelimited, ...ones(4), 0x07, 0)],
    ["a wrong wire type for a message", Fit.malformed, field(1, Varint, 5)],
    ["a wrong wire type for a scalar", Fit.malformed, field(10 + Type.INT32, Bit64, ...ones(8))],
    ["packed values for a single scalar", Fit.malformed, field(10 + Type.INT32, LengthDelimited, 1, 5)],
    ["an unpacked value for a packed list", Fit.fits, field(40 + Type.FLOAT, Bit32, 0, 0, 0, 0)],
    ["packed values for an unpacked list", Fit.fits, field(100 + Type.INT32, LengthDelimited, 2, 5, 6)],
    ["packed values that end in a half", Fit.malformed, field(40 + Type.DOUBLE, LengthDelimited, 4, 0, 0, 0, 0)],
    ["a packed varint that ends in a half", Fit.malformed, field(40 + Type.INT32, LengthDelimited, 2, 5, 0x80)],
    ["a message that ends in a half", Fit.malformed, field(1, LengthDelimited, 2, 0x18, 0x80)],
    ["a string that is not UTF-8", Fit.malformed, field(1, LengthDelimited, 4, 0x12, 2, 0xc3, 0x28)],
    ["a surrogate in a string", Fit.malformed, field(10 + Type.STRING, LengthDelimited, 3, 0xed, 0xa0, 0x80)],
    ["a map key of another wire type", Fit.malformed, field(4, LengthDelimited, 2, 0x08, 1)],
    ["a zstd frame", Fit.compressed, Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0x24, 0)],
    ["an lz4 frame", Fit.compressed, Uint8Array.of(0x04, 0x22, 0x4d, 0x18, 0x64, 0)],
  ])("%s", (_name, fit, payload) => {
    expect(read(reader, Uint8Array.from(payload)).fit).toBe(fit);
  });

  it("lets a payload that fits begin like a zstd frame", () => {
    // Field 5 as a varint and field 31 as a 32-bit value, both unknown to this type.
    const payload = Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0x01, 0, 0, 0, 0);
    expect(read(plain, payload).fit).toBe(Fit.fits);
  });

  it("takes missing fields of a stamp for zero, and merges a stamp that comes twice", () => {
    const stamp = (...bytes: number[]) => field(3, LengthDelimited, bytes.length, ...bytes);
    expect(read(plain, stamp())).toMatchObject({ fit: Fit.fits, seconds: 0, nanoseconds: 0 });
    expect(read(plain, Uint8Array.of(...stamp(0x08, 5), ...stamp(0x10, 6)))).toMatchObject({
      seconds: 5,
      nanoseconds: 6,
    });
    expect(read(plain, field(1, LengthDelimited, 2, 0x08, 5)).seconds).toBeNaN();
  });

  it("accepts strings that are UTF-8", () => {
    const bytes = fc.constantFrom(
      0x41,
      0x80,
      0x8f,
      0x90,
      0x9f,
      0xa0,
      0xbf,
      0xc1,
      0xc2,
      0xe0,
      0xe1,
      0xed,
      0xf0,
      0xf1,
      0xf4,
      0xf5,
    );
    const isUtf8 = (text: Uint8Array) => {
      try {
        return new TextDecoder("utf-8", { fatal: true }).decode(text) !== undefined;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(fc.array(bytes, { minLength: 1, maxLength: 5 }), (text) => {
        // The tag of the field behind the string begins like a continuation byte.
        const payload = Uint8Array.of(...field(70, LengthDelimited, text.length, ...text), ...field(16, Varint, 1));
        expect(read(plain, payload).fit === Fit.fits, hex(payload)).toBe(isUtf8(Uint8Array.from(text)));
      }),
      { numRuns: tries(2000) },
    );
  });

  it("follows messages to the depth limit and no deeper", () => {
    const nest = (depth: number) => {
      let payload = new Uint8Array();
      for (let level = 1; level < depth; level++)
        payload = write((writer) => writer.tag(200, LengthDelimited).bytes(payload));
      return payload;
    };
    expect(read(reader, nest(MAX_DEPTH)).fit).toBe(Fit.fits);
    expect(read(reader, nest(MAX_DEPTH + 1)).fit).toBe(Fit.malformed);
    expect(read(reader, new Uint8Array(1_000_000).fill(0x0b)).fit).toBe(Fit.malformed);
    expect(read(types.grouped.reader, new Uint8Array(1_000_000).fill(0x13)).fit).toBe(Fit.malformed);
  });
});

describe("descriptor sets", () => {
  it("tell where the stamp and the frame id stand", () => {
    const paths = Object.values(types).map(({ stampPath, framePath }) => [stampPath, framePath]);
    expect(paths).toEqual([
      ["header.stamp", "header.frame_id"],
      ["timestamp", "frame_id"],
      ["stamp", undefined],
      ["header.stamp", "header.frame_id"],
      ["stamp", undefined],
    ]);
  });

  it.each([
    ["out of order", serialize(groups, everything, timestampFile)],
    ["with files twice", serialize(timestampFile, timestampFile, everything, groups, everything)],
    ["without the well-known imports", serialize(everything, groups)],
    [
      "with an unused import that is missing",
      serialize({ ...everything, dependency: [TIMESTAMP_FILE, "options.proto"] }, groups),
    ],
    [
      "with services and extensions that cannot be linked",
      serialize(
        {
          ...everything,
          service: [{ name: "Robot", method: [{ name: "Go", inputType: ".other.In", outputType: ".other.Out" }] }],
          extension: [field("unit", 50_000, Type.STRING, { extendee: ".google.protobuf.FieldOptions" })],
        },
        groups,
      ),
    ],
  ])("%s are understood", async (_name, set) => {
    expect(await compile("test.Grouped", set)).toMatchObject({ stampPath: "header.stamp" });
  });

  it.each([
    ["test.Missing", data, "does not define test.Missing; it defines test.Header, test.Everything, test.Plain …"],
    ["test.Mode", data, "does not define test.Mode"],
    ["test.Any", new Uint8Array(), "it defines no message"],
    ["test.Any", Uint8Array.of(0x0a, 0x05), "cannot be read"],
    ["test.Any", new Uint8Array(MAX_SCHEMA_BYTES + 1), "at most"],
    [
      "test.Lost",
      serialize({ name: "a.proto", messageType: [{ name: "A", field: [message("b", 1, ".B")] }] }),
      ".B not found",
    ],
    [
      "test.A",
      serialize({ name: "a.proto", dependency: ["b.proto"] }, { name: "b.proto", dependency: ["a.proto"] }),
      "circle",
    ],
    [
      "test.A",
      serialize({ name: "a.proto", package: "p".repeat(2000), messageType: [{ name: "A" }] }),
      "2003 characters",
    ],
  ])("that do not define %s are refused (%#)", async (name, set, reason) => {
    await expect(compile(name, set)).rejects.toThrow(SchemaError);
    await expect(compile(name, set)).rejects.toThrow(reason);
  });

  it("may name types relative to where they stand, and leave their kind open", async () => {
    const relative: FileInit = {
      name: "relative.proto",
      package: "test.deep",
      dependency: ["everything.proto", TIMESTAMP_FILE],
      messageType: [
        {
          name: "Outer",
          nestedType: [{ name: "Plain", field: [message("timestamp", 1, "google.protobuf.Timestamp")] }],
          enumType: [{ name: "Mode", value: [{ name: "ON", number: 0 }] }],
          field: [
            { name: "header", number: 1, label: Label.OPTIONAL, typeName: "Header" },
            { name: "mode", number: 2, label: Label.OPTIONAL, typeName: "Mode" },
            { name: "plain", number: 3, label: Label.OPTIONAL, typeName: "Plain" },
          ],
        },
      ],
    };
    const compiled = await compile("test.deep.Outer", serialize(relative, everything));
    expect(compiled).toMatchObject({ stampPath: "header.stamp", framePath: "header.frame_id" });
    const reader = compiled.fields();
    expect(read(reader, Uint8Array.of(0x10, 1, 0x0a, 4, 0x0a, 2, 0x08, 9))).toMatchObject({
      fit: Fit.fits,
      seconds: 9,
    });
    // Field 3 is unknown to the Plain meant here; in the one further out it is a message.
    expect(read(reader, Uint8Array.of(0x1a, 2, 0x18, 0)).fit).toBe(Fit.fits);
  });

  it("may nest types deeper than the stack", async () => {
    const messageType = Array.from({ length: 8_000 }, (_, index) => ({
      name: `T${index}`,
      field: index < 7_999 ? [message("next", 1, `.T${index + 1}`)] : [],
    }));
    const compiled = await compile("T0", serialize({ name: "deep.proto", messageType }));
    expect(read(compiled.fields(), Uint8Array.of(0x0a, 0x02, 0x0a, 0x00)).fit).toBe(Fit.fits);
  });

  it("may bring a Timestamp of their own only if it has the usual fields", async () => {
    const own = {
      name: TIMESTAMP_FILE,
      package: "google.protobuf",
      syntax: "proto3",
      messageType: [{ name: "Timestamp", field: [field("seconds", 1, Type.DOUBLE), field("nanos", 2, Type.INT32)] }],
    };
    expect(await compile("test.Plain", serialize(own, everything))).toMatchObject({ stampPath: undefined });
  });
});

describe("the decoder of protobuf payloads", () => {
  it("builds the message, and throws on what does not fit", async () => {
    const decode = await types.plain.decoder();
    const payload = toBinary(types.plain.descriptor, create(types.plain.descriptor, { frameId: "map" }));
    expect(decode(payload)).toMatchObject({ $typeName: "test.Plain", frameId: "map" });
    expect(() => decode(payload.subarray(0, 3))).toThrow("does not fit test.Plain");
  });
});
