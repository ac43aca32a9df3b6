/**
 * The sound (or singly broken) recordings that mutations begin with: our generator's, files of every other encoding
 * written here, and, where a folder of them is at hand, recordings of others.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { create, toBinary } from "@bufbuild/protobuf";
import {
  FileDescriptorSetSchema,
  file_google_protobuf_timestamp,
  FieldDescriptorProto_Label as Label,
  FieldDescriptorProto_Type as Type,
} from "@bufbuild/protobuf/wkt";
import zstd from "@foxglove/wasm-zstd";
import { McapWriter, TempBuffer } from "@mcap/core";
import { declarationText } from "../generate/declaration.js";
import { faults, withFault } from "../generate/recording/faults.js";
import { RECORDING_START_NS, tabletop } from "../generate/recording/tabletop.js";
import { bags, databases } from "./container-seeds.js";
import { remembered, type Seed } from "./seed.js";

const COMPRESSIONS = ["none", "lz4", "zstd"] as const;
/** Short, or mutations drown in sound samples. */
const SHORT = { seconds: 0.1, images: false } as const;
/** Some faults need a longer recording to happen at all. */
const LONG = { seconds: 0.6, images: false } as const;

const own: readonly Seed[] = [
  ...COMPRESSIONS.flatMap((compression) => [
    remembered(`tabletop.${compression}`, () => tabletop({ ...SHORT, compression })),
    remembered(`tabletop.${compression}.declared`, () =>
      tabletop({ ...SHORT, compression, chunkBytes: 4096, declaration: declarationText }),
    ),
    remembered(`tabletop.${compression}.plain`, () => tabletop({ ...SHORT, compression, summary: false })),
  ]),
  ...Object.keys(faults).flatMap((fault, i) => {
    const compression = COMPRESSIONS[i % 3]!;
    return remembered(`fault.${fault}`, () =>
      withFault(fault, { ...LONG, compression, chunkBytes: 16_384, declaration: declarationText }),
    );
  }),
  remembered("encodings.chunks", () => encodings({ useChunks: true })),
  remembered("encodings.plain", () => encodings({ useChunks: false })),
  remembered("encodings.large", () => encodings({ useChunks: true, attachmentBytes: 7 * 1024 * 1024 })),
];

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A descriptor of a message with a stamp, a frame id, a number and values of itself. */
function descriptors(): Uint8Array {
  const optional = { label: Label.OPTIONAL } as const;
  return toBinary(
    FileDescriptorSetSchema,
    create(FileDescriptorSetSchema, {
      file: [
        file_google_protobuf_timestamp.proto,
        {
          name: "fuzz.proto",
          package: "fuzz",
          syntax: "proto3",
          dependency: ["google/protobuf/timestamp.proto"],
          messageType: [
            {
              name: "Reading",
              field: [
                {
                  name: "timestamp",
                  number: 1,
                  type: Type.MESSAGE,
                  typeName: ".google.protobuf.Timestamp",
                  ...optional,
                },
                { name: "frame_id", number: 2, type: Type.STRING, ...optional },
                { name: "values", number: 3, type: Type.DOUBLE, label: Label.REPEATED },
                { name: "inner", number: 4, type: Type.MESSAGE, typeName: ".fuzz.Reading", label: Label.REPEATED },
                { name: "n", number: 5, type: Type.SINT32, label: Label.REPEATED },
              ],
            },
          ],
        },
      ],
    }),
  );
}

const ROS1 = `Header header\nfloat64[] values\nstring[] names\nfuzz/Point[2] points\n${"=".repeat(80)}\nMSG: std_msgs/Header\nuint32 seq\ntime stamp\nstring frame_id\n${"=".repeat(80)}\nMSG: fuzz/Point\nfloat32 x\nfloat32 y`;
const IDL = `${"=".repeat(80)}\nIDL: fuzz/msg/Reading\nmodule fuzz { module msg { typedef double double__3[3]; struct Reading { std_msgs::msg::Header header; double__3 v; sequence<string, 4> names; }; }; };\n${"=".repeat(80)}\nIDL: std_msgs/msg/Header\nmodule std_msgs { module msg { struct Header { builtin_interfaces::msg::Time stamp; string frame_id; }; }; };\n${"=".repeat(80)}\nIDL: builtin_interfaces/msg/Time\nmodule builtin_interfaces { module msg { struct Time { int32 sec; uint32 nanosec; }; }; };\n`;

/** A payload of little-endian words and text. */
function words(...values: (number | string)[]): Uint8Array {
  return new Uint8Array(
    Buffer.concat(
      values.map((value) => (typeof value === "string" ? encode(value) : new Uint8Array(Uint32Array.of(value).buffer))),
    ),
  );
}

