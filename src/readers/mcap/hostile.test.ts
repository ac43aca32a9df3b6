/** Input that is damaged, cut or made to hurt: it ends in facts or in a `TasukiError`, soon, and within bounded memory. */
import zstd from "@foxglove/wasm-zstd";
import { McapRecordBuilder, McapWriter, TempBuffer } from "@mcap/core";
import lz4 from "lz4-napi";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { crc32 } from "../../io/checksum.js";
import { measure } from "../../measure.js";
import type { FaultKind } from "../../spec/facts/container.js";
import type { RecordingFacts } from "../../spec/facts/recording.js";
import { TasukiError } from "../../trouble.js";
import { MAGIC, Opcode } from "./opcode.js";

const MEGABYTE = 1024 * 1024;
const encode = (text: string) => new TextEncoder().encode(text);

/** What becomes of some bytes: facts, or the code of a `TasukiError`. Whatever else is thrown fails the test. */
async function outcomeOf(bytes: Uint8Array): Promise<RecordingFacts | string> {
  try {
    return (await measure(bytes)).facts;
  } catch (error) {
    if (error instanceof TasukiError) return error.code;
    throw error;
  }
}

async function faultsOf(bytes: Uint8Array): Promise<string[]> {
  const outcome = await outcomeOf(bytes);
  return typeof outcome === "string" ? [outcome] : Object.keys(outcome.container.faults);
}

/** A small file of everything: a chunk of each compression, an attachment, metadata, index, statistics, checksums. */
async function everything(): Promise<Uint8Array> {
  await zstd.isLoaded;
  const writable = new TempBuffer();
  const compressions = [
    (bytes: Uint8Array) => ({ compression: "lz4", compressedData: lz4.compressFrameSync(Buffer.from(bytes)) }),
    (bytes: Uint8Array) => ({ compression: "zstd", compressedData: zstd.compress(bytes, 1) }),
    (bytes: Uint8Array) => ({ compression: "", compressedData: bytes }),
  ];
  // A chunk of its own for each message.
  const writer = new McapWriter({ writable, chunkSize: 0, compressChunk: (bytes) => compressions.shift()!(bytes) });
  await writer.start({ profile: "p", library: "l" });
  const schemaId = await writer.registerSchema({ name: "A", encoding: "jsonschema", data: encode("{}") });
  const metadata = new Map([["a", "b"]]);
  const channelId = await writer.registerChannel({ topic: "/a", schemaId, messageEncoding: "json", metadata });
  for (let sequence = 0; sequence < 3; sequence++) {
    const logTime = 1_780_000_000_000_000_000n + BigInt(sequence);
    const data = encode(`{"stamp":{"sec":1780000000,"nsec":${sequence}},"frame_id":"f"}`);
    await writer.addMessage({ channelId, sequence, logTime, publishTime: logTime, data });
  }
  await writer.addAttachment({ name: "n", mediaType: "m", logTime: 1n, createTime: 2n, data: Uint8Array.of(1, 2, 3) });
  await writer.addMetadata({ name: "n", metadata });
  await writer.end();
  return writable.get();
}

describe("a damaged file", async () => {
  const sound = await everything();

  it("is sound before it is damaged", async () => {
    const { container, samples } = (await measure(sound)).facts;
    expect(container).toMatchObject({
      chunks: 3,
      compressions: ["", "lz4", "zstd"],
      indexed: true,
      statistics: true,
      // Three chunks, the attachment, the data section and the summary.
      checksums: { verified: 6, absent: 0 },
    });
    expect(container.faults).toEqual({});
    expect(samples).toBe(3);
  });

  it("is told wherever it is cut", async () => {
    for (let length = 0; length < sound.length; length++) {
      const faults = await faultsOf(sound.subarray(0, length));
      if (length < 5) expect(faults).toEqual([length === 0 ? "empty" : "not-a-recording"]);
      else if (faults.length === 0) expect.fail(`cut to ${length} bytes, and goes unnoticed`);
    }
  });

  it("is told whichever bit is flipped", async () => {
    const wrong: string[] = [];
    for (let bit = 0; bit < sound.length * 8; bit++) {
      const damaged = sound.slice();
      damaged[bit >> 3]! ^= 1 << (bit & 7);
      const faults = await faultsOf(damaged).catch((error: Error) => error);
      const place = `bit ${bit & 7} of byte ${bit >> 3}`;
      if (faults instanceof Error) wrong.push(`${place}: ${faults.message}`);
      else if (bit < 5 * 8) expect(faults).toEqual(["not-a-recording"]);
      // Every byte is under a checksum, is a checksum, or is magic.
      else if (faults.length === 0) wrong.push(`${place} goes unnoticed`);
    }
    expect(wrong).toEqual([]);
  });

  it("is told where a byte is dropped or doubled", async () => {
    // Every third will do: it meets each field that is longer, and half the time.
    for (let at = MAGIC.length; at < sound.length; at += 3) {
      const dropped = Buffer.concat([sound.subarray(0, at), sound.subarray(at + 1)]);
      const doubled = Buffer.concat([sound.subarray(0, at), sound.subarray(at - 1)]);
      expect(await faultsOf(new Uint8Array(dropped)), `without byte ${at}`).not.toEqual([]);
      expect(await faultsOf(new Uint8Array(doubled)), `byte ${at - 1} twice`).not.toEqual([]);
    }
  });
});

