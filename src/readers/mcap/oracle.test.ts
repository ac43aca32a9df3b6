/** The reader against the reference implementation: what @mcap/core writes and reads back, we read the same. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import zstd from "@foxglove/wasm-zstd";
import { McapRecordBuilder, type McapTypes, McapWriter, TempBuffer } from "@mcap/core";
import fc from "fast-check";
import lz4 from "lz4-napi";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { characters } from "../../characters.test.helper.js";
import { readRecords } from "../../generate/recording/reading.js";
import { crc32 } from "../../io/checksum.js";
import { fileSource } from "../../io/file.js";
import { blobSource, memorySource, type Source } from "../../io/source.js";
import type { ContainerFacts } from "../../spec/facts/container.js";
import { patience, tries } from "../../tries.test.helper.js";
import { drain, type Sample } from "../contract.js";
import type { OpenRecording } from "../reader.js";
import { mcap } from "./mcap.js";
import { MAGIC, Opcode, RECORD_HEAD } from "./opcode.js";

const compressors = {
  none: undefined,
  lz4: (bytes: Uint8Array) => ({ compression: "lz4", compressedData: lz4.compressFrameSync(Buffer.from(bytes)) }),
  zstd: (bytes: Uint8Array) => ({ compression: "zstd", compressedData: zstd.compress(bytes, 1) }),
};

/** Failing properties shrink for a while. */
vi.setConfig({ testTimeout: patience(60_000) });

const U32 = 0xffff_ffff;
const U64 = 2n ** 64n - 1n;
/** Nanoseconds that a double holds exactly: 104 days. */
const EXACT = 2n ** 53n - 1n;

const text = fc.string({ unit: characters, maxLength: 12 });
const texts = fc.dictionary(text, text, { maxKeys: 4 }).map((keys) => new Map(Object.entries(keys)));
const bytes = fc.uint8Array({ maxLength: 300 });

/** Times as recorders give them: within 104 days of each other. */
const clusteredTime = fc
  .constantFrom(1n, 1_780_000_000_250_000_000n, 2n ** 63n - EXACT / 2n, U64 - EXACT)
  .map((base) => fc.bigInt(base, base + EXACT));
/** Times of all epochs in one file; columns hold them to a double's precision only. */
const anyTime = fc.constant(fc.oneof(fc.bigInt(1n, U64), fc.constantFrom(1n, 2n ** 63n - 1n, 2n ** 63n, U64)));
/** No time at all: what recorders write before their clock runs. */
const none = fc.constant(0n);

const channel = fc.record({
  topic: fc.oneof(fc.constantFrom("/imu", "/imu", "/関節", "/🦾/joints"), text),
  schema: fc.nat({ max: 3 }),
  messageEncoding: fc.constantFrom("cdr", "json", "protobuf", "", "x-ours"),
  metadata: texts,
});

const step = (time: fc.Arbitrary<bigint>) =>
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant("message" as const),
        channel: fc.nat({ max: 4 }),
        sequence: fc.oneof(fc.nat({ max: 9 }), fc.integer({ min: 0, max: U32 })),
        logTime: time,
        publishTime: fc.oneof({ weight: 5, arbitrary: time }, none),
        data: bytes,
      }),
    },
    fc.record({
      kind: fc.constant("attachment" as const),
      logTime: time,
      createTime: time,
      name: text,
      mediaType: text,
      data: bytes,
    }),
    fc.record({ kind: fc.constant("metadata" as const), name: text, metadata: texts }),
  );

const options = fc.record({
  useChunks: fc.boolean(),
  chunkSize: fc.constantFrom(0, 100, 1000, 1_000_000),
  startChannelId: fc.constantFrom(0, 1, 60_000),
  useStatistics: fc.boolean(),
  useSummaryOffsets: fc.boolean(),
  repeatSchemas: fc.boolean(),
  repeatChannels: fc.boolean(),
  useAttachmentIndex: fc.boolean(),
  useMetadataIndex: fc.boolean(),
  useMessageIndex: fc.boolean(),
  useChunkIndex: fc.boolean(),
});

const contents = fc.record({
  header: fc.record({ profile: text, library: text }),
  options,
  compression: fc.constantFrom("none" as const, "lz4" as const, "zstd" as const),
  schemas: fc.array(fc.record({ name: text, encoding: text, data: bytes }), { minLength: 4, maxLength: 4 }),
  channels: fc.array(channel, { minLength: 5, maxLength: 5 }),
  exact: fc.boolean(),
});

const file = contents.chain((fixed) =>
  (fixed.exact ? clusteredTime : anyTime).chain((time) =>
    fc.array(step(time), { maxLength: 40 }).map((steps) => ({ ...fixed, steps })),
  ),
);
/** Log times are 0 at first, or now and then. */
const fileWithoutClock = contents.chain((fixed) =>
  clusteredTime
    .chain((time) =>
      fc.tuple(
        fc.array(step(none), { maxLength: 4 }),
        fc.array(step(fc.oneof({ weight: 5, arbitrary: time }, none)), { maxLength: 20 }),
      ),
    )
    .map(([before, after]) => ({ ...fixed, steps: [...before, ...after] })),
);
type File = typeof file extends fc.Arbitrary<infer T> ? T : never;

