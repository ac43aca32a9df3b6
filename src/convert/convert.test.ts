/** Conversion as a library, in memory: what comes out holds what went in, or says what it lost. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check } from "../check.js";
import { type ConvertOptions, convert, type Target } from "../convert.js";
import { diff } from "../diff.js";
import { tabletopDeclaration as declaration } from "../generate/declaration.js";
import { tabletop } from "../generate/recording/tabletop.js";
import { crc32 } from "../io/checksum.js";
import { memorySink } from "../io/sink.js";
import { memorySource } from "../io/source.js";
import { drain, type Sample } from "../readers/contract.js";
import { mcap } from "../readers/mcap/mcap.js";
import { Opcode } from "../readers/mcap/opcode.js";
import { Provenance } from "../spec/declaration/provenance.js";
import { ConversionReport } from "../spec/verdict/conversion.js";
import { tries } from "../tries.test.helper.js";
import { mcapWriter } from "../writers/mcap/mcap.js";
import { recordOf } from "../writers/mcap/records.js";
import type { ChannelToWrite } from "../writers/writer.js";

const utf8 = new TextEncoder();
const scene = { images: false, seconds: 2 };

/** A target in memory, and what was committed to it. */
function memoryTarget(name = "out.mcap"): Target & { files: Map<string, Uint8Array>; scratched: number } {
  const files = new Map<string, Uint8Array>();
  const target = {
    name,
    files,
    scratched: 0,
    async create(path: string) {
      const sink = memorySink(path);
      return Object.assign(sink, {
        commit: async () => void files.set(path, sink.bytes().slice()),
        abort: async () => {},
      });
    },
    async scratch() {
      target.scratched++;
      const sink = memorySink("scratch");
      return sink;
    },
  };
  return target;
}

const named = (bytes: Uint8Array, name: string) => memorySource(bytes, name);

/** Converts in memory, verified. */
async function converted(inputs: readonly Uint8Array[], options: ConvertOptions = {}, name?: string) {
  const target = memoryTarget(name);
  const sources = inputs.map((bytes, index) => named(bytes, `in${index}.mcap`));
  const report = await convert(sources, target, { verify: true, ...options });
  expect(ConversionReport.parse(report)).toEqual(report);
  const files = [...target.files.values()];
  return { report, files, file: files[0]!, target };
}

async function same(
  a: Uint8Array | readonly Uint8Array[],
  b: Uint8Array | readonly Uint8Array[],
  order: "file" | "streams" = "file",
) {
  const list = (input: typeof a) => (input instanceof Uint8Array ? [input] : input).map((bytes) => memorySource(bytes));
  const report = await diff(list(a), list(b), { order });
  expect(report.streams.filter((stream) => !stream.same)).toEqual([]);
  expect(report.verdict).toBe("same");
}

const metadataOf = async (bytes: Uint8Array) => {
  const found = new Map<string, ReadonlyMap<string, string>>();
  const attachments: { name: string; data: string }[] = [];
  const recording = mcap.open(memorySource(bytes), {
    extras: {
      metadata: (name, entries) => void found.set(name, entries),
      async attachment({ name }, data) {
        let text = "";
        for await (const piece of data) text += new TextDecoder().decode(piece);
        attachments.push({ name, data: text });
      },
    },
  });
  await drain(recording);
  return { found, attachments };
};
const provenanceIn = async (bytes: Uint8Array) =>
  Provenance.parse(JSON.parse((await metadataOf(bytes)).found.get("tasuki-provenance")!.get("provenance")!));

interface MadeSample {
  readonly channel: number;
  readonly log: number;
  readonly publish?: number;
  readonly sequence?: number;
  readonly size?: number;
}
const ORIGIN = 1_700_000_000_000_000_000n;
const plain = (topic: string, metadata: Record<string, string> = {}): ChannelToWrite => ({
  topic,
  messageEncoding: "cdr",
  schema: { name: "x/msg/Y", encoding: "ros2msg", data: utf8.encode("uint8[] data") },
  metadata: new Map(Object.entries(metadata)),
});