describe("input that is no MCAP file", () => {
  it.each([
    ["empty", new Uint8Array(0)],
    ["not-a-recording", encode("time,x,y,z\n0,1,2,3\n")],
    ["not-a-recording", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
    ["not-a-recording", new Uint8Array(100)],
    ["not-a-recording", MAGIC.subarray(0, 4)],
  ])("is refused: %s", async (code, bytes) => {
    expect(await outcomeOf(bytes)).toBe(code);
  });
});

const u16 = (value: number) => fixed(2, (view) => view.setUint16(0, value, true));
const u32 = (value: number) => fixed(4, (view) => view.setUint32(0, value, true));
const u64 = (value: bigint) => fixed(8, (view) => view.setBigUint64(0, value, true));
function fixed(size: number, set: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(size);
  set(new DataView(bytes.buffer));
  return bytes;
}
const bytesOf = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const text = (value: string, claimed = encode(value).length) => bytesOf(u32(claimed), encode(value));

/** A record that may claim another length than it has. */
const record = (opcode: number, content: Uint8Array, claimed = BigInt(content.length)) =>
  bytesOf(Uint8Array.of(opcode), u64(claimed), content);

/** A file of those records in its data section and its summary; no checksums. */
function file(data: readonly Uint8Array[], summary: readonly Uint8Array[] = []): Uint8Array {
  const start = bytesOf(
    MAGIC,
    record(Opcode.header, bytesOf(text(""), text(""))),
    ...data,
    record(Opcode.dataEnd, u32(0)),
  );
  const summaryStart = summary.length === 0 ? 0n : BigInt(start.length);
  return bytesOf(start, ...summary, record(Opcode.footer, bytesOf(u64(summaryStart), u64(0n), u32(0))), MAGIC);
}

const schema = (id: number, encoding: string, data: Uint8Array, name = "a/A") =>
  record(Opcode.schema, bytesOf(u16(id), text(name), text(encoding), u32(data.length), data));
const channel = (id: number, schemaId: number, messageEncoding: string, topic = "/t") =>
  record(Opcode.channel, bytesOf(u16(id), u16(schemaId), text(topic), text(messageEncoding), u32(0)));
const message = (id: number, payload: Uint8Array) =>
  record(Opcode.message, bytesOf(u16(id), u32(0), u64(5n), u64(5n), payload));
const chunk = (compression: string, stored: Uint8Array, size: bigint, crc = 0, storedSize = BigInt(stored.length)) =>
  record(Opcode.chunk, bytesOf(u64(5n), u64(5n), u64(size), u32(crc), text(compression), u64(storedSize), stored));

/** A zstd frame of 128 KiB blocks, each one byte to be repeated: it grows 32 768 fold. */
function zstdBomb(size: number): Uint8Array {
  const block = 128 * 1024;
  const count = Math.ceil(size / block);
  // No content size, a window of 128 KiB.
  const parts = [u32(0xfd2f_b528), Uint8Array.of(0x00, 0x38)];
  for (let left = count; left > 0; left--) {
    const head = (left === 1 ? 1 : 0) | (1 << 1) | (block << 3);
    parts.push(u32(head).subarray(0, 3), Uint8Array.of(0));
  }
  return bytesOf(...parts);
}

/** Facts, within two seconds of this process's work; what other processes do on the machine does not count. */
async function soon(bytes: Uint8Array, milliseconds = 2000): Promise<RecordingFacts> {
  const start = process.cpuUsage();
  const { facts } = await measure(bytes);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000, "milliseconds").toBeLessThan(milliseconds);
  return facts;
}