/** A file with a channel of each encoding and each kind of record. */
async function encodings(options: { useChunks: boolean; attachmentBytes?: number }): Promise<Uint8Array> {
  await zstd.isLoaded;
  const writable = new TempBuffer();
  const writer = new McapWriter({
    writable,
    useChunks: options.useChunks,
    chunkSize: 2048,
    compressChunk: (bytes) => ({ compression: "zstd", compressedData: zstd.compress(bytes, 1) }),
  });
  await writer.start({ profile: "", library: "tasuki-fuzz" });
  await writer.addMetadata({ name: "notes", metadata: new Map([["a", "b"]]) });
  const data = new Uint8Array(options.attachmentBytes ?? 64).fill(7);
  await writer.addAttachment({ name: "a.txt", mediaType: "text/plain", logTime: 1n, createTime: 1n, data });
  const seconds = Number(RECORDING_START_NS / 1_000_000_000n);
  const kinds = [
    { name: "fuzz.Reading", encoding: "protobuf", message: "protobuf", data: descriptors() },
    { name: "fuzz/Reading", encoding: "ros1msg", message: "ros1", data: encode(ROS1) },
    { name: "fuzz/msg/Reading", encoding: "ros2idl", message: "cdr", data: encode(IDL) },
    { name: "Reading", encoding: "jsonschema", message: "json", data: encode('{"type":"object"}') },
  ];
  // A varint of five bytes holds the seconds.
  const varint = Array.from({ length: 5 }, (_, i) => (Math.floor(seconds / 128 ** i) & 0x7f) | (i < 4 ? 0x80 : 0));
  const payloads: Readonly<Record<string, (n: number) => Uint8Array>> = {
    protobuf: (n) =>
      Uint8Array.of(0x0a, 8, 0x08, ...varint, 0x10, n & 0x7f, 0x12, 1, 0x66, 0x1a, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0x22, 0),
    ros1: (n) => words(n, seconds, n * 1e6, 1, "f", 1, 0, 0, 1, 2, "ab", 0, 0, 0, 0),
    cdr: (n) => words(0x100, seconds, n * 1e6, 2, "f\0\0\0", 0, 0, 0, 0, 0, 0, 1, 2, "a\0"),
    json: (n) => encode(`{"stamp":{"sec":${seconds},"nsec":${n}},"frame_id":"f","v":[1,2.5e3,{"é":null}]}`),
  };
  const channels = new Map<string, number>();
  for (let n = 0; n < 40; n++)
    for (const { message, ...schema } of kinds) {
      let channelId = channels.get(message);
      if (channelId === undefined) {
        const schemaId = await writer.registerSchema(schema);
        const metadata = new Map([["key", "value"]]);
        channelId = await writer.registerChannel({
          topic: `/${message}`,
          schemaId,
          messageEncoding: message,
          metadata,
        });
        channels.set(message, channelId);
      }
      const logTime = RECORDING_START_NS + BigInt(n) * 10_000_000n;
      const stored = payloads[message]!(n);
      await writer.addMessage({ channelId, sequence: n, logTime, publishTime: logTime, data: stored });
    }
  await writer.end();
  return new Uint8Array(writable.get());
}

/** Where recordings of others stand, if they do. */
const SHARED = process.env.TASUKI_RECORDINGS ?? join(import.meta.dirname, "../../../shared/recordings");
const VECTORS = join(SHARED, "foxglove__mcap/tests/conformance/data");
/** Small enough to be run thousands of times. */
const SMALL = 200_000;

/** Recordings of others: the vectors of MCAP, and small real ones. Sorted, so that a seed number means one file. */
function shared(): Omit<Seeds, "own"> {
  if (!existsSync(SHARED)) return { vectors: [], real: [], bags: [], databases: [] };
  const paths = readdirSync(SHARED, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(mcap|bag|db3)$/.test(path))
    .sort()
    .map((path) => join(SHARED, path))
    .filter((path) => statSync(path).size < SMALL);
  const seedsWhere = (holds: (path: string) => boolean) =>
    paths
      .filter(holds)
      .map((path) => remembered(path.slice(SHARED.length + 1), async () => new Uint8Array(readFileSync(path))));
  return {
    vectors: seedsWhere((path) => path.startsWith(VECTORS)),
    real: seedsWhere((path) => path.endsWith(".mcap") && !path.startsWith(VECTORS)),
    bags: seedsWhere((path) => path.endsWith(".bag")),
    databases: seedsWhere((path) => path.endsWith(".db3")),
  };
}

/** Seeds by container and by where they come from. */
export interface Seeds {
  /** MCAP of our own. */
  readonly own: readonly Seed[];
  /** The vectors of MCAP. */
  readonly vectors: readonly Seed[];
  /** MCAP of others. */
  readonly real: readonly Seed[];
  /** ROS 1 bags. */
  readonly bags: readonly Seed[];
  /** Databases of rosbag2. */
  readonly databases: readonly Seed[];
}

/** All seeds; those of others are left out where their folder is absent, or nobody asks for them. */
export function seedsOf(withShared: boolean): Seeds {
  if (!withShared) return { own, vectors: [], real: [], bags, databases };
  const others = shared();
  return { ...others, own, bags: [...bags, ...others.bags], databases: [...databases, ...others.databases] };
}