/** A small MCAP file of given samples. */
async function made(
  channels: readonly ChannelToWrite[],
  samples: readonly MadeSample[],
  options: { chunkBytes?: number; compression?: "none" | "lz4" | "zstd"; extras?: boolean } = {},
): Promise<Uint8Array> {
  const sink = memorySink();
  const writer = await mcapWriter.open(sink, { chunkBytes: 200, compression: "none", ...options });
  writer.originNs = ORIGIN;
  const numbers = channels.map((channel) => writer.channel(channel));
  if (options.extras) {
    await writer.metadata("site", new Map([["city", "京都"]]));
    const data = utf8.encode("0123456789");
    await writer.attachment(
      { name: "notes.txt", mediaType: "text/plain", logTimeNs: 5n, createTimeNs: 6n, sizeBytes: data.length },
      (async function* () {
        yield data;
      })(),
    );
  }
  for (const [index, { channel, log, publish = log, sequence = index, size = 12 }] of samples.entries()) {
    const payload = new Uint8Array(size);
    for (let at = 0; at < size; at++) payload[at] = index * 7 + at;
    writer.add(numbers[channel]!, sequence, log, publish, payload, 0, size);
    if (writer.full) await writer.flush();
  }
  await writer.finish();
  return sink.bytes().slice();
}

const samplesIn = async (bytes: Uint8Array): Promise<Sample[]> => await drain(mcap.open(memorySource(bytes)));
const chunksIn = async (bytes: Uint8Array) => {
  const recording = mcap.open(memorySource(bytes));
  await drain(recording);
  return recording.container();
};

describe("MCAP to MCAP", () => {
  it.each(["none", "lz4", "zstd"] as const)(
    "makes every chunk anew with %s, and loses nothing",
    async (compression) => {
      const input = await tabletop(scene);
      const { report, file } = await converted([input], { compression, chunkBytes: 50_000 });
      expect(report).toMatchObject({ outcome: "exact", losses: [] });
      expect(report.verified!.samples).toBe(report.samples);
      await same(input, file);
      const container = await chunksIn(file);
      expect(container.compressions).toEqual([compression === "none" ? "" : compression]);
      expect(container.faults).toEqual({});
      expect(container.chunks).toBeGreaterThan(5);
    },
  );

  it("copies chunks as they stand where nothing in them changes", async () => {
    const input = await tabletop(scene);
    const { report, file } = await converted([input]);
    const before = await chunksIn(input);
    expect(report.outputs[0]).toMatchObject({ copiedChunks: before.chunks, writtenChunks: 0 });
    await same(input, file);
    const after = await chunksIn(file);
    expect(after).toMatchObject({ faults: {}, compressedBytes: before.compressedBytes, chunks: before.chunks });
    // The output is as sound as the input: nothing fails that did not.
    const failed = async (bytes: Uint8Array) =>
      (await check(bytes, { declaration })).recordings[0]!.rules.filter(({ outcome }) => outcome === "fail");
    expect(await failed(file)).toEqual(await failed(input));
  });

  it("counts schemas of copied chunks that no channel uses", async () => {
    const unused = recordOf(Opcode.schema, (into) => {
      into.u16(7);
      for (const text of ["pkg/Unused", "jsonschema", "{}"]) into.prefixed(text);
    });
    const sink = memorySink();
    const writer = await mcapWriter.open(sink, { compression: "none" });
    const head = { messageStartTime: 0n, messageEndTime: 0n, uncompressedSize: unused.length, compression: "" };
    const chunk = { ...head, uncompressedCrc: crc32(unused), records: unused, messageIndexes: new Uint8Array(0) };
    await writer.chunkRecord({ ...chunk, schemas: [7] });
    // The next free id is not that of the one that is there.
    for (let i = 0; i < 8; i++)
      writer.channel({ ...plain(`/${i}`), schema: { ...plain("").schema!, name: `pkg/${i}` } });
    await writer.finish();
    const input = sink.bytes().slice();
    const { report, file } = await converted([input], { compression: "none" });
    expect(report.outputs[0]).toMatchObject({ copiedChunks: 1, writtenChunks: 0 });
    for (const bytes of [input, file]) expect((await chunksIn(bytes)).faults).toEqual({});
  });

  it("keeps the declaration, metadata and attachments, byte by byte", async () => {
    const input = await made([plain("/a")], [{ channel: 0, log: 1 }], { extras: true });
    const { file } = await converted([input], { declaration });
    const { found, attachments } = await metadataOf(file);
    expect(attachments).toEqual([{ name: "notes.txt", data: "0123456789" }]);
    expect([...found.get("site")!]).toEqual([["city", "京都"]]);
    expect(JSON.parse(found.get("tasuki")!.get("declaration")!)).toEqual(declaration);
    // It stays when nobody gives another, and the check finds it.
    const again = (await converted([file])).file;
    expect((await metadataOf(again)).found.get("tasuki")).toEqual(found.get("tasuki"));
    expect((await check(again)).recordings[0]!.declaration).toBe("embedded");
  });

  it("keeps channels without samples, and several channels of one topic", async () => {
    const input = await made(
      [plain("/a"), plain("/silent"), plain("/a", { callerid: "/x" })],
      [
        { channel: 0, log: 1 },
        { channel: 2, log: 2 },
      ],
    );
    for (const chunkBytes of [undefined, 100]) {
      const { file } = await converted([input], { chunkBytes });
      const recording = mcap.open(memorySource(file));
      await drain(recording);
      expect(recording.channels.map(({ topic }) => topic).sort()).toEqual(["/a", "/a", "/silent"]);
    }
  });
});