describe("a file made to hurt", () => {
  let before = 0;
  beforeAll(() => {
    before = process.memoryUsage().rss;
  });
  afterAll(() => {
    expect((process.memoryUsage().rss - before) / MEGABYTE, "megabytes more").toBeLessThan(300);
  });

  const lengths = [0xffff_ffffn, 2n ** 53n + 1n, 2n ** 63n, 2n ** 64n - 1n];
  const opcodes = [...Object.values(Opcode), 0x20, 0x80, 0xff];

  it.each(lengths)("claims a record of %s bytes", async (length) => {
    for (const opcode of opcodes) {
      const long = record(opcode, new Uint8Array(40), length);
      expect((await soon(file([long]))).container.faults, `opcode ${opcode}`).toHaveProperty("truncated");
      const { faults } = (await soon(file([], [long]))).container;
      expect(faults, `opcode ${opcode} in the summary`).toHaveProperty("truncated");
      const inChunk = await soon(file([chunk("", long, BigInt(long.length))]));
      expect(inChunk.container.faults, `opcode ${opcode} in a chunk`).toHaveProperty("record-malformed");
    }
  });

  it.each([3n * 2n ** 30n, 2n ** 32n + 4n, 2n ** 60n, 2n ** 64n - 1n])("claims a chunk of %s bytes", async (size) => {
    for (const compression of ["", "lz4", "zstd"])
      for (const stored of [new Uint8Array(0), new Uint8Array(4), new Uint8Array(70_000)]) {
        const { container } = await soon(file([chunk(compression, stored, size)]));
        expect(container.faults).toHaveProperty("chunk-size");
        expect(container.unreadChunks).toBe(1);
      }
  });

  it.each([10n, 0xffff_ffffn, 2n ** 60n, 2n ** 64n - 1n])("claims %s stored bytes in a chunk", async (storedSize) => {
    for (const compression of ["", "lz4", "zstd"]) {
      const { container } = await soon(file([chunk(compression, new Uint8Array(4), 4n, 0, storedSize)]));
      expect(container.faults).toHaveProperty("record-malformed");
    }
  });

  it("claims compressed data that is none", async () => {
    for (const compression of ["lz4", "zstd"])
      for (const stored of [new Uint8Array(0), new Uint8Array(100), new Uint8Array(100).fill(0xff)]) {
        const { faults } = (await soon(file([chunk(compression, stored, 50n)]))).container;
        expect(Object.keys(faults).filter((kind) => kind === "chunk-damaged" || kind === "chunk-size")).toHaveLength(1);
      }
    for (const compression of ["bz2", "__proto__", "constructor", "\0"])
      expect((await soon(file([chunk(compression, new Uint8Array(4), 4n)]))).container.faults).toHaveProperty(
        "chunk-compression",
      );
  });

  it("is read on after a chunk that was damaged", async () => {
    const inner = bytesOf(channel(1, 0, "json"), message(1, encode("1")));
    const sound = {
      lz4: new Uint8Array(lz4.compressFrameSync(Buffer.from(inner))),
      zstd: new Uint8Array(zstd.compress(inner, 1)),
    };
    for (const [compression, stored] of Object.entries(sound)) {
      const size = BigInt(inner.length);
      const good = chunk(compression, stored, size, crc32(inner));
      const bad = [stored.subarray(0, -9), stored.map((byte, i) => (i > 12 ? byte ^ 0x55 : byte)), new Uint8Array(30)];
      const facts = await soon(file([good, ...bad.map((damaged) => chunk(compression, damaged, size, 1)), good]));
      expect(facts.container).toMatchObject({ chunks: 5, unreadChunks: 3 });
      expect(facts.samples).toBe(2);
    }
  });

  const over = 0xffff_ffff;
  it.each<[string, Uint8Array]>([
    ["header", record(Opcode.header, text("", over))],
    ["schema name", record(Opcode.schema, bytesOf(u16(1), text("A", over)))],
    ["schema data", record(Opcode.schema, bytesOf(u16(1), text("A"), text(""), u32(over)))],
    ["channel topic", record(Opcode.channel, bytesOf(u16(1), u16(0), text("/t", 3)))],
    ["channel map", record(Opcode.channel, bytesOf(u16(1), u16(0), text("/t"), text(""), u32(over)))],
    ["channel key", record(Opcode.channel, bytesOf(u16(1), u16(0), text("/t"), text(""), u32(5), text("a", over)))],
    ["channel value", record(Opcode.channel, bytesOf(u16(1), u16(0), text("/t"), text(""), u32(5), text("a")))],
    ["metadata map", record(Opcode.metadata, bytesOf(text("m"), u32(over)))],
    ["attachment name", record(Opcode.attachment, bytesOf(u64(0n), u64(0n), text("a", over)))],
    ["attachment data", record(Opcode.attachment, bytesOf(u64(0n), u64(0n), text("a"), text("b"), u64(1n), u32(0)))],
    ["2^60 of data", record(Opcode.attachment, bytesOf(u64(0n), u64(0n), text(""), text(""), u64(2n ** 60n), u32(0)))],
    ["2^64 of data", record(Opcode.attachment, bytesOf(u64(0n), u64(0n), text(""), text(""), u64(2n ** 64n - 1n)))],
    ["message", record(Opcode.message, new Uint8Array(21))],
    ["chunk", record(Opcode.chunk, new Uint8Array(31))],
    ["data end", record(Opcode.dataEnd, new Uint8Array(3))],
  ])("has less than its fields need: %s", async (_, bytes) => {
    expect((await soon(file([bytes]))).container.faults).toHaveProperty("record-malformed");
  });

  it("holds text that is no UTF-8, and is read all the same", async () => {
    const metadata = record(Opcode.metadata, bytesOf(u32(2), Uint8Array.of(0x61, 0xff), u32(0)));
    const { container } = await soon(file([metadata]));
    expect(container.faults["text-not-utf8"]?.first[0]?.reason).toBe("name is not valid UTF-8");
    expect(container.metadata[0]?.name).toBe("a\ufffd");
  });

  const zeros = (count: number) => new Uint8Array(count);
  it.each<[string, Uint8Array]>([
    ["statistics map", record(Opcode.statistics, bytesOf(zeros(42), u32(over)))],
    ["statistics map of 9 bytes", record(Opcode.statistics, bytesOf(zeros(42), u32(9), zeros(9)))],
    ["chunk index map", record(Opcode.chunkIndex, bytesOf(zeros(32), u32(over)))],
    ["chunk index", record(Opcode.chunkIndex, zeros(40))],
    ["summary offset", record(Opcode.summaryOffset, zeros(0))],
    ["footer", record(Opcode.footer, zeros(19))],
  ])("has less in its summary than its fields need: %s", async (_, bytes) => {
    expect((await soon(file([], [bytes]))).container.faults).toHaveProperty("record-malformed");
  });

  it("states absurd counts, offsets and times", async () => {
    const most = bytesOf(new Uint8Array(42).fill(0xff), u32(10), new Uint8Array(10).fill(0xff));
    const index = bytesOf(new Uint8Array(32).fill(0xff), u32(0), new Uint8Array(8).fill(0xff), text(""), zeros(16));
    const offset = bytesOf(Uint8Array.of(3), new Uint8Array(16).fill(0xff));
    const summary = [
      record(Opcode.statistics, most),
      record(Opcode.chunkIndex, index),
      record(Opcode.summaryOffset, offset),
    ];
    const facts = await soon(file([channel(1, 0, "json"), message(1, encode("1"))], summary));
    const expected: FaultKind[] = ["statistics", "chunk-index", "summary-offset"];
    for (const kind of expected) expect(facts.container.faults).toHaveProperty(kind);
  });

  it("has statistics, and messages of undefined channels alone", async () => {
    const statistics = record(Opcode.statistics, new Uint8Array(46));
    const facts = await soon(file([message(1, encode("1"))], [statistics]));
    expect(Object.keys(facts.container.faults).sort()).toEqual(["channel-undefined", "statistics"]);
  });

  it("has records where none belong", async () => {
    for (const opcode of [Opcode.chunk, Opcode.header, Opcode.attachment, Opcode.footer, Opcode.dataEnd, 0]) {
      const inner = record(opcode, new Uint8Array(60));
      const { faults } = (await soon(file([chunk("", inner, BigInt(inner.length))]))).container;
      expect(faults, `opcode ${opcode} in a chunk`).toHaveProperty("record-unexpected");
    }
    for (const opcode of [Opcode.chunk, Opcode.header, Opcode.message, Opcode.metadata, Opcode.dataEnd])
      expect(
        (await soon(file([], [record(opcode, new Uint8Array(60))]))).container.faults,
        `opcode ${opcode} in the summary`,
      ).toHaveProperty("record-unexpected");
  });

  it("defines 65 535 channels, each a stream of its own", async () => {
    const builder = new McapRecordBuilder();
    for (let id = 0; id < 65_535; id++)
      builder.writeChannel({ id, schemaId: 0, topic: `/t${id}`, messageEncoding: "json", metadata: new Map() });
    const messages = [0, 40_000, 65_534].map((id) => message(id, encode("{}")));
    // Some 20 microseconds a channel: half of what is allowed here, on a machine that has nothing else to do.
    const facts = await soon(file([builder.buffer, ...messages]), 4000);
    expect(facts.container.faults).toEqual({});
    expect(facts.streams).toHaveLength(65_535);
    expect(facts.samples).toBe(3);
  });

  it("gives 100 000 keys, or one key 100 000 times", async () => {
    const keys = (name: (index: number) => string) => {
      const map = bytesOf(...Array.from({ length: 100_000 }, (_, index) => bytesOf(text(name(index)), text(""))));
      return record(Opcode.metadata, bytesOf(text("m"), u32(map.length), map));
    };
    const many = (await soon(file([keys((index) => `k${index}`)]))).container;
    expect(many.metadata[0]?.keys).toBe(100_000);
    expect(many.faults).toEqual({});
    const same = (await soon(file([keys(() => "k")]))).container;
    expect(same.faults["duplicate-key"]?.count).toBe(99_999);
  });

  it("is a bomb that says so", async () => {
    const bomb = bytesOf(zstdBomb(600 * MEGABYTE), u32(0x184d_2a50), u32(MEGABYTE), new Uint8Array(MEGABYTE));
    const { faults } = (await soon(file([chunk("zstd", bomb, BigInt(600 * MEGABYTE))]))).container;
    expect(faults).toHaveProperty("chunk-size");
  });

  it("is a bomb that does not say so", async () => {
    const bombs = {
      zstd: zstdBomb(600 * MEGABYTE),
      lz4: new Uint8Array(lz4.compressFrameSync(Buffer.alloc(64 * MEGABYTE))),
    };
    for (const [compression, bomb] of Object.entries(bombs)) {
      const { container } = await soon(file([chunk(compression, bomb, 1000n)]));
      expect(container.unreadChunks).toBe(1);
    }
  });

  it("keeps to a smaller limit for chunks", async () => {
    const inner = bytesOf(channel(1, 0, "json"), message(1, encode("1".repeat(2000))));
    const limits = { maxChunkBytes: 1000 };
    for (const [compression, stored] of [
      ["", inner],
      ["zstd", new Uint8Array(zstd.compress(inner, 1))],
    ] as const) {
      const chunked = file([chunk(compression, stored, BigInt(inner.length))]);
      expect((await measure(chunked)).facts.samples).toBe(1);
      const { container } = (await measure(chunked, { limits })).facts;
      expect(container.unreadChunks).toBe(1);
      expect(Object.keys(container.faults)).toEqual([compression === "" ? "record-too-large" : "chunk-size"]);
    }
  });

  const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
  // Unfolded one by one they take seconds; deeper ones would take years.
  const pairs = Array.from({ length: 26 }, (_, i) => `MSG: a/T${i}\na/T${i + 1} x\na/T${i + 1} y\n===\n`).join("");
  it.each<[name: string, encoding: string, messageEncoding: string, definition: string]>([
    ["1.5 MB of ros2msg", "ros2msg", "cdr", "float64 x\n".repeat(150_000)],
    ["1.5 MB of ros1msg", "ros1msg", "ros1", "float64 x\n".repeat(150_000)],
    ["1.5 MB of ros2idl", "ros2idl", "cdr", " ".repeat(1_500_000)],
    ["1.5 MB of jsonschema", "jsonschema", "json", `{"a":"${"x".repeat(1_500_000)}"}`],
    ["1.5 MB of protobuf", "protobuf", "protobuf", "\n".repeat(1_500_000)],
    ["ros2msg of one long line", "ros2msg", "cdr", "=".repeat(1_000_000)],
    ["ros2msg of blanks", "ros2msg", "cdr", `${" ".repeat(1_000_000)}x`],
    ["a ros2msg string without an end", "ros2msg", "cdr", `string s "${"\\\\".repeat(200_000)}`],
    ["a ros2msg of comments", "ros2msg", "cdr", "#\n".repeat(400_000)],
    ["jsonschema 100 000 deep", "jsonschema", "json", nested(100_000)],
    ["jsonschema that refers to itself", "jsonschema", "json", '{"$ref":"#","allOf":[{"$ref":"#/allOf/0"}]}'],
    ["jsonschema of prototypes", "jsonschema", "json", '{"__proto__":{"properties":1},"$ref":"#/constructor"}'],
    ["a type that contains itself", "ros2msg", "cdr", "a/A next\n"],
    ["types that contain each other", "ros2msg", "cdr", "a/B b\n===\nMSG: a/B\na/A a\n"],
    ["types that double 26 times", "ros2msg", "cdr", `a/T0 x\n===\n${pairs}MSG: a/T26\nfloat64 z\n`],
    ["an array of 4 000 000 000", "ros2msg", "cdr", "float64[4000000000] x\n"],
    ["an array of 10^30", "ros2msg", "cdr", `float64[1${"0".repeat(30)}] x\n`],
    ["arrays of arrays", "ros2msg", "cdr", "a/B[4000000000] x\n===\nMSG: a/B\nuint8[4000000000] y\n"],
    ["an array of 4 000 000 000 nothings", "ros2msg", "cdr", "a/B[4000000000] x\n===\nMSG: a/B\n"],
    ["a sequence of nothings", "ros2msg", "cdr", "a/B[] x\n===\nMSG: a/B\n"],
    ["a sequence of nothings, ROS 1", "ros1msg", "ros1", "a/B[] x\n===\nMSG: a/B\n"],
    ["lists of nothings in lists", "ros2msg", "cdr", "a/B[100000000] x\n===\nMSG: a/B\na/C[] y\n===\nMSG: a/C\n"],
    ["a sequence of arrays of nothings", "ros1msg", "ros1", "a/B[] x\n===\nMSG: a/B\na/C[1000000] c\n===\nMSG: a/C\n"],
  ])("has a schema that hurts: %s", async (_, encoding, messageEncoding, definition) => {
    const payload = bytesOf(Uint8Array.of(0, 1, 0, 0), new Uint8Array(16).fill(0xff));
    const data = [schema(1, encoding, encode(definition)), channel(1, 1, messageEncoding), message(1, payload)];
    const { streams, container } = await soon(file(data));
    expect(container.faults).toEqual({});
    expect(streams[0]?.samples).toBe(1);
    expect(streams[0]?.schemas[0]?.reason?.length ?? 0).toBeLessThan(1000);
  });

  it.each([
    ["a stamp beyond all time", '{"stamp":{"sec":99999999999999999999999999,"nsec":1}}'],
    ["a stamp of 1e308 s", '{"stamp":{"sec":1e308,"nsec":0}}'],
    ["a stamp of -1e308 s", '{"stamp":{"sec":-1e308,"nsec":0}}'],
    ["a stamp of 1e999 s", '{"stamp":{"sec":1e999,"nsec":1e999}}'],
    ["a stamp of half a second", '{"stamp":{"sec":0.5,"nsec":0.5}}'],
    ["400 digits", `{"stamp":{"sec":${"9".repeat(400)},"nsec":${"9".repeat(400)}}}`],
    ["100 000 brackets", "[".repeat(100_000)],
    ["a frame id of a megabyte", `{"frame_id":"${"x".repeat(MEGABYTE)}"}`],
  ])("has payloads that hurt: %s", async (_, payload) => {
    const others = ['{"stamp":{"sec":1780000000,"nsec":1}}', '{"stamp":{"sec":1,"nsec":1}}'];
    // First, last and between sound ones: the first stamp of a stream is what the others are told from.
    for (const payloads of [
      [payload, ...others, payload],
      [...others, payload, ...others],
    ]) {
      const facts = await soon(file([channel(1, 0, "json"), ...payloads.map((text) => message(1, encode(text)))]));
      expect(facts.samples).toBe(payloads.length);
    }
  });
});