async function write({ header, options, compression, schemas, channels, steps }: File): Promise<Uint8Array> {
  const writable = new TempBuffer();
  const compressChunk = compressors[compression];
  const writer = new McapWriter({ writable, ...options, ...(compressChunk && { compressChunk }) });
  await writer.start(header);
  // Registered at first use: what is registered and never used, this writer names in the summary alone.
  const schemaIds = new Map<number, number>([[0, 0]]);
  const channelIds = new Map<number, number>();
  for (const step of steps) {
    if (step.kind === "attachment") await writer.addAttachment(step);
    else if (step.kind === "metadata") await writer.addMetadata(step);
    else {
      let channelId = channelIds.get(step.channel);
      if (channelId === undefined) {
        const { schema, ...rest } = channels[step.channel]!;
        const schemaId = schemaIds.get(schema) ?? (await writer.registerSchema(schemas[schema]!));
        schemaIds.set(schema, schemaId);
        channelId = await writer.registerChannel({ ...rest, schemaId });
        channelIds.set(step.channel, channelId);
      }
      await writer.addMessage({ ...step, channelId });
    }
  }
  await writer.end();
  return writable.get();
}

const ofType = <T extends McapTypes.TypedMcapRecord["type"]>(records: readonly McapTypes.TypedMcapRecord[], type: T) =>
  records.filter((record): record is Extract<McapTypes.TypedMcapRecord, { type: T }> => record.type === type);

const plain = (samples: readonly Sample[]) =>
  samples.map(({ channel, sequence, logTime, publishTime, payload }) => ({
    channelId: channel.id,
    sequence,
    logTime,
    publishTime,
    data: payload,
  }));

/** What the reference found. */
const expectedMessages = (records: readonly McapTypes.TypedMcapRecord[]) =>
  ofType(records, "Message").map(({ channelId, sequence, logTime, publishTime, data }) => ({
    channelId,
    sequence,
    logTime,
    publishTime,
    data: data.slice(),
  }));