describe("order", () => {
  const shuffled = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ channel: index % 2, log: ((index * 7919) % count) * 10 }));

  it("is that of the file where nothing is said, and by log time where it is asked for", async () => {
    const input = await made([plain("/a"), plain("/b")], shuffled(500));
    const kept = await converted([input], { chunkBytes: 500 });
    await same(input, kept.file);
    const { file, target } = await converted([input], { order: "log" });
    const times = (await samplesIn(file)).map(({ logTime }) => logTime);
    expect(times).toEqual([...times].sort((a, b) => (a < b ? -1 : 1)));
    expect(times).toHaveLength(500);
    expect(target.scratched).toBe(0);
  });

  it("sorts in a temporary file what is too far out of order for memory", async () => {
    // More than the window holds, the earliest sample last.
    const size = 1_000_000;
    const logs = [...Array.from({ length: 40 }, (_, index) => 100 + index), 0];
    const input = await made(
      [plain("/a")],
      logs.map((log) => ({ channel: 0, log, size })),
      { chunkBytes: 1 << 22 },
    );
    const { file, report, target } = await converted([input], { order: "log", compression: "lz4" });
    expect((await samplesIn(file)).map(({ logTime }) => Number(logTime - ORIGIN))).toEqual(
      [...logs].sort((a, b) => a - b),
    );
    expect(report.notes.map(({ code }) => code)).toEqual(["sorted-in-files"]);
    expect(target.scratched).toBe(1);
  });
});

describe("parts", () => {
  const static_ = plain("/tf_static");
  const samples = [
    { channel: 1, log: 0 },
    ...Array.from({ length: 300 }, (_, index) => ({ channel: 0, log: 1 + index * 10 })),
  ];

  it("follow each other by time, begin with the latched samples, and join to what they were", async () => {
    const input = await made([plain("/a"), static_], samples);
    const { report, files, target } = await converted([input], { splitNs: 1000 });
    expect([...target.files.keys()]).toEqual(["out_0.mcap", "out_1.mcap", "out_2.mcap"]);
    expect(report.outputs.map(({ repeatedSamples }) => repeatedSamples)).toEqual([0, 1, 1]);
    expect(report.notes).toMatchObject([{ code: "latched-repeated", count: 2, streams: ["/tf_static"] }]);
    for (const file of files) expect((await samplesIn(file))[0]!.topic).toBe("/tf_static");
    const joined = await converted(files);
    expect(joined.report.notes.map(({ code }) => code)).toContain("repeats-left-out");
    await same(input, joined.file);
    // Given in another order, they are joined by time all the same.
    await same(input, (await converted([...files].reverse())).file);
  });

  it("do not repeat what is latched where that is not wanted", async () => {
    const input = await made([plain("/a"), static_], samples);
    const { files } = await converted([input], { splitNs: 1000, repeatLatched: false });
    await same(input, files, "streams");
  });

  it("end with the chunk that reaches the size", async () => {
    const input = await made([plain("/a"), static_], samples);
    const { report, files } = await converted([input], { splitBytes: 4000 });
    expect(files.length).toBeGreaterThan(3);
    for (const { sizeBytes } of report.outputs) expect(sizeBytes).toBeLessThan(8000);
    await same(input, (await converted(files)).file);
  });

  it("are refused where there would be a thousand of them", async () => {
    const many = Array.from({ length: 1100 }, (_, index) => ({ channel: 0, log: index * 10 }));
    await expect(converted([await made([plain("/a")], many)], { splitNs: 1 })).rejects.toThrow("more than 1000 parts");
  });
});

describe("several inputs", () => {
  it("are merged by log time, and channels that are alike become one", async () => {
    const even = await made(
      [plain("/a"), plain("/b")],
      Array.from({ length: 60 }, (_, i) => ({ channel: i % 2, log: i * 20 })),
    );
    const odd = await made(
      [plain("/b"), plain("/a")],
      Array.from({ length: 60 }, (_, i) => ({ channel: i % 2, log: i * 20 + 10 })),
    );
    const { file, report } = await converted([even, odd]);
    const times = (await samplesIn(file)).map(({ logTime }) => Number(logTime - ORIGIN));
    expect(times).toEqual(Array.from({ length: 120 }, (_, i) => i * 10));
    expect(report.streams.map(({ topic, samples }) => [topic, samples])).toEqual([
      ["/a", 60],
      ["/b", 60],
    ]);
    const recording = mcap.open(memorySource(file));
    await drain(recording);
    expect(recording.channels).toHaveLength(2);
  });

  it("may not have two types on one topic", async () => {
    const other = {
      ...plain("/a"),
      schema: { name: "x/msg/Z", encoding: "ros2msg", data: utf8.encode("uint8[] data") },
    };
    const [one, two] = [
      await made([plain("/a")], [{ channel: 0, log: 1 }]),
      await made([other], [{ channel: 0, log: 2 }]),
    ];
    await expect(converted([one, two])).rejects.toThrow(
      "Topic /a is x/msg/Y (cdr) in in0.mcap and x/msg/Z (cdr) in in1.mcap",
    );
    expect((await converted([one, two], { exclude: ["/a"] })).report.samples).toBe(0);
  });

  it("may not carry different declarations, unless one is given", async () => {
    const input = await made([plain("/a")], [{ channel: 0, log: 1 }]);
    const one = (await converted([input], { declaration })).file;
    const two = (await converted([input], { declaration: { ...declaration, note: "another" } })).file;
    await expect(converted([one, two])).rejects.toThrow("carry different declarations");
    expect((await converted([one, two], { declaration })).report.outcome).toBe("exact");
  });
});