let folder: string;
beforeAll(async () => {
  await zstd.isLoaded;
  folder = await mkdtemp(join(tmpdir(), "tasuki-oracle-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function asFile(bytes: Uint8Array): Promise<Source> {
  const path = join(folder, "recording.mcap");
  await writeFile(path, bytes);
  return fileSource(path);
}

const sources: Record<string, (bytes: Uint8Array<ArrayBuffer>) => Source | Promise<Source>> = {
  memory: (bytes) => memorySource(bytes),
  blob: (bytes) => blobSource(new Blob([bytes])),
  file: asFile,
};

describe("what @mcap/core writes", () => {
  it.each(Object.entries(sources))("reads as McapStreamReader reads it (%s)", async (name, toSource) => {
    const run = async (file: File) => {
      const written = new Uint8Array(await write(file));
      const records = await readRecords(written);
      const recording = mcap.open(await toSource(written));
      const samples = await drain(recording);
      expect(plain(samples)).toEqual(expectedMessages(records));

      const schemas = new Map(ofType(records, "Schema").map((schema) => [schema.id, schema]));
      const channels = new Map(ofType(records, "Channel").map((channel) => [channel.id, channel]));
      expect(recording.channels).toMatchObject(
        [...channels.values()].map(({ id, topic, messageEncoding, metadata, schemaId }) => {
          const { name, encoding, data } = schemas.get(schemaId) ?? {};
          const schema = schemaId === 0 ? undefined : { name, encoding, data };
          return { id, topic, messageEncoding, metadata, schema };
        }),
      );
      expect(recording.topics).toEqual([...new Set([...channels.values()].map(({ topic }) => topic))]);

      const attachments = ofType(records, "Attachment");
      const metadata = ofType(records, "Metadata");
      expect(recording.container()).toMatchObject({
        profile: file.header.profile,
        library: file.header.library,
        sizeBytes: written.length,
        readBytes: written.length,
        unreadChunks: 0,
        statistics: file.options.useStatistics,
        attachmentCount: attachments.length,
        attachments: attachments.map(({ name, mediaType, data }) => ({ name, mediaType, sizeBytes: data.length })),
        metadataCount: metadata.length,
        metadata: metadata.map(({ name, metadata }) => ({ name, keys: metadata.size })),
      });
      expect(unexplained(recording, file)).toEqual({});
    };
    await fc.assert(fc.asyncProperty(file, run), { numRuns: tries(name === "memory" ? 200 : 50) });
  });

  it("keeps one origin and exact times where the first log times are 0", async () => {
    const run = async (file: File) => {
      const written = await write(file);
      const recording = mcap.open(memorySource(written));
      const samples = await drain(recording);
      expect(plain(samples)).toEqual(expectedMessages(await readRecords(written)));
      expect(unexplained(recording, file)).toEqual({});
    };
    await fc.assert(fc.asyncProperty(fileWithoutClock, run), { numRuns: tries(100) });
  });
});

/** The faults of a file beside those that its writer makes by its options, or by a defect of its own. */
function unexplained(recording: OpenRecording, { options }: File): ContainerFacts["faults"] {
  const faults = { ...recording.container().faults };
  // Told to leave definitions out of the summary, it does so even where index and statistics refer to them.
  if (!options.repeatChannels || !options.repeatSchemas) delete faults["summary-definition-missing"];
  // Without chunks it takes the place of a metadata record or attachment before what it has buffered is written.
  if (!options.useChunks) {
    delete faults["metadata-index"];
    delete faults["attachment-index"];
  }
  return faults;
}

/** Any record: opcode, length, content. */
function record(opcode: number, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(RECORD_HEAD + content.length);
  bytes[0] = opcode;
  new DataView(bytes.buffer).setBigUint64(1, BigInt(content.length), true);
  bytes.set(content, RECORD_HEAD);
  return bytes;
}

/** The file in its records, magic left out. */
function split(file: Uint8Array): Uint8Array[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const records: Uint8Array[] = [];
  for (let at = MAGIC.length; at < file.length - MAGIC.length; ) {
    const end = at + RECORD_HEAD + Number(view.getBigUint64(at + 1, true));
    records.push(file.subarray(at, end));
    at = end;
  }
  return records;
}

/** Records into a file without summary, closed with the checksum of its data section. */
function closed(data: readonly Uint8Array[]): Uint8Array {
  const builder = new McapRecordBuilder();
  const section = Buffer.concat([MAGIC, ...data]);
  builder.writeDataEnd({ dataSectionCrc: crc32(section) });
  builder.writeFooter({ summaryStart: 0n, summaryOffsetStart: 0n, summaryCrc: 0 });
  return new Uint8Array(Buffer.concat([section, builder.buffer, MAGIC]));
}

describe("records of other opcodes", () => {
  const withoutSummary = {
    useStatistics: false,
    useSummaryOffsets: false,
    useChunkIndex: false,
    useAttachmentIndex: false,
    useMetadataIndex: false,
    repeatSchemas: false,
    repeatChannels: false,
  };
  const extra = fc.record({
    opcode: fc.oneof(fc.integer({ min: 0x10, max: 0x7f }), fc.integer({ min: 0x80, max: 0xff })),
    content: bytes,
    at: fc.nat(),
  });

  it("are counted and skipped wherever they stand in the data section", async () => {
    const extras = fc.array(extra, { minLength: 1, maxLength: 8 });
    const run = async (file: File, extras: { opcode: number; content: Uint8Array; at: number }[]) => {
      const sound = await write({ ...file, options: { ...file.options, ...withoutSummary } });
      const records = split(sound).filter(([opcode]) => opcode !== Opcode.dataEnd && opcode !== Opcode.footer);
      for (const { opcode, content, at } of extras) {
        // Message indexes stand immediately behind their chunk.
        const place = 1 + (at % records.length);
        const next = records.findIndex((each, i) => i >= place && each[0] !== Opcode.messageIndex);
        records.splice(next < 0 ? records.length : next, 0, record(opcode, content));
      }
      const recording = mcap.open(memorySource(closed(records)));
      const samples = await drain(recording);
      const before = mcap.open(memorySource(sound));
      expect(samples).toEqual(await drain(before));
      const privateRecords = extras.filter(({ opcode }) => opcode >= 0x80).length;
      const container = recording.container();
      expect(container.faults).toEqual({});
      expect(container).toMatchObject({ privateRecords, unknownRecords: extras.length - privateRecords });
    };
    await fc.assert(fc.asyncProperty(file, extras, run), { numRuns: tries(60) });
  });

  it("are counted and skipped inside a chunk", async () => {
    const inner = new McapRecordBuilder();
    inner.writeChannel({ id: 1, schemaId: 0, topic: "/t", messageEncoding: "json", metadata: new Map() });
    const defined = inner.buffer.slice();
    inner.reset();
    inner.writeMessage({ channelId: 1, sequence: 0, logTime: 7n, publishTime: 7n, data: Uint8Array.of(0x31) });
    const message = inner.buffer.slice();
    const [unknown, ours] = [record(0x20, new Uint8Array(3)), record(0x80, new Uint8Array(0))];
    const records = new Uint8Array(Buffer.concat([unknown, defined, ours, message, unknown, message, ours, ours]));
    const outer = new McapRecordBuilder();
    outer.writeHeader({ profile: "", library: "" });
    outer.writeChunk({
      messageStartTime: 7n,
      messageEndTime: 7n,
      uncompressedSize: BigInt(records.length),
      uncompressedCrc: crc32(records),
      compression: "",
      records,
    });
    const recording = mcap.open(memorySource(closed([outer.buffer])));
    expect(await drain(recording)).toHaveLength(2);
    expect(recording.container()).toMatchObject({ faults: {}, unknownRecords: 2, privateRecords: 3 });
    expect(recording.container().faults).toEqual({});
  });
});