describe("a selection", () => {
  const samples = Array.from({ length: 400 }, (_, index) => ({ channel: index % 4, log: index * 1e7 }));
  const channels = ["/camera/left", "/camera/right", "/imu", "/odom"].map((topic) => plain(topic));

  it("takes topics and times, and nothing else", async () => {
    const input = await made(channels, samples);
    const { file, report } = await converted([input], {
      topics: ["/camera/*", "/imu"],
      exclude: ["*right"],
      from: { seconds: 1 },
      until: { ns: ORIGIN + 2_000_000_000n },
    });
    const found = await samplesIn(file);
    const asked = (await samplesIn(input)).filter(
      ({ topic, logTime }) =>
        ["/camera/left", "/imu"].includes(topic) &&
        logTime >= ORIGIN + 1_000_000_000n &&
        logTime < ORIGIN + 2_000_000_000n,
    );
    expect(found.map(({ topic, logTime }) => `${topic} ${logTime}`)).toEqual(
      asked.map(({ topic, logTime }) => `${topic} ${logTime}`),
    );
    expect(report).toMatchObject({ outcome: "exact", samples: 50 });
  });

  it("copies chunks that it does not cut", async () => {
    const input = await made(channels, samples);
    const { report, file } = await converted([input], { from: { seconds: 1 }, until: { seconds: 3 } });
    expect(report.samples).toBe(200);
    expect(report.outputs[0]!.copiedChunks).toBeGreaterThan(20);
    expect(await samplesIn(file)).toHaveLength(200);
  });

  it("names no time in which there is nothing, and no topic that is none", async () => {
    const input = await made(channels, samples);
    for (const from of [{ seconds: 1e6 }, { ns: 1n << 62n }])
      await expect(converted([input], { from })).rejects.toThrow(/No sample that is asked for lies in the time range/);
    await expect(converted([input], { from: { seconds: 2 }, until: { seconds: 1 } })).rejects.toThrow(/1000000000 ns/);
    const { topic } = channels[0]!;
    for (const selection of [{ topics: [topic, "/none"] }, { exclude: ["/non*"] }])
      await expect(converted([input], selection)).rejects.toThrow(/No stream has a topic like \/non/);
  });
});

describe("provenance", () => {
  it("names sources, digests, parameters and counts, and is chained", async () => {
    const input = await made([plain("/a")], [{ channel: 0, log: 1 }]);
    const date = new Date("2026-05-01T09:00:00Z");
    const first = await converted([input], { date, parameters: { compression: "lz4" }, compression: "lz4" });
    const one = await provenanceIn(first.file);
    expect(one).toMatchObject({
      tool: { name: "tasuki" },
      date: "2026-05-01T09:00:00.000Z",
      parameters: { compression: "lz4" },
      sources: [{ container: "mcap", samples: 1, files: [{ name: "in0.mcap", sizeBytes: input.length }] }],
      streams: [{ topic: "/a", samples: 1 }],
      losses: [],
    });
    const digest = Buffer.from(await crypto.subtle.digest("SHA-256", input)).toString("hex");
    expect(one.sources[0]!.files[0]!.sha256).toBe(digest);
    expect(first.report.inputs[0]!.sha256).toEqual([digest]);
    const written = Buffer.from(await crypto.subtle.digest("SHA-256", first.file)).toString("hex");
    expect(first.report.outputs[0]!.sha256).toBe(written);
    const two = await provenanceIn((await converted([first.file], { date })).file);
    expect(two.sources[0]!.provenance).toEqual(one);
  });

  it("makes the same bytes of the same input, date and options", async () => {
    const input = await tabletop(scene);
    const date = new Date(0);
    const [one, other] = [await converted([input], { date }), await converted([input], { date })];
    expect(other.report).toEqual(one.report);
    expect(Buffer.compare(one.file, other.file)).toBe(0);
  });
});

describe("refusals", () => {
  it("a damaged recording, and says what saves it", async () => {
    const input = await tabletop(scene);
    const flipped = input.slice();
    flipped[input.length >> 1]! ^= 1;
    for (const damaged of [input.subarray(0, input.length - 100), input.subarray(0, input.length >> 1), flipped]) {
      const target = memoryTarget();
      await expect(convert([named(damaged, "in.mcap")], target)).rejects.toThrow(
        /in\.mcap is damaged .*tasuki recover/,
      );
      expect(target.files.size).toBe(0);
    }
  });

  it("what is asked for and cannot be", async () => {
    const input = await made([plain("/a")], [{ channel: 0, log: 1 }]);
    await expect(converted([input], {}, "out.txt")).rejects.toThrow("does not say which container");
    await expect(converted([input], { compression: "zstd" }, "out.bag")).rejects.toThrow("not written with zstd");
    await expect(converted([input], { compression: "bz2" as "lz4" }, "out.bag")).rejects.toThrow(
      "This container is not written with bz2: choose lz4, none.",
    );
    await expect(converted([new Uint8Array(0)])).rejects.toThrow("is empty");
    await expect(converted([utf8.encode("no recording at all")])).rejects.toThrow("is not a recording");
  });

  it("to go on when it is told to stop", async () => {
    const target = memoryTarget();
    const stop = new AbortController();
    const input = named(await tabletop(scene), "in.mcap");
    const run = convert([input], target, { signal: stop.signal, onProgress: () => stop.abort(new Error("enough")) });
    await expect(run).rejects.toThrow("enough");
    expect(target.files.size).toBe(0);
  });

  it("a loss that was not allowed, with all of it told and nothing written", async () => {
    const input = withPrivateRecord(await made([plain("/a")], [{ channel: 0, log: 1 }]));
    const refused = await converted([input]);
    expect(refused.report).toMatchObject({
      outcome: "refused",
      outputs: [],
      losses: [{ code: "private-records", count: 1 }],
    });
    expect(refused.files).toEqual([]);
    const allowed = await converted([input], { allowLossy: true });
    expect(allowed.report).toMatchObject({ outcome: "with-losses", losses: [{ code: "private-records", count: 1 }] });
    expect((await provenanceIn(allowed.file)).losses).toEqual([{ code: "private-records", count: 1, streams: [] }]);
  });
});

/** Puts a private record behind the header, and takes the checksums away that it breaks. */
function withPrivateRecord(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const end = 8 + 9 + Number(view.getBigUint64(9, true));
  const record = Uint8Array.of(0x80, 3, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3);
  const joined = new Uint8Array(bytes.length + record.length);
  joined.set(bytes.subarray(0, end));
  joined.set(record, end);
  joined.set(bytes.subarray(end), end + record.length);
  // Without a summary, no offset is wrong: the data end's checksum and the footer's fields become 0.
  const dataEnd = findDataEnd(joined);
  const cut = new Uint8Array(dataEnd + 13 + 29 + 8);
  cut.set(joined.subarray(0, dataEnd + 9));
  cut.set([0x02, 20], dataEnd + 13);
  cut.set(bytes.subarray(bytes.length - 8), cut.length - 8);
  return cut;
}

function findDataEnd(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer);
  let at = 8;
  while (bytes[at] !== 0x0f) at += 9 + Number(view.getBigUint64(at + 1, true));
  return at;
}

describe("any recording", () => {
  it("comes out as it went in, whatever the way", async () => {
    const sample = fc.record({
      channel: fc.nat(2),
      log: fc.oneof(fc.nat(5000), fc.integer({ min: -(2 ** 52), max: 2 ** 52 })),
      publish: fc.oneof(fc.nat(5000), fc.integer({ min: -(2 ** 52), max: 2 ** 52 })),
      sequence: fc.nat(2 ** 32 - 1),
      size: fc.nat(300),
    });
    const options = fc.record({
      compression: fc.constantFrom("none" as const, "lz4" as const, "zstd" as const, undefined),
      chunkBytes: fc.constantFrom(undefined, 1, 500, 100_000),
      order: fc.constantFrom("file" as const, "log" as const),
      splitNs: fc.constantFrom(undefined, 1000),
      repeatLatched: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(sample, { maxLength: 60 }),
        fc.constantFrom(100, 1000),
        options,
        async (samples, chunkBytes, asked) => {
          const input = await made([plain("/a"), plain("/b"), plain("/tf_static")], samples, { chunkBytes });
          const { report, files } = await converted([input], asked);
          expect(report).toMatchObject({
            outcome: "exact",
            samples: samples.length,
            verified: { samples: samples.length },
          });
          const key = ({ topic, logTime, publishTime, sequence, payload }: Sample) =>
            `${topic} ${logTime} ${publishTime} ${sequence} ${Buffer.from(payload).toString("hex")}`;
          const found = (await Promise.all(files.map(samplesIn))).flatMap((part, index) =>
            part.slice(report.outputs[index]!.repeatedSamples).map(key),
          );
          const expected = (await samplesIn(input)).map(key);
          if (asked.order === "log") expect(found.sort()).toEqual(expected.sort());
          else expect(found).toEqual(expected);
        },
      ),
      { numRuns: tries(150) },
    );
  });
});
